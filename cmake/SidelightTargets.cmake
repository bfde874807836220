# One CMake target a leaf folder. The names say who may include whom: `Sidelight::<folder>`.
# tools/check_layers holds the include table of ARCHITECTURE.md against the links made here.

add_library(sidelight_flags INTERFACE)
target_include_directories(sidelight_flags INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
target_compile_options(sidelight_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -fstack-protector-strong
  $<$<BOOL:${SIDELIGHT_WERROR}>:-Werror>)
# In a unity build every .cpp is an included file, and GCC takes its unnamed namespace for one in a header.
target_compile_options(sidelight_flags INTERFACE
  $<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>)
if(SIDELIGHT_SANITIZE)
  # GCC takes the sanitizers' own code for uninitialized reads of std::optional; the ci build has the warning. Asio's
  # fences are unknown to ThreadSanitizer; what they order goes through mutexes too, which it knows.
  target_compile_options(sidelight_flags INTERFACE -fsanitize=${SIDELIGHT_SANITIZE} -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-tsan>)
  # Half of what Beast costs to compile here is checks at each use of a pointer: a null one ends in AddressSanitizer
  # anyway, sizes are not known without optimisation, and what casts bytes to wider types runs under clang's fuzzers with
  # all of them.
  if(SIDELIGHT_SANITIZE MATCHES "undefined" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(sidelight_flags INTERFACE -fno-sanitize=null,alignment,vptr,object-size)
  endif()
  target_link_options(sidelight_flags INTERFACE -fsanitize=${SIDELIGHT_SANITIZE})
else()
  target_compile_options(sidelight_flags INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
  target_link_options(sidelight_flags INTERFACE -Wl,-z,relro,-z,now)
endif()

# Qt without implicit text conversions and without its keywords (they clash with other headers).
add_library(sidelight_qt_flags INTERFACE)
target_compile_definitions(sidelight_qt_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)

# sidelight_library(store SOURCES a.cpp DEPS domain sqlite LINK Qt6::Core PRIVATE_LINK PkgConfig::X [QT])
function(sidelight_library name)
  cmake_parse_arguments(A "QT" "" "SOURCES;DEPS;LINK;PRIVATE_LINK" ${ARGN})
  add_library(sidelight_${name} STATIC ${A_SOURCES})
  add_library(Sidelight::${name} ALIAS sidelight_${name})
  list(TRANSFORM A_DEPS PREPEND "Sidelight::")
  target_link_libraries(sidelight_${name} PUBLIC ${A_DEPS} ${A_LINK}
                                          PRIVATE sidelight_flags ${A_PRIVATE_LINK})
  target_include_directories(sidelight_${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  if(A_QT)
    target_link_libraries(sidelight_${name} PRIVATE sidelight_qt_flags)
    set_target_properties(sidelight_${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# sidelight_program(sidelight-hub SOURCES main.cpp DEPS hub_ws LINK Qt6::Gui [QT])
function(sidelight_program name)
  cmake_parse_arguments(A "QT" "" "SOURCES;DEPS;LINK" ${ARGN})
  add_executable(${name} ${A_SOURCES})
  list(TRANSFORM A_DEPS PREPEND "Sidelight::")
  target_link_libraries(${name} PRIVATE ${A_DEPS} ${A_LINK} sidelight_flags)
  if(A_QT)
    target_link_libraries(${name} PRIVATE sidelight_qt_flags)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
endfunction()

# sidelight_test(tst_codec SOURCES tst_codec.cpp DEPS wire [QT] [COMPUTES] [LABELS slow])
# One Catch2 program; ctest runs it as one test. It has no QObjects of its own (moc would look at each for some seconds): they
# are in the libraries that it tests with.
function(sidelight_test name)
  cmake_parse_arguments(A "QT;OWN_MAIN;COMPUTES" "TIMEOUT" "SOURCES;DEPS;LINK;LABELS;ENVIRONMENT" ${ARGN})
  find_package(Catch2 3 REQUIRED)
  add_executable(${name} ${A_SOURCES})
  list(TRANSFORM A_DEPS PREPEND "Sidelight::")
  target_link_libraries(${name} PRIVATE ${A_DEPS} ${A_LINK} sidelight_flags)
  if(A_OWN_MAIN)
    target_link_libraries(${name} PRIVATE Catch2::Catch2)
  else()
    target_link_libraries(${name} PRIVATE Catch2::Catch2WithMain)
  endif()
  if(A_QT)
    target_link_libraries(${name} PRIVATE sidelight_qt_flags)
  endif()
  if(A_COMPUTES) # against -O0 of tests/unit and tests/integration
    target_compile_options(${name} PRIVATE $<IF:$<CONFIG:Debug>,-Og,-O2>)
  endif()
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  add_test(NAME ${name} COMMAND ${name})
  if("threads" IN_LIST A_LABELS)
    add_dependencies(threaded_tests ${name})
  endif()
  if(NOT A_TIMEOUT)
    set(A_TIMEOUT 120)
  endif()
  if(SIDELIGHT_SANITIZE)
    math(EXPR A_TIMEOUT "3 * ${A_TIMEOUT}") # for what hangs, not for what is slow
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${A_TIMEOUT} LABELS "${A_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${A_ENVIRONMENT}")
endfunction()
