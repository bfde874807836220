// Erases a customer everywhere (PROTOCOL.md, "Erasure"): tombstones in the log, nothing left in
// index, ledger and tails, and word to every agent who ever followed the customer. Network thread.
#pragma once

#include <functional>
#include <memory>

#include "core/base/random.h"
#include "hub/ingest/intake.h"

namespace sidelight::hub
{

class CustomerEraser
{
public:
    struct Receipt {
        std::string id;
        std::uint64_t records = 0;
        std::vector<AgentId> caches; // told to drop what they hold; they answer one by one
    };
    using Done = std::function<void(Result<Receipt, Refusal>)>;
    // `forget` is told which streams hold tombstones now.
    CustomerEraser(LogStore &log, Router &router, Intake &intake, Clock &clock, Random &random,
                   std::string node, std::function<void(const std::vector<StreamId> &)> forget);
    ~CustomerEraser();

    // Answered when the tombstones and the word to the agents are durable.
    // From one agent's cache alone; the log keeps it. Reaches panels that are away, too.
    void wipeFrom(const AgentId &agent, const CustomerKey &customer, Done done);
    void erase(const CustomerKey &customer, Done done);

private:
    void tell(const CustomerKey &customer, Receipt receipt, Done done);

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
