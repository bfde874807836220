// From deliveries to committed rows: gathers what arrives within a few milliseconds and writes it
// in one transaction. Engine thread. A disk that refuses keeps the batch (the hub's window bounds
// it) and is tried again; a damaged cache is begun anew.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/event.h"
#include "core/store/profile.h"

namespace sidelight::session
{

// What one transaction wrote.
struct Committed {
    struct Place {
        StreamId stream;
        Position position;
        std::uint64_t events = 0;
        std::uint64_t bytes = 0;
    };
    std::vector<Delivery> deliveries;
    std::vector<store::AppliedEvent> applied; // indexes into deliveries
    std::vector<Place> places;                // where each stream stands now
};

class Intake
{
public:
    Intake(store::Profile &profile, Clock &clock, std::int64_t coalesceMs)
        : m_profile(profile)
        , m_clock(clock)
        , m_coalesceMs(coalesceMs)
    {
    }

    void add(Delivery delivery);
    [[nodiscard]] bool empty() const { return m_batch.empty(); }
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const { return m_dueMs; }
    // One transaction over everything gathered. After an error the batch is still here.
    [[nodiscard]] store::Result<Committed> commit();
    // It will come again.
    void drop();
    [[nodiscard]] std::set<StreamId> streams() const; // of what is gathered

private:
    store::Profile &m_profile;
    Clock &m_clock;
    std::int64_t m_coalesceMs;
    std::vector<Delivery> m_batch;
    std::size_t m_bytes = 0;
    bool m_refused = false; // by the disk: tried again after a while, not with each event
    std::optional<std::int64_t> m_dueMs;
};

} // namespace sidelight::session
