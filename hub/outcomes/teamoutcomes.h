// Counts what became of suggestions, for each team, and tells the team's panels once in a while.
// What was counted before a restart is in the last that was told, and in the log behind it. Network
// thread. A log that cannot be read leaves the counts without a past, and says so.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/suggest/learning/counts.h"
#include "hub/ingest/intake.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

class TeamOutcomes
{
public:
    struct Parts { // all outlive it
        LogStore &log;
        Intake &intake;
        const Clock &clock;
        Logger &logger;
    };
    // `otherwise`: the team of decisions that name none. A team is told at most so often.
    TeamOutcomes(Parts parts, TeamId otherwise, std::int64_t everyMs);
    ~TeamOutcomes();
    TeamOutcomes(const TeamOutcomes &) = delete;
    TeamOutcomes &operator=(const TeamOutcomes &) = delete;

    // Not before the intake has started.
    void start();
    // An event of anybody's that is in the log now.
    void take(const EventPtr &event);
    // Tells teams whose counts are others than they know.
    void tick();

    static constexpr std::string_view source = "/hub/outcomes";

private:
    struct Begun {
        TeamId team;
        std::string action;
        std::string place;
    };
    struct Team {
        suggest::Counts counts;
        bool isRecalled = false;            // what was told before is in
        bool isNews = false;                // since it was told
        std::vector<EventPtr> early;        // came while it was recalled
        std::optional<std::int64_t> toldMs; // monotonic
    };
    struct Logged {
        EventPtr event;
        Offset offset;
    };
    void replayFrom(Offset after);
    Team &team(const TeamId &id);
    void recall(const TeamId &id);
    void recalled(const TeamId &id, const RecordPtr &told);
    void count(Team &team, const TeamId &id, const Event &event);
    // What was begun in an interaction, until it ends.
    void remember(const TeamId &id, const Event &event);
    void tell(const TeamId &id, Team &team);

    Parts m_parts;
    TeamId m_otherwise;
    std::int64_t m_everyMs;
    Timestamp m_since;
    bool m_replayed = false;
    std::vector<Logged> m_logged;    // shortly before the start, for teams to be recalled
    std::vector<EventPtr> m_waiting; // came while the log was gone through
    std::map<TeamId, Team> m_teams;
    std::map<InteractionId, std::vector<Begun>> m_begun;
    std::deque<InteractionId> m_begunOrder; // the oldest are forgotten
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
