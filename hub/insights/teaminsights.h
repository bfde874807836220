// What became of a team's alerts and suggestions, by day (UTC), from the events of its agents.
// Numbers by rule and action; nobody's name, no customer. Pure; bounded. Events come in the order
// of the log.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/base/timestamp.h"
#include "core/domain/event.h"
#include "core/domain/ids.h"
#include "hub/insights/repeatedcontacts.h"
#include "hub/insights/waits.h"
#include "hub/insights/worktime.h"

namespace sidelight::hub
{

enum class Became {
    Shown, // it stood on the screen for a second
    Opened,
    Accepted,
    Dismissed,
    Completed,
    Failed,
    Acknowledged, // of alerts, as the two below
    Snoozed,
    Muted,
};
inline constexpr std::size_t becameCount = 9;
[[nodiscard]] std::string_view nameOf(Became became);

class TeamInsights
{
public:
    static constexpr std::size_t mostRows = 20'000;
    static constexpr std::size_t mostReasons = 16; // of a row; the others are one, "…"
    static constexpr std::size_t mostNameBytes = 128;

    struct Key {
        std::string day;  // "2026-11-26"
        std::string kind; // "action" or "rule"
        std::string name;
        std::int64_t version = 0; // of a rule, or of the bundle a suggestion's panel worked with;
                                  // 0: none is known
        auto operator<=>(const Key &) const = default;
    };
    struct Numbers {
        std::array<std::uint64_t, becameCount> counts{};
        std::map<std::string, std::uint64_t> reasons; // of what was dismissed or failed
        [[nodiscard]] std::uint64_t of(Became what) const
        {
            return counts[static_cast<std::size_t>(what)];
        }
    };
    struct Taken { // of suggestions, by the bundle their panel worked with
        std::uint64_t shown = 0;
        std::uint64_t accepted = 0;
    };
    using RuleKey = std::pair<std::string, std::int64_t>; // and its version
    struct Panels {                                       // by the bundle they reported last
        std::map<std::int64_t, std::uint64_t> byVersion;
        std::uint64_t refused = 0;
    };

    // `otherwise`: the team of events that name none. Rows are of days from `from` on.
    TeamInsights(TeamId team, TeamId otherwise, Timestamp from);

    // Whether an event of that type may say something; the rest need not be read.
    [[nodiscard]] static bool mayCount(std::string_view body);
    // `at`: when the hub had it, where the event does not say when it was.
    void take(const Event &event, Timestamp at);

    [[nodiscard]] const std::map<Key, Numbers> &rows() const { return m_rows; }
    [[nodiscard]] Panels panels() const;
    // What the panel with that source said last; 0: nothing, or that it refused.
    [[nodiscard]] std::int64_t versionOf(const std::string &source) const;
    [[nodiscard]] const std::map<std::int64_t, Taken> &byBundle() const { return m_byBundle; }
    // From the moment its card could be seen until the agent acknowledged or silenced it.
    [[nodiscard]] const Waits &waits() const { return m_waits; }
    [[nodiscard]] const std::map<RuleKey, Waits> &waitsByRule() const { return m_waitsByRule; }
    [[nodiscard]] std::uint64_t alertsShown() const { return m_alertsShown; }
    [[nodiscard]] const WorkTime &work() const { return m_work; }
    [[nodiscard]] const RepeatedContacts &contacts() const { return m_contacts; }
    [[nodiscard]] bool isCut() const { return m_isCut || m_contacts.isCut() || m_work.isCut(); }
    [[nodiscard]] const TeamId &team() const { return m_team; }
    [[nodiscard]] Timestamp from() const { return m_from; }

private:
    void count(const Event &event, Timestamp at);
    void countPanel(const Event &event);
    void takeInteraction(const Event &event, Timestamp at);
    void countAlert(Became became, const RuleKey &rule, const boost::json::object &data);
    void countSuggestion(Became became, const std::string &name, const Event &event);
    Numbers *row(Key key);

    TeamId m_team;
    TeamId m_otherwise;
    Timestamp m_from;
    std::map<Key, Numbers> m_rows;
    std::map<std::string, std::int64_t> m_panels; // by source; the version, 0: refused
    RepeatedContacts m_contacts;
    std::map<std::int64_t, Taken> m_byBundle;
    Waits m_waits;
    std::map<RuleKey, Waits> m_waitsByRule;
    std::uint64_t m_alertsShown = 0;
    WorkTime m_work;
    bool m_isCut = false;
};

} // namespace sidelight::hub
