#include "hub/insights/insightsreader.h"

#include <utility>

#include "core/wire/cloudevents.h"

namespace sidelight::hub
{

namespace
{

Refusal later(std::string_view code, std::string_view sentence)
{
    return {503, std::string(code), std::string(sentence), true, {}};
}

} // namespace

InsightsReader::InsightsReader(LogStore &log, const Clock &clock, TeamId otherwise)
    : m_log(log)
    , m_clock(clock)
    , m_otherwise(std::move(otherwise))
{
}

InsightsReader::~InsightsReader()
{
    *m_alive = false;
}

void InsightsReader::read(const TeamId &team, int days, Done done)
{
    if (m_questions.size() > mostWaiting)
        return done(failure(later("busy", "Others are waiting for their figures. Ask again.")));
    const std::int64_t today = m_clock.now().ms / dayMs * dayMs;
    const Timestamp from{today - (days - 1) * dayMs};
    m_questions.push_back(
        {std::make_shared<TeamInsights>(team, m_otherwise, from), std::move(done)});
    if (m_questions.size() == 1)
        next();
}

void InsightsReader::next()
{
    if (!m_questions.empty())
        readPage(Offset{});
}

void InsightsReader::readPage(Offset after)
{
    const Timestamp since = m_questions.front().insights->from();
    m_log.readSince(since, after, page, [this, alive = m_alive](auto records) {
        if (!*alive)
            return;
        if (!records)
            return answer(
                failure(later("log_unreadable", "The hub cannot read its log at the moment.")));
        TeamInsights &insights = *m_questions.front().insights;
        for (const RecordPtr &record : *records) {
            if (!TeamInsights::mayCount(*record->body))
                continue;
            if (const auto event = wire::decodeEvent(*record->body))
                insights.take(*event, m_clock.now());
        }
        if (records->size() == page)
            return readPage(records->back()->offset);
        answer(std::shared_ptr<const TeamInsights>(m_questions.front().insights));
    });
}

void InsightsReader::answer(Result<std::shared_ptr<const TeamInsights>, Refusal> result)
{
    const Done done = std::move(m_questions.front().done);
    m_questions.pop_front();
    next();
    done(std::move(result));
}

} // namespace sidelight::hub
