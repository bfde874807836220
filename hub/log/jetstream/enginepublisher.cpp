#include "hub/log/jetstream/enginepublisher.h"

#include "hub/log/jetstream/engineplace.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t mostInFlight = 1024;
constexpr auto oneTry = std::chrono::milliseconds(2'000);
constexpr auto allTries = std::chrono::milliseconds(20'000);
constexpr auto pause = std::chrono::milliseconds(200);
constexpr std::size_t headerRoom = 2048; // of the engine's limit of a message

std::uint64_t sequenceIn(const EngineReply &reply)
{
    const boost::json::value *sequence = reply.body.if_contains("seq");
    const bool said = sequence && sequence->is_int64() && sequence->get_int64() > 0;
    return said ? static_cast<std::uint64_t>(sequence->get_int64()) : 0;
}

// A former try is on its way through the engine's nodes: it is not known yet where it will be, or
// whether.
bool isUnderWay(const EngineReply &reply)
{
    if (reply.error)
        return reply.error->number == engineerrors::duplicateUnderWay;
    const boost::json::value *duplicate = reply.body.if_contains("duplicate");
    return duplicate && duplicate->is_bool() && duplicate->get_bool() && sequenceIn(reply) == 0;
}

bool isUnavailable(const EngineReply &reply)
{
    return reply.error && reply.error->code == engineerrors::unavailable &&
           logErrorOf(*reply.error).code != LogErrc::Full;
}

} // namespace

void EnginePublisher::publish(Message message, Kept kept)
{
    const auto now = std::chrono::steady_clock::now();
    m_queue.push_back(
        std::make_shared<Item>(Item{std::move(message), std::move(kept), now + allTries, now}));
    pump();
}

void EnginePublisher::pump()
{
    while (!m_over && !m_queue.empty() && m_inFlight < mostInFlight) {
        const ItemPtr item = std::move(m_queue.front());
        m_queue.pop_front();
        ++m_inFlight;
        send(item);
    }
}

void EnginePublisher::send(const ItemPtr &item)
{
    const Message &message = item->message;
    std::vector<EngineHeader> headers;
    if (!message.facts.empty())
        headers.push_back({"Sidelight", message.facts});
    if (!message.id.empty())
        headers.push_back({"Nats-Msg-Id", message.id});
    if (message.expects)
        headers.push_back({"Nats-Expected-Last-Sequence", std::to_string(*message.expects)});
    if (message.expectsOfSubject)
        headers.push_back(
            {"Nats-Expected-Last-Subject-Sequence", std::to_string(*message.expectsOfSubject)});
    const std::size_t size = message.body.size() + message.facts.size() + headerRoom;
    const auto answer = [this, alive = m_alive, item](const LogResult<EngineMessage> &came) {
        if (*alive)
            answered(item, readReply(came));
    };
    if (size > m_link.maxPayload()) {
        --m_inFlight;
        return item->kept(failure(LogError{LogErrc::Io, "too large a message for the engine"}));
    }
    m_link.request(message.subject, message.body, oneTry, answer, headers);
}

void EnginePublisher::answered(const ItemPtr &item, const LogResult<EngineReply> &reply)
{
    const auto now = std::chrono::steady_clock::now();
    m_link.served(streamOf(item->message.subject), isServed(reply));
    const bool forbidden = !reply && reply.error().code == LogErrc::Forbidden;
    const bool silent = !forbidden && (!reply || isUnavailable(*reply) || isUnderWay(*reply));
    if (silent && !m_over && now + pause < item->until) {
        ++m_retries;
        item->due = now + pause;
        m_again.push_back(item);
        return;
    }
    --m_inFlight;
    if (!reply) {
        item->kept(failure(reply.error()));
    } else if (reply->error) {
        item->kept(failure(logErrorOf(*reply->error)));
    } else if (const std::uint64_t sequence = sequenceIn(*reply); sequence != 0) {
        item->kept(sequence);
    } else {
        item->kept(failure(LogError{LogErrc::Io, "the engine did not say where it keeps it"}));
    }
    pump();
}

void EnginePublisher::tellAll(const LogError &why)
{
    const std::shared_ptr<bool> alive = m_alive;
    const std::vector<ItemPtr> again = std::exchange(m_again, {});
    const std::deque<ItemPtr> queued = std::exchange(m_queue, {});
    m_inFlight -= again.size();
    for (const ItemPtr &item : again) {
        if (*alive)
            item->kept(failure(why));
    }
    for (const ItemPtr &item : queued) {
        if (*alive)
            item->kept(failure(why));
    }
}

void EnginePublisher::tick()
{
    if (m_over)
        return tellAll(*m_over);
    const auto now = std::chrono::steady_clock::now();
    for (const ItemPtr &item : std::exchange(m_again, {})) {
        if (item->due <= now)
            send(item);
        else
            m_again.push_back(item);
    }
}

} // namespace sidelight::hub
