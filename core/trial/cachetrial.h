// A draft of rules tried on what a panel's cache holds, in slices: between two of them there is
// progress to show, and whoever has had enough stops asking. Any one thread; within a slice a
// second one reads ahead. Holds no lock on the cache between slices.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/clock.h"
#include "core/rules/trial/trial.h"
#include "core/store/cachequeries.h"

namespace sidelight::trial
{

class CacheTrial
{
public:
    // The queries and the clock outlive it. As for rules::Trial.
    CacheTrial(store::CacheQueries &queries, std::shared_ptr<const rules::RuleSet> draft,
               std::shared_ptr<const rules::RuleSet> inForce,
               const rules::Trial::Settings &settings, const Clock &clock);

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
    struct Prepared {
        std::int64_t row = 0;
        bool isPassed = false; // of no use, but counted
        EventPtr event;        // null: of no use, too old or not to be read
    };
    struct Batch {
        std::vector<Prepared> events;
        std::int64_t lastRow = 0;
        bool isLast = false;
    };
    // Not beside another use of the queries; beside m_trial.take() it may.
    [[nodiscard]] store::Result<Batch> prepare(std::int64_t after) const;
    [[nodiscard]] Prepared prepared(const store::StoredEvent &stored) const;
    // Or until the batch is done.
    void takeUntil(std::int64_t end);

    store::CacheQueries &m_queries;
    const Clock &m_clock;
    Timestamp m_earliest; // what is older cannot matter to any rule
    rules::Trial m_trial;
    std::int64_t m_row = 0;
    std::int64_t m_lastRow = 0;
    Batch m_batch; // of which m_next is the first that is not taken yet
    std::size_t m_next = 0;
    std::optional<store::Result<Batch>> m_following;
};

} // namespace sidelight::trial
