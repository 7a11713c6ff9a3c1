# The library that programs of others link: all stages in one file, behind the public headers. It hands on C++20 and the
# folder of the headers, and none of the settings that this project compiles with.

get_property(stages GLOBAL PROPERTY LEDE_STAGES)
list(TRANSFORM stages REPLACE "(.+)" "$<TARGET_OBJECTS:lede_\\1>" OUTPUT_VARIABLE objects)

# The command is called lede as well, so the library's target cannot be.
add_library(lede_library ${objects})
add_library(lede::lede ALIAS lede_library)
set_target_properties(lede_library PROPERTIES
  OUTPUT_NAME lede EXPORT_NAME lede LINKER_LANGUAGE CXX
  VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
target_compile_features(lede_library INTERFACE cxx_std_20)
target_include_directories(lede_library INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(lede_library PRIVATE $<BUILD_INTERFACE:lede_settings>)
if(EMSCRIPTEN)
  set_target_properties(lede_library PROPERTIES EXCLUDE_FROM_ALL ${PROJECT_IS_TOP_LEVEL})
endif()
