// The names of the hub's figures. They stay as they are: dashboards and alerts are built on them.
#pragma once

#include "apps/hub/hubbundles.h"
#include "apps/hub/hubsignin.h"
#include "apps/hub/hubstorage.h"
#include "hub/http/httpserver.h"
#include "hub/rules/teamrules.h"
#include "hub/ws/panelsocket.h"

namespace sidelight::hub
{

struct HubFigures {
    const Intake &intake;
    const VendorIntake &vendors;
    const DeliveryCounters &deliveries;
    const HubStorage &storage;
    const HttpApi &api;
    const HttpServer &server;
    const PanelSockets &panels;
    const HubSignIn &signIn;
    const TeamRules &rules;
    const Router &router;
    const HubBundles &bundles;
    const TlsIdentity *tls = nullptr; // null: plain
    std::uint64_t rewinds = 0;        // of the engine
};

// In Prometheus' text format. No label holds what somebody sent, but the names of mappings.
void writeFigures(MetricsText &text, const HubFigures &of);

} // namespace sidelight::hub
