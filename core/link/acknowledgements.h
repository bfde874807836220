// What the cache has committed and the hub has not heard of yet. Cumulative per stream; due after
// 64 events, a quarter of the window's bytes, or 1 s.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "core/domain/stream.h"
#include "core/wire/messages.h"

namespace sidelight::link
{

class Acknowledgements
{
public:
    explicit Acknowledgements(wire::Window window)
        : m_window(window)
    {
    }

    void committed(const StreamId &stream, Offset offset, std::uint64_t events, std::uint64_t bytes,
                   std::int64_t nowMs);
    // Nothing of a stream is to be said any more (reset, unfollowed).
    void forget(const StreamId &stream) { m_pending.erase(stream); }
    // A new connection: the positions in the subscriptions say it all.
    void clear();

    [[nodiscard]] bool isDue(std::int64_t nowMs) const;
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const;
    // What to send; nothing is pending afterwards.
    [[nodiscard]] wire::Ack take();

private:
    wire::Window m_window;
    std::map<StreamId, Offset> m_pending;
    std::uint64_t m_events = 0;
    std::uint64_t m_bytes = 0;
    std::int64_t m_sinceMs = 0;
};

} // namespace sidelight::link
