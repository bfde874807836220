// A draft of rules tried on what a panel's cache holds, in slices: between two of them there is
// progress to show, and whoever has had enough stops asking. Any one thread; others read ahead.
// Nobody holds a lock on the cache for longer than a few milliseconds at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/clock.h"
#include "core/rules/trial/trial.h"
#include "core/trial/readahead.h"

namespace sidelight::trial
{

class CacheTrial
{
public:
    // The connections (at least one; see ReadAhead) and the clock outlive it. As for rules::Trial.
    CacheTrial(std::vector<store::EventScan *> connections,
               std::shared_ptr<const rules::RuleSet> draft,
               std::shared_ptr<const rules::RuleSet> inForce,
               const rules::Trial::Settings &settings, const Clock &clock);
    CacheTrial(const CacheTrial &) = delete;
    CacheTrial &operator=(const CacheTrial &) = delete;

    // Takes the next events, at most some milliseconds of work whatever the rules cost; false when
    // there are no more. A cache that cannot be read ends it with the error; asking again goes on.
    [[nodiscard]] store::Result<bool> goOn();

    struct Progress {
        std::int64_t done = 0; // events, of those that were there at the first slice
        std::int64_t all = 0;  // 0 before the first slice
        std::uint64_t alerts = 0;
    };
    [[nodiscard]] Progress progress() const;
    // The trial is over, whether all was read or not.
    [[nodiscard]] rules::TrialReport finish(rules::Trial::End end = rules::Trial::End::Whole)
    {
        return m_trial.finish(end);
    }

private:
    // On any thread, beside m_trial.take().
    [[nodiscard]] store::Result<Batch> read(store::EventScan &connection, std::int64_t after,
                                            std::int64_t last) const;
    [[nodiscard]] rules::EventSieve &sieveOf(const store::EventScan &connection) const;
    [[nodiscard]] store::Result<void> begin();
    // Or until the batch is done.
    void takeUntil(std::int64_t end);
    [[nodiscard]] bool isBatchDone() const { return m_next == m_batch.events.size(); }
    void pass(const Batch::Passed &passed);

    std::vector<store::EventScan *> m_connections;
    std::vector<std::unique_ptr<rules::EventSieve>> m_sieves; // of the connections, in their order
    const Clock &m_clock;
    Timestamp m_earliest; // what is older cannot matter to any rule
    Timestamp m_until;
    ReadAhead::Stops m_stops;
    rules::Trial m_trial;
    store::EventScan::Range m_rows;
    std::int64_t m_row = 0; // the last that was taken
    Batch m_batch;          // of which m_next is the first that is not taken yet
    std::size_t m_next = 0;
    std::unique_ptr<ReadAhead> m_ahead; // last: its threads end first
};

} // namespace sidelight::trial
