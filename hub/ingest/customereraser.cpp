#include "hub/ingest/customereraser.h"

#include <algorithm>

#include "core/domain/customermark.h"
#include "core/domain/eventtypes.h"

namespace sidelight::hub
{

namespace
{
Refusal logFailed()
{
    return {503, "log_failed", "The hub's log cannot be written.", true, 5000};
}

constexpr std::size_t marksInAWord = 500;
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
    auto work = std::make_shared<Work>();
    work->keys = keysOf(customer);
    work->left = work->keys;
    work->receipt.id = makeUuid(m_random);
    work->receipt.keys = work->left.size();
    work->done = std::move(done);
    eraseNext(work);
}

void CustomerEraser::eraseNext(const std::shared_ptr<Work> &work)
{
    if (work->left.empty())
        return told(work);
    const CustomerKey customer = work->left.back();
    work->left.pop_back();
    // What comes from now on is not given their card any more; and once more afterwards, because
    // something may have been learned meanwhile.
    m_router.erase(customer);
    m_log.erase(streamOf(customer),
                [this, alive = m_alive, work, customer](LogResult<Erased> erased) {
                    if (!*alive)
                        return;
                    if (!erased) {
                        m_intake.recallAgain(); // it is all there still
                        return work->done(failure(logFailed()));
                    }
                    m_router.erase(customer);
                    m_forget(erased->streams);
                    work->receipt.records += erased->records;
                    work->streams.insert(erased->streams.begin(), erased->streams.end());
                    auto &caches = work->receipt.caches;
                    for (AgentId &agent : erased->followers) {
                        if (std::find(caches.begin(), caches.end(), agent) == caches.end())
                            caches.push_back(std::move(agent));
                    }
                    eraseNext(work);
                });
}

void CustomerEraser::told(const std::shared_ptr<Work> &work)
{
    Receipt &receipt = work->receipt;
    receipt.at = m_clock.now();
    for (const StreamId &stream : work->streams) {
        receipt.customerStreams += stream.kind == StreamKind::Customer ? 1 : 0;
        receipt.unmatchedStreams += stream.kind == StreamKind::Unmatched ? 1 : 0;
        if (stream.kind != StreamKind::Agent)
            continue;
        ++receipt.agentStreams;
        // Who was offered an interaction holds its card, even without having followed.
        const AgentId agent(stream.name);
        if (std::find(receipt.caches.begin(), receipt.caches.end(), agent) == receipt.caches.end())
            receipt.caches.push_back(agent);
    }
    tell(types::customerErased, work->keys, std::move(receipt), work->done);
}

std::vector<CustomerKey> CustomerEraser::keysOf(const CustomerKey &customer) const
{
    std::vector<CustomerKey> keys = m_router.index().mergedInto(customer);
    keys.push_back(customer);
    return keys;
}

void CustomerEraser::tellAccess(Access access, const AgentId &agent, const CustomerKey &customer,
                                Done done)
{
    Receipt receipt;
    receipt.id = makeUuid(m_random);
    receipt.caches.push_back(agent);
    tell(access == Access::Revoked ? types::accessRevoked : types::accessRestored,
         keysOf(m_router.index().resolve(customer)), std::move(receipt), std::move(done));
}

void CustomerEraser::tell(std::string_view type, const std::vector<CustomerKey> &keys,
                          Receipt receipt, Done done)
{
    if (receipt.caches.empty())
        return done(std::move(receipt));
    std::vector<Submission> word;
    for (const AgentId &agent : receipt.caches) {
        const Digest markKey = m_log.markKey(streamOf(agent).toString());
        for (std::size_t from = 0; from < keys.size(); from += marksInAWord) {
            boost::json::array marks;
            for (std::size_t i = from; i < std::min(keys.size(), from + marksInAWord); ++i)
                marks.emplace_back(customerMark(markKey, keys[i]));
            Submission submission;
            submission.author = agent; // so that it goes to the agent's own stream
            Event &event = submission.event;
            event.id = receipt.id + "/" + agent.value;
            if (from > 0)
                event.id += "/" + std::to_string(from);
            event.source = "/hub/" + m_node;
            event.type = type;
            event.time = m_clock.now();
            event.data = {{"marks", std::move(marks)}, {"receipt", receipt.id}};
            word.push_back(std::move(submission));
        }
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
