// Publishes into the engine's streams and waits for the engine's word that it keeps the message.
// What is not answered is published again under the same message id, which the engine takes once;
// so a node may die meanwhile. Executor's thread.
#pragma once

#include <deque>

#include "hub/log/jetstream/engineapi.h"

namespace sidelight::hub
{

class EnginePublisher
{
public:
    struct Message {
        std::string subject;
        std::string facts; // empty: no header
        std::string body;
        std::string id;                       // empty: may be taken twice
        std::optional<std::uint64_t> expects; // the stream's last sequence, or Conflict
        std::optional<std::uint64_t> expectsOfSubject = {}; // the same of the subject's
    };
    using Kept = std::function<void(LogResult<std::uint64_t>)>; // its sequence

    // The link outlives it.
    explicit EnginePublisher(EngineLink &link)
        : m_link(link)
    {
    }
    ~EnginePublisher() { *m_alive = false; }
    EnginePublisher(const EnginePublisher &) = delete;
    EnginePublisher &operator=(const EnginePublisher &) = delete;

    // In the order of the calls, as long as nothing fails; a number of them at once.
    void publish(Message message, Kept kept);
    void tick(); // tries again what is due
    // Nothing is sent any more; what waits is told why, at the next tick.
    void abandon(const LogError &why) { m_over = why; }

    [[nodiscard]] std::size_t waiting() const { return m_queue.size() + m_inFlight; }
    [[nodiscard]] std::uint64_t retries() const { return m_retries; }

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Item {
        Message message;
        Kept kept;
        Moment until;
        Moment due; // not before
    };
    using ItemPtr = std::shared_ptr<Item>;
    void pump();
    void tellAll(const LogError &why);
    void send(const ItemPtr &item);
    void answered(const ItemPtr &item, const LogResult<EngineReply> &reply);

    EngineLink &m_link;
    std::deque<ItemPtr> m_queue;
    std::vector<ItemPtr> m_again;
    std::size_t m_inFlight = 0;
    std::uint64_t m_retries = 0;
    std::optional<LogError> m_over; // why nothing is sent any more
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
