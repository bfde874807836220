#include "core/session/intake.h"

#include <algorithm>

#include "core/domain/limits.h"

namespace sidelight::session
{

namespace
{
// A batch of half the hub's window: more would only make it wait for credit.
constexpr std::size_t fullEvents = limits::windowEvents / 2;
constexpr std::size_t fullBytes = limits::windowBytes / 2;
constexpr std::int64_t retryMs = 1000;
} // namespace

void Intake::add(Delivery delivery)
{
    if (!m_dueMs)
        m_dueMs = m_clock.monotonicMs() + m_coalesceMs;
    m_bytes += delivery.body.size();
    m_batch.push_back(std::move(delivery));
    const bool full = m_batch.size() >= fullEvents || m_bytes >= fullBytes;
    if (full && !m_refused)
        m_dueMs = m_clock.monotonicMs();
}

bool Intake::isDue() const
{
    return m_dueMs && m_clock.monotonicMs() >= *m_dueMs;
}

void Intake::drop()
{
    m_batch.clear();
    m_bytes = 0;
    m_refused = false;
    m_dueMs.reset();
}

std::set<StreamId> Intake::streams() const
{
    std::set<StreamId> streams;
    for (const Delivery &delivery : m_batch)
        streams.insert(delivery.stream);
    return streams;
}

store::Result<Committed> Intake::commit()
{
    Committed committed;
    auto applied = m_profile.cache().applyBatch(m_batch);
    if (!applied) {
        m_refused = true;
        m_dueMs = m_clock.monotonicMs() + retryMs;
        return failure(std::move(applied.error()));
    }
    committed.applied = std::move(*applied);
    for (const Delivery &delivery : m_batch) {
        auto place = std::find_if(
            committed.places.begin(), committed.places.end(),
            [&delivery](const Committed::Place &known) { return known.stream == delivery.stream; });
        if (place == committed.places.end())
            place = committed.places.insert(committed.places.end(), {delivery.stream, {}, 0, 0});
        place->position = {delivery.epoch, delivery.offset,
                           fenceOf(delivery.event->source, delivery.event->id)};
        ++place->events;
        place->bytes += delivery.body.size();
    }
    committed.deliveries = std::move(m_batch);
    drop();
    return committed;
}

} // namespace sidelight::session
