#include "hub/ingest/customereraser.h"

#include <algorithm>

#include "core/domain/eventtypes.h"

namespace sidelight::hub
{

namespace
{
Refusal logFailed()
{
    return {503, "log_failed", "The hub's log cannot be written.", true, 5000};
}
} // namespace

CustomerEraser::CustomerEraser(LogStore &log, Router &router, Intake &intake, Clock &clock,
                               Random &random, std::string node,
                               std::function<void(const std::vector<StreamId> &)> forget)
    : m_log(log)
    , m_router(router)
    , m_intake(intake)
    , m_clock(clock)
    , m_random(random)
    , m_node(std::move(node))
    , m_forget(std::move(forget))
{
}

CustomerEraser::~CustomerEraser()
{
    *m_alive = false;
}

void CustomerEraser::erase(const CustomerKey &customer, Done done)
{
    m_log.erase(streamOf(customer), [this, alive = m_alive, customer,
                                     done = std::move(done)](LogResult<Erased> erased) {
        if (!*alive)
            return;
        if (!erased)
            return done(failure(logFailed()));
        m_router.erase(customer);
        m_forget(erased->streams);
        Receipt receipt;
        receipt.id = makeUuid(m_random);
        receipt.records = erased->records;
        receipt.caches = std::move(erased->followers);
        // Who was offered an interaction holds its card, even without having followed.
        for (const StreamId &stream : erased->streams) {
            const AgentId agent(stream.name);
            if (stream.kind == StreamKind::Agent &&
                std::find(receipt.caches.begin(), receipt.caches.end(), agent) ==
                    receipt.caches.end())
                receipt.caches.push_back(agent);
        }
        tell(customer, std::move(receipt), done);
    });
}

void CustomerEraser::wipeFrom(const AgentId &agent, const CustomerKey &customer, Done done)
{
    Receipt receipt;
    receipt.id = makeUuid(m_random);
    receipt.caches.push_back(agent);
    tell(customer, std::move(receipt), std::move(done));
}

void CustomerEraser::tell(const CustomerKey &customer, Receipt receipt, Done done)
{
    if (receipt.caches.empty())
        return done(std::move(receipt));
    std::vector<Submission> word;
    for (const AgentId &agent : receipt.caches) {
        Submission submission;
        submission.author = agent; // so that it goes to the agent's own stream
        Event &event = submission.event;
        event.id = receipt.id + "/" + agent.value;
        event.source = "/hub/" + m_node;
        event.type = types::customerErased;
        event.time = m_clock.now();
        event.data = {{"customer", customer.value}, {"receipt", receipt.id}};
        word.push_back(std::move(submission));
    }
    m_intake.submit(std::move(word), [receipt = std::move(receipt),
                                      done = std::move(done)](std::vector<Verdict> verdicts) {
        for (const Verdict &verdict : verdicts) {
            if (const auto *refusal = std::get_if<Refusal>(&verdict))
                return done(failure(*refusal));
        }
        done(receipt);
    });
}

} // namespace sidelight::hub
