// How the agent wants the panel: kept in the profile, among the drafts, so that it survives what
// they survive. Values and their text form; what is damaged or out of range is as by default.
#pragma once

#include <string>
#include <string_view>

namespace sidelight::session
{

struct PanelSettings {
    std::string theme = "team"; // as the team has it; else "system", "light", "dark", "contrast"
    int textPercent = 100;      // 80 to 200
    bool reducedMotion = false;
    bool theirTime = true;  // what time it is for the customer, beside the name
    int snoozeMinutes = 15; // 1 to 1440: what one key snoozes for, and the first of the menu
    bool operator==(const PanelSettings &) const = default;
};

inline constexpr std::string_view settingsKind = "settings"; // of the draft, of no interaction

[[nodiscard]] std::string textOf(const PanelSettings &settings);
[[nodiscard]] PanelSettings panelSettingsOf(std::string_view text);

} // namespace sidelight::session
