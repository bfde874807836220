// The names of the hub's figures. They stay as they are: dashboards and alerts are built on them.
#pragma once

#include "apps/hub/hubsignin.h"
#include "hub/audit/auditdesk.h"
#include "hub/http/httpserver.h"
#include "hub/operations/histogram.h"
#include "hub/rules/teamrules.h"
#include "hub/ws/panelsocket.h"

namespace sidelight::hub
{

struct HubFigures {
    const Intake &intake;
    const VendorIntake &vendors;
    const DeliveryCounters &deliveries;
    const Histogram &fsync;
    const HttpApi &api;
    const HttpServer &server;
    const PanelSockets &panels;
    const HubSignIn &signIn;
    const TeamRules &rules;
    const Router &router;
    const AuditDesk &audit;
    std::int64_t bundleVersion = 0;
    std::uint64_t refusedBundles = 0;
};

// In Prometheus' text format. No label holds what somebody sent, but the names of mappings.
void writeFigures(MetricsText &text, const HubFigures &of);

} // namespace sidelight::hub
