#include "apps/publishing/publishqueue.h"

#include <algorithm>

#include "apps/publishing/ingestanswer.h"

namespace sidelight::publishing
{

namespace
{

// Told to come back: the hub is busy, restarting, or was not reached at all.
bool isForLater(int status)
{
    return status == 0 || status == 429 || status == 408 || status >= 500;
}

// No answer is another thing than the answer that the hub takes nothing now.
std::string reasonOf(const Answer &answer)
{
    if (answer.status == 0)
        return answer.problem;
    IngestAnswer read = readIngestAnswer(answer.body);
    for (EventAnswer &one : read.results) {
        if (!one.accepted && one.retryable && read.sentence.empty())
            read.sentence = std::move(one.sentence);
    }
    return "The hub answers " + std::to_string(answer.status) +
           (read.sentence.empty() ? "." : ": " + read.sentence);
}

// Nothing that is sent again would be heard.
bool isForNobody(int status)
{
    return status == 401 || status == 403 || status == 404 || status == 405 ||
           (status >= 300 && status < 400);
}

} // namespace

std::size_t PublishQueue::nextCount() const
{
    if (m_waiting.empty())
        return 0;
    if (!m_settings.batched || m_alone > 0)
        return 1;
    std::size_t count = 0;
    std::size_t bytes = 2;
    while (count < m_waiting.size() && count < m_settings.batchEvents) {
        bytes += m_waiting[count].size() + 1;
        if (count > 0 && bytes > m_settings.batchBytes)
            break;
        ++count;
    }
    return count;
}

std::optional<Request> PublishQueue::next()
{
    const std::size_t count = nextCount();
    if (count == 0)
        return std::nullopt;
    ++m_counts.tries;
    // A batch even of one: the answer then tells about the event, not about the request.
    if (!m_settings.batched || m_alone > 0)
        return Request{"application/cloudevents+json; charset=utf-8", m_waiting.front(), 1};
    Request request{"application/cloudevents-batch+json; charset=utf-8", "[", count};
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            request.body += ',';
        request.body += m_waiting[i];
    }
    request.body += ']';
    return request;
}

void PublishQueue::settleFirst(std::size_t count)
{
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(count));
    m_firstIndex += count;
    m_alone -= std::min(m_alone, count);
    m_triesInRow = 0;
}

PublishQueue::Next PublishQueue::again(const Answer &answer)
{
    Next next;
    next.reason = reasonOf(answer);
    ++m_triesInRow;
    ++m_counts.repeats;
    if (m_settings.maxTries > 0 && m_triesInRow >= m_settings.maxTries) {
        next.giveUp = answer.status == 0
                          ? answer.problem
                          : "The hub goes on answering " + std::to_string(answer.status) + '.';
        return next;
    }
    std::int64_t most = m_settings.firstDelayMs;
    for (int i = 1; i < m_triesInRow && most < m_settings.maxDelayMs; ++i)
        most *= 2;
    most = std::min(most, m_settings.maxDelayMs);
    next.delayMs = most / 2 + static_cast<std::int64_t>(
                                  m_random.below(static_cast<std::uint64_t>(most / 2 + 1)));
    if (answer.retryAfterMs)
        next.delayMs = std::max(next.delayMs, *answer.retryAfterMs);
    return next;
}

PublishQueue::Next PublishQueue::answered(const Answer &answer)
{
    const std::size_t count = nextCount();
    if (count == 0)
        return {};
    if (isForLater(answer.status))
        return again(answer);
    const IngestAnswer read = readIngestAnswer(answer.body);
    // The order is kept, so the whole request goes again; what the hub has is a duplicate then.
    const bool isForLaterInPart =
        std::any_of(read.results.begin(), read.results.end(),
                    [](const EventAnswer &one) { return !one.accepted && one.retryable; });
    if (isForLaterInPart)
        return again(answer);
    Next next;
    if (isForNobody(answer.status)) {
        next.giveUp = "The hub answers " + std::to_string(answer.status) +
                      (read.sentence.empty() ? "." : ": " + read.sentence);
        return next;
    }
    // A batch that was refused as a whole says nothing about its events: each is asked alone.
    const bool isWholeBatch = count > 1 && read.results.size() != count;
    if (answer.status >= 400 && isWholeBatch) {
        m_alone = count;
        return next;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const bool told = i < read.results.size();
        const bool accepted = told ? read.results[i].accepted : answer.status < 400;
        if (accepted) {
            ++m_counts.accepted;
            m_counts.duplicates += told && read.results[i].duplicate;
            continue;
        }
        ++m_counts.refused;
        next.refusals.push_back({m_firstIndex + i, told ? read.results[i].code : read.code,
                                 told ? read.results[i].sentence : read.sentence});
    }
    settleFirst(count);
    return next;
}

} // namespace sidelight::publishing
