// What the settings of the hub say about its panels' connections.
#pragma once

#include "hub/settings/settings.h"
#include "hub/ws/panelconnection.h"

namespace sidelight::hub
{

[[nodiscard]] inline PanelSettings panelSettingsOf(const Settings &settings)
{
    PanelSettings panel;
    panel.node = settings.node;
    panel.limits.window = {settings.windowEvents, settings.windowBytes};
    panel.subscriptions.window = panel.limits.window;
    panel.subscriptions.snapshotSpanMs = settings.snapshotSpanMs;
    panel.helloDeadlineMs = settings.helloDeadlineMs;
    panel.pingIntervalMs = settings.pingIntervalMs;
    panel.slowReaderMs = settings.slowReaderMs;
    panel.graceMs = settings.graceMs;
    panel.recheckMs = settings.recheckMs;
    panel.goAwayMinMs = settings.goAwayMinMs;
    panel.goAwayMaxMs = settings.goAwayMaxMs;
    return panel;
}

} // namespace sidelight::hub
