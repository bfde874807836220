# What a build holds and how strictly it is compiled.

option(SIDELIGHT_HUB "Build the context hub" ON)
option(SIDELIGHT_PANEL "Build the panel: plugin, QML and the programs that show it (needs Qt Quick)" ON)
option(SIDELIGHT_ENGINE "Build the panel's engine on its thread, with a real socket (needs Qt Core and WebSockets)" ON)
option(SIDELIGHT_TESTS "Build the tests" ON)
option(SIDELIGHT_BENCH "Build the benchmarks" ON)
option(SIDELIGHT_FUZZ "Build the fuzzers (clang only)" OFF)
option(SIDELIGHT_WERROR "Warnings are errors (CI)" OFF)
option(SIDELIGHT_DIRECT_SQLCIPHER
       "Link SQLCipher directly instead of loading it privately (sanitizers refuse RTLD_DEEPBIND)" OFF)
set(SIDELIGHT_SANITIZE "" CACHE STRING "address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# Linking hundreds of tests is a tenth of a build with the linker that GCC takes of itself. What is shipped is linked by that one.
find_program(SIDELIGHT_LLD ld.lld)
if(SIDELIGHT_LLD AND SIDELIGHT_TESTS)
  add_link_options(-fuse-ld=lld)
endif()

find_package(Threads REQUIRED)
# Where tools/setup unpacked Boost because this machine keeps another one installed (docs/adr/0001).
foreach(unpacked libboost1.81-dev libboost-dev)
  if(EXISTS "${PROJECT_SOURCE_DIR}/.cache/deps/${unpacked}/usr")
    list(PREPEND CMAKE_PREFIX_PATH "${PROJECT_SOURCE_DIR}/.cache/deps/${unpacked}/usr")
  endif()
endforeach()
find_package(Boost 1.81 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(Sodium REQUIRED IMPORTED_TARGET libsodium)
find_package(OpenSSL 3 REQUIRED)
