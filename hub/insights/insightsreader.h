// Goes through the log for a team's insights, a page at a time, so that everything else goes on
// between pages. One question at a time; those that come meanwhile wait, a few of them. Network
// thread.
#pragma once

#include <deque>
#include <functional>
#include <memory>

#include "core/base/clock.h"
#include "hub/ingest/refusal.h"
#include "hub/insights/teaminsights.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

class InsightsReader
{
public:
    static constexpr int mostDays = 90;
    static constexpr std::size_t mostWaiting = 8;
    static constexpr std::size_t page = 1000;

    using Done = std::function<void(Result<std::shared_ptr<const TeamInsights>, Refusal>)>;

    // All outlive it. `otherwise`: the team of events that name none.
    InsightsReader(LogStore &log, const Clock &clock, TeamId otherwise);
    ~InsightsReader();
    InsightsReader(const InsightsReader &) = delete;
    InsightsReader &operator=(const InsightsReader &) = delete;

    // Of the last days, today among them, 1 to mostDays. Answered exactly once, unless this is
    // destroyed first: 503 when too many wait or the log cannot be read.
    void read(const TeamId &team, int days, Done done);

private:
    struct Question {
        std::shared_ptr<TeamInsights> insights;
        Done done;
    };
    void next();
    void readPage(Offset after);
    void answer(Result<std::shared_ptr<const TeamInsights>, Refusal> result);

    LogStore &m_log;
    const Clock &m_clock;
    TeamId m_otherwise;
    std::deque<Question> m_questions; // the first is being answered
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
