// What hosts asked to see and is not to be had at once: interactions that have yet to come,
// customers whose profile is on its way, identities the hub is asked about. Engine thread; pure
// but for the clock.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/clock.h"
#include "core/session/popanswer.h"

namespace sidelight::session
{

class PopDesk
{
public:
    static constexpr std::int64_t expectMs = 60'000;
    static constexpr std::int64_t typingMs = 3'000;
    static constexpr std::size_t maxPending = 64; // then the oldest is given up

    explicit PopDesk(Clock &clock)
        : m_clock(clock)
    {
    }

    struct Pending {
        std::uint64_t request = 0;
        InteractionId tab;
        StreamId stream;            // of a customer that is to be caught up; empty name: none
        std::uint64_t sequence = 0; // of the outbox row that asks the hub; 0: none
        std::int64_t until = 0; // monotonic, of an interaction that has yet to come; 0: for ever
    };
    // An interaction that the host knows earlier than we do.
    void expect(std::uint64_t request, const InteractionId &interaction);
    void await(std::uint64_t request, const InteractionId &tab, const StreamId &stream);
    void ask(std::uint64_t request, const InteractionId &tab, std::uint64_t sequence);

    // Those that wait for this, which wait no longer.
    [[nodiscard]] std::vector<Pending> takeTab(const InteractionId &interaction);
    [[nodiscard]] std::vector<Pending> takeStream(const StreamId &stream);
    [[nodiscard]] std::optional<Pending> takeSequence(std::uint64_t sequence);
    [[nodiscard]] std::vector<Pending> takeExpired();
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const; // monotonic

    // A host puts nothing under the fingers of somebody who writes.
    void typed() { m_typedMs = m_clock.monotonicMs(); }
    [[nodiscard]] bool isTyping() const
    {
        return m_typedMs && m_clock.monotonicMs() < *m_typedMs + typingMs;
    }

private:
    void add(Pending pending);
    template<class Which>
    [[nodiscard]] std::vector<Pending> take(Which which);

    Clock &m_clock;
    std::vector<Pending> m_pending;
    std::optional<std::int64_t> m_typedMs;
};

} // namespace sidelight::session
