// What a shift does to the stores, and what must hold afterwards: acknowledged batches and notes
// are there, once, without gaps; positions agree with events.
#pragma once

#include <string>

#include "core/base/random.h"
#include "core/store/profile.h"

namespace sidelight::test
{

struct Acknowledged {
    std::uint64_t offset = 0;   // of the last batch that was committed
    std::uint64_t sequence = 0; // of the last row that was said to be saved
    std::string draft;          // text last said to be kept
};

class Workload
{
public:
    explicit Workload(Random &random)
        : m_random(random)
    {
    }

    // One step: a batch of 1 to 8 events, and now and then a draft and a saved note. False at the
    // first error.
    [[nodiscard]] bool step(store::CacheStore &cache, store::OutboxStore &outbox);
    [[nodiscard]] const Acknowledged &acknowledged() const { return m_acknowledged; }
    // Goes on where a store stands (another process did what is there).
    void resume(const Acknowledged &acknowledged) { m_acknowledged = acknowledged; }

private:
    Random &m_random;
    Acknowledged m_acknowledged;
};

// Empty when all is well, else the first thing that is not. A started but unacknowledged step may
// be there or not.
[[nodiscard]] std::string faultOf(store::CacheStore &cache, store::OutboxStore &outbox,
                                  const Acknowledged &acknowledged);
// What is there, to go on from.
[[nodiscard]] Acknowledged standOf(store::CacheStore &cache, store::OutboxStore &outbox);

} // namespace sidelight::test
