// Rules at the hub. What stands is derived from the log at start, as far back as the longest window
// reaches, and never stored; what was raised and no longer stands is cleared. The id of an
// alert's event follows from what it says: whoever raises the same again, after a restart, raises
// nothing. Network thread. A log that cannot be read leaves the rules without a past, and says so.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "core/rules/engine.h"
#include "core/rules/steadynow.h"
#include "hub/ingest/intake.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

class TeamRules
{
public:
    struct Parts { // all outlive it
        LogStore &log;
        Intake &intake;
        const Clock &clock;
        Logger &logger;
    };
    TeamRules(Parts parts, TeamId team);
    ~TeamRules();
    TeamRules(const TeamRules &) = delete;
    TeamRules &operator=(const TeamRules &) = delete;

    // From now on these; the log is gone through again. Not before the intake has started.
    void use(std::shared_ptr<const rules::RuleSet> rules);
    // An event of anybody's that is in the log now.
    void take(const EventPtr &event);
    // Absences and ends.
    void tick();
    // When tick() would do something, in milliseconds from now; nothing if never.
    [[nodiscard]] std::optional<std::int64_t> nextInMs();
    [[nodiscard]] std::size_t standing() const { return m_raised.size(); }

    static constexpr std::string_view source = "/hub/rules";

private:
    void replayFrom(Timestamp since, Offset after);
    void recallRaised();
    void settle();
    void say();
    [[nodiscard]] Event raised(const rules::RuleAlert &alert) const;
    [[nodiscard]] Event cleared(const AlertId &alert, const std::string &said) const;
    void submit(Event event) const;
    [[nodiscard]] Timestamp now();

    Parts m_parts;
    TeamId m_team;
    std::shared_ptr<const rules::RuleSet> m_rules;
    std::unique_ptr<rules::Engine> m_engine;
    std::vector<EventPtr> m_early;            // came while the log was gone through
    std::map<AlertId, std::string> m_raised;  // what stands, by what was said of it (an event id)
    std::map<AlertId, std::string> m_cleared; // the last event that cleared it
    rules::SteadyNow m_now;
    std::uint64_t m_turn = 0; // of use(): answers of an earlier one are void
    bool m_settled = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
