# Which file goes into which package: a component is a package of packaging/. `cmake --install BUILD --component X`.
include(GNUInstallDirs)
set(doc "${CMAKE_INSTALL_DATADIR}/doc")

function(sidelight_install package)
  cmake_parse_arguments(A "" "TO" "PROGRAMS;FILES" ${ARGN})
  foreach(program IN LISTS A_PROGRAMS)
    if(TARGET ${program})
      install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT ${package})
    endif()
  endforeach()
  if(A_FILES)
    install(FILES ${A_FILES} DESTINATION "${A_TO}" COMPONENT ${package})
  endif()
endfunction()

foreach(package sidelight sidelight-hub sidelight-dev)
  sidelight_install(${package} TO "${doc}/${package}" FILES packaging/copyright)
endforeach()

sidelight_install(sidelight-hub PROGRAMS sidelight-hub sidelightctl)
sidelight_install(sidelight-hub TO "${doc}/sidelight-hub"
  FILES docs/operator.md docs/sizing.md docs/integrator.md docs/mappings.md docs/rules.md docs/hub-config.schema.json docs/grafana.json)
install(DIRECTORY deploy DESTINATION "${doc}/sidelight-hub" COMPONENT sidelight-hub USE_SOURCE_PERMISSIONS
  PATTERN __pycache__ EXCLUDE)
sidelight_install(sidelight-hub TO lib/systemd/system FILES packaging/sidelight-hub/sidelight-hub.service)
sidelight_install(sidelight-hub TO /etc/sidelight FILES packaging/sidelight-hub/hub.json)

sidelight_install(sidelight PROGRAMS sidelight sidelight-supervisor)
sidelight_install(sidelight TO "${doc}/sidelight" FILES docs/agent.md docs/supervisor.md docs/rules.md docs/guides.md docs/suggestions.md)
sidelight_install(sidelight TO "${CMAKE_INSTALL_DATADIR}/applications"
  FILES packaging/sidelight/sidelight.desktop packaging/sidelight/sidelight-supervisor.desktop)

file(GLOB event_schemas CONFIGURE_DEPENDS core/domain/schemas/sidelight.*.json)
sidelight_install(sidelight-dev TO "${CMAKE_INSTALL_DATADIR}/sidelight/schemas/events" FILES ${event_schemas})
sidelight_install(sidelight-dev TO "${CMAKE_INSTALL_DATADIR}/sidelight/schemas"
  FILES core/config/schemas/bundle.json docs/hub-config.schema.json docs/asyncapi.yaml)
sidelight_install(sidelight-dev TO "${CMAKE_INSTALL_DATADIR}/sidelight/bridge"
  FILES bridge/sidelight-bridge.js bridge/sidelight-bridge.d.ts)
sidelight_install(sidelight-dev TO "${doc}/sidelight-dev" FILES docs/integrator.md docs/embedding.md docs/bridge.md docs/events.md)
# The library and its headers come from tools/lib/embedding.
install(DIRECTORY bridge/example DESTINATION "${doc}/sidelight-dev/examples" COMPONENT sidelight-dev)
install(DIRECTORY apps/hosts DESTINATION "${doc}/sidelight-dev/examples/apps" COMPONENT sidelight-dev)
sidelight_install(sidelight-dev TO "${doc}/sidelight-dev/examples" FILES packaging/sidelight-dev/examples/CMakeLists.txt)
