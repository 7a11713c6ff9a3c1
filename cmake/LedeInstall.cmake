# What `cmake --install` puts where others look for it: library, public headers, model, the files by which CMake and
# pkg-config find them, and the command line where it is built.

include(CMakePackageConfigHelpers)
set(LEDE_CMAKE_FOLDER ${CMAKE_INSTALL_LIBDIR}/cmake/Lede)
set(LEDE_DATA_FOLDER ${CMAKE_INSTALL_DATADIR}/lede)
get_filename_component(LEDE_MODEL_NAME ${LEDE_MODEL_FILE} NAME)

install(TARGETS lede_library EXPORT LedeTargets)
if(LEDE_CLI)
  install(TARGETS lede_cli)
endif()
install(DIRECTORY include/lede DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES ${LEDE_MODEL_FILE} DESTINATION ${LEDE_DATA_FOLDER})
install(FILES LICENSE NOTICE CHANGELOG.md docs/analysis.schema.json docs/buffer.md docs/codebook.md
  docs/hints.md docs/model-card.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT LedeTargets NAMESPACE lede:: DESTINATION ${LEDE_CMAKE_FOLDER})
configure_package_config_file(cmake/LedeConfig.cmake.in LedeConfig.cmake
  INSTALL_DESTINATION ${LEDE_CMAKE_FOLDER} PATH_VARS LEDE_DATA_FOLDER)
write_basic_package_version_file(LedeConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/LedeConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/LedeConfigVersion.cmake
  DESTINATION ${LEDE_CMAKE_FOLDER})

# A shared library brings what it needs; of a static one a C program must name the C++ library.
get_target_property(kind lede_library TYPE)
if(kind STREQUAL "STATIC_LIBRARY")
  set(runtime ${CMAKE_CXX_IMPLICIT_LINK_LIBRARIES})
  list(FILTER runtime INCLUDE REGEX "^(stdc\\+\\+|c\\+\\+|m)$")
  list(REMOVE_DUPLICATES runtime)
  list(TRANSFORM runtime PREPEND "-l")
  list(JOIN runtime " " LEDE_RUNTIME)
endif()
file(RELATIVE_PATH LEDE_PC_PREFIX ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" LEDE_PC_PREFIX "${LEDE_PC_PREFIX}")
# A folder outside the prefix stays where it is.
foreach(name INCLUDEDIR LIBDIR DATADIR)
  set(LEDE_PC_${name} "\${prefix}")
  cmake_path(APPEND LEDE_PC_${name} "${CMAKE_INSTALL_${name}}")
endforeach()
configure_file(cmake/lede.pc.in lede.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/lede.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
