# find_package(Sidelight) gives Sidelight::panel: the panel with its QML modules, for desktops in Qt Widgets and Qt Quick
# (/usr/share/doc/sidelight-dev/embedding.md).
include(CMakeFindDependencyMacro)
find_dependency(Qt6 @QT@ COMPONENTS @QT_PARTS@)
find_dependency(Threads)
# The QML modules are made for one Qt.
if(NOT Qt6_VERSION VERSION_GREATER_EQUAL "@QT@" OR NOT "${Qt6_VERSION}." MATCHES "^@QT@\\.")
  set(Sidelight_FOUND FALSE)
  set(Sidelight_NOT_FOUND_MESSAGE "This sidelight-dev is made for Qt @QT@, and here is ${Qt6_VERSION}.")
  return()
endif()

if(NOT TARGET Sidelight::panel)
  get_filename_component(_sidelight_lib "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
  get_filename_component(_sidelight_include "${_sidelight_lib}/../../include/sidelight" ABSOLUTE)
  add_library(Sidelight::panel STATIC IMPORTED)
  set_target_properties(Sidelight::panel PROPERTIES
    IMPORTED_LOCATION "${_sidelight_lib}/libsidelight-panel.a"
    INTERFACE_INCLUDE_DIRECTORIES "${_sidelight_include}"
    INTERFACE_SOURCES "${_sidelight_include}/qml/panel/modules.cpp"
    INTERFACE_COMPILE_FEATURES cxx_std_20
    INTERFACE_LINK_LIBRARIES "@QT_LINKS@;@OTHERS@;Threads::Threads;${CMAKE_DL_LIBS}")
endif()
set(Sidelight_FOUND TRUE)
