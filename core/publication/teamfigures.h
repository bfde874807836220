// What a hub tells of a team (GET /v1/insights/<team>), as sums over its days: what became of
// suggestions and alerts, contacts that came again, panels. Numbers of rules and actions; nobody's
// name. Pure; any thread. What is told by nobody is nothing here, never 0.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/timestamp.h"

namespace sidelight::publication
{

// So many of so many.
struct Part {
    std::uint64_t of = 0; // never more than `whole`
    std::uint64_t whole = 0;
    [[nodiscard]] double share() const
    {
        return whole == 0 ? 0 : static_cast<double>(of) / static_cast<double>(whole);
    }
    bool operator==(const Part &) const = default;
};

// Whether the two differ by more than chance would have it one time in twenty. False when either
// has fewer than `leastForDifference`.
inline constexpr std::uint64_t leastForDifference = 50;
[[nodiscard]] bool isClearlyOther(const Part &left, const Part &right);

// How long agents took, of those that were measured.
struct Waits {
    std::uint64_t count = 0;
    std::int64_t medianMs = 0;
};

// A rule of one version, or an action of one version of the bundle, over all days.
struct FigureLine {
    std::string name;
    std::int64_t version = 0; // 0: none is known
    std::uint64_t shown = 0;
    std::uint64_t opened = 0;
    std::uint64_t accepted = 0;
    std::uint64_t dismissed = 0;
    std::uint64_t completed = 0;
    std::uint64_t failed = 0;
    std::uint64_t acknowledged = 0;
    std::uint64_t snoozed = 0;
    std::uint64_t muted = 0;
    std::map<std::string, std::uint64_t> reasons;
    std::optional<Waits> waits; // of rules
};

struct FigureDay {
    std::int64_t startMs = 0; // UTC
    std::uint64_t shown = 0;  // of suggestions
    std::uint64_t taken = 0;
};

struct VersionFigures { // of suggestions, by the bundle their panel ran on
    std::int64_t version = 0;
    Part taken;
};

struct AlertRate {
    std::uint64_t shown = 0;
    std::int64_t agentMinutes = 0;
    std::uint64_t agents = 0;
    std::optional<double> budget; // an hour and agent
    [[nodiscard]] double perHour() const
    {
        return agentMinutes == 0
                   ? 0
                   : 60.0 * static_cast<double>(shown) / static_cast<double>(agentMinutes);
    }
};

struct PanelFigures {
    std::map<std::int64_t, std::uint64_t> byVersion; // what they reported last, open or not
    std::uint64_t refused = 0;
    struct Open {
        std::map<std::int64_t, std::uint64_t> byVersion; // 0: not said yet
        std::uint64_t count = 0;
        std::uint64_t closed = 0;          // were open in the last day
        std::optional<Timestamp> lastSeen; // of these, the latest
    };
    std::optional<Open> open; // what the hub knows of connections
};

struct TeamFigures {
    static constexpr int mostDays = 90;
    // Below that many a share is said with them.
    static constexpr std::uint64_t leastForShare = 20;

    std::string team;
    std::vector<FigureDay> days;     // each one of them, the last is today
    std::vector<FigureLine> actions; // most shown first
    std::vector<FigureLine> rules;
    std::optional<Part> repeatedWith; // came again, with an action taken; without: only shown
    std::optional<Part> repeatedWithout;
    std::vector<VersionFigures> versions; // newest first
    std::vector<FigureLine> bundles;      // the actions together, by bundle; newest first, no names
    std::optional<Waits> waits;
    std::optional<AlertRate> rate;
    PanelFigures panels;
    bool isCut = false; // there was more than the hub keeps

    [[nodiscard]] Part taken() const; // of all suggestions shown
    [[nodiscard]] bool isEmpty() const { return actions.empty() && rules.empty(); }
};

// Nothing for a text that is no such answer. `now` ends the days.
[[nodiscard]] std::optional<TeamFigures> readFigures(std::string_view body, Timestamp now);

} // namespace sidelight::publication
