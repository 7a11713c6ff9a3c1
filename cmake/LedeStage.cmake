# Compiler settings shared by every target, and the one function that declares a stage.

add_library(lede_settings INTERFACE)
target_include_directories(lede_settings INTERFACE ${PROJECT_SOURCE_DIR}/include)
# -ffp-contract=off: a fused multiply-add rounds once where WebAssembly rounds twice, and native and
# WebAssembly builds must agree to the last bit.
target_compile_options(lede_settings INTERFACE
  -ffp-contract=off -fno-exceptions -fno-rtti -Wall -Wextra -Wpedantic -Werror=return-type -Wshadow)
if(EMSCRIPTEN)
  # -O2: as fast as -O3 here, and 4 % smaller.
  target_compile_options(lede_settings INTERFACE -O2 -flto -msimd128)
  target_link_options(lede_settings INTERFACE -O3 -flto)
endif()
if(LEDE_SANITIZE)
  target_compile_options(lede_settings INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(lede_settings INTERFACE -fsanitize=address,undefined)
endif()

# What nearly every file includes takes a third of the time of compiling it. A build of all tests, LEDE_PRECOMPILE, reads
# it once for many files; the others do not, so that a file which lacks an include does not compile there. Nor does it
# where ccache or the like launches the compiler: that keeps what was compiled, and nothing of what is compiled so.
set(LEDE_COMMON_HEADERS <algorithm> <array> <cstddef> <cstdint> <functional> <iterator> <memory> <optional> <span> <string>
  <string_view> <unordered_map> <unordered_set> <utility> <vector>)

# lede_precompile(TARGET [HEADER…]): reads the common headers, and these, once for all files of the target.
function(lede_precompile target)
  if(LEDE_PRECOMPILE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    target_precompile_headers(${target} PRIVATE ${LEDE_COMMON_HEADERS} ${ARGN})
  endif()
endfunction()

# All stages are compiled alike, so what the first one reads serves the others.
function(lede_precompile_stage target)
  if(LEDE_PRECOMPILE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    get_property(first GLOBAL PROPERTY LEDE_PRECOMPILED)
    if(first)
      target_precompile_headers(${target} REUSE_FROM ${first})
    else()
      lede_precompile(${target})
      set_property(GLOBAL PROPERTY LEDE_PRECOMPILED ${target})
    endif()
  endif()
endfunction()

# lede_stage(NAME SOURCES file… [USES stage…])
# A stage sees the public headers, its own folder as <stage>/…, and the headers of the stages it
# USES; nothing else. Including another stage's header without declaring it does not compile. The global property
# LEDE_STAGES lists the names so far.
function(lede_stage name)
  cmake_parse_arguments(STAGE "" "" "SOURCES;USES" ${ARGN})
  set_property(GLOBAL APPEND PROPERTY LEDE_STAGES ${name})
  add_library(lede_${name} STATIC ${STAGE_SOURCES})
  target_link_libraries(lede_${name} PUBLIC lede_settings)
  if(NOT EMSCRIPTEN)
    # The same objects make a static library, a shared one, and part of a shared one of others, in which nothing shows
    # but what is marked LEDE_API.
    set_target_properties(lede_${name} PROPERTIES
      POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  endif()
  # Headers are reached as "<stage>/header.h" through a folder of links that holds this stage alone,
  # so that a neighbour's folder is not on the include path by accident.
  set(links ${PROJECT_BINARY_DIR}/include-links/${name})
  file(MAKE_DIRECTORY ${links})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${links}/${name} SYMBOLIC)
  target_include_directories(lede_${name} PUBLIC ${links})
  lede_precompile_stage(lede_${name})
  foreach(used IN LISTS STAGE_USES)
    target_link_libraries(lede_${name} PUBLIC lede_${used})
  endforeach()
endfunction()
