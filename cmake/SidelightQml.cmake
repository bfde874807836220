# QML modules, one a leaf folder, as static plugins below one import path (for qmllint and the tests).
set(SIDELIGHT_QML_PATH "${PROJECT_BINARY_DIR}/qml_modules")

# sidelight_qml_module(plugin_models URI Sidelight.Models QML_FILES A.qml IMPORTS X DEPENDENCIES Y)
# Makes sidelight_<name>plugin beside sidelight_<name>; qml/panel/modules.cpp says why a program links both.
function(sidelight_qml_module name)
  cmake_parse_arguments(A "" "URI" "QML_FILES;IMPORTS;DEPENDENCIES" ${ARGN})
  string(REPLACE "." "/" path "${A_URI}")
  # Compiling QML ahead of time halves the start, and doubles the build: for releases only.
  set(cachegen NO_CACHEGEN)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set(cachegen "")
  endif()
  set_target_properties(sidelight_${name} PROPERTIES AUTOMOC ON)
  # The generated registrations include the headers by their names alone, and are not of our style.
  target_include_directories(sidelight_${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  qt_add_qml_module(sidelight_${name}
    URI ${A_URI}
    VERSION 1.0
    RESOURCE_PREFIX /qt/qml
    OUTPUT_DIRECTORY "${SIDELIGHT_QML_PATH}/${path}"
    IMPORT_PATH "${SIDELIGHT_QML_PATH}"
    ${cachegen}
    QML_FILES ${A_QML_FILES}
    IMPORTS ${A_IMPORTS}
    DEPENDENCIES ${A_DEPENDENCIES})
endfunction()
