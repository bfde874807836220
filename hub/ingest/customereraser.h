// Erases a customer everywhere (PROTOCOL.md, "Erasure"): tombstones in the log, nothing left in
// index, ledger and tails, and word to every agent who ever followed the customer. Network thread.
#pragma once

#include <functional>
#include <memory>
#include <set>

#include "core/base/random.h"
#include "hub/ingest/intake.h"

namespace sidelight::hub
{

class CustomerEraser
{
public:
    struct Receipt {
        std::string id;
        Timestamp at;
        std::uint64_t records = 0; // that are tombstones now
        std::uint64_t keys = 0;    // the customer's own, and those that were merged into it
        // Where they were: streams of the customer, of agents, of nobody yet.
        std::uint64_t customerStreams = 0;
        std::uint64_t agentStreams = 0;
        std::uint64_t unmatchedStreams = 0;
        std::vector<AgentId> caches; // told to drop what they hold; they answer one by one
    };
    using Done = std::function<void(Result<Receipt, Refusal>)>;
    // `forget` is told which streams hold tombstones now.
    CustomerEraser(LogStore &log, Router &router, Intake &intake, Clock &clock, Random &random,
                   std::string node, std::function<void(const std::vector<StreamId> &)> forget);
    ~CustomerEraser();

    // One agent may not see the customer any more, or may again; the log keeps everything. Reaches
    // panels that are away, too.
    enum class Access { Revoked, Restored };
    void tellAccess(Access access, const AgentId &agent, const CustomerKey &customer, Done done);
    // With those that were merged into it. Answered when the tombstones and the word to the agents
    // are durable.
    void erase(const CustomerKey &customer, Done done);

private:
    struct Work {
        std::vector<CustomerKey> left; // the last one is next
        std::vector<CustomerKey> keys; // all of them
        std::set<StreamId> streams;
        Receipt receipt;
        Done done;
    };
    void eraseNext(const std::shared_ptr<Work> &work);
    void told(const std::shared_ptr<Work> &work);
    // By marks: the word stays in the log, the keys do not.
    void tell(std::string_view type, const std::vector<CustomerKey> &keys, Receipt receipt,
              Done done);
    [[nodiscard]] std::vector<CustomerKey> keysOf(const CustomerKey &customer) const;

    LogStore &m_log;
    Router &m_router;
    Intake &m_intake;
    Clock &m_clock;
    Random &m_random;
    std::string m_node;
    std::function<void(const std::vector<StreamId> &)> m_forget;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
