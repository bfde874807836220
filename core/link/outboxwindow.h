// Which rows of the outbox are on their way. The store holds the rows; this asks for the next ones
// (OutboxSource), keeps at most 32 unanswered, in order, and starts again from the oldest after a
// reconnect or a refusal that may be repeated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sidelight::link
{

struct OutboxRow {
    std::uint64_t sequence = 0;
    std::string body; // the event's JSON text
};

class OutboxSource
{
public:
    virtual ~OutboxSource() = default;
    // Rows that wait to be sent, with a sequence above `after`, oldest first, at most `limit`.
    [[nodiscard]] virtual std::vector<OutboxRow> waitingRows(std::uint64_t after,
                                                             std::size_t limit) = 0;
};

class OutboxWindow
{
public:
    explicit OutboxWindow(OutboxSource &source)
        : m_source(source)
    {
    }

    // Rows to send now; they count as unanswered from here on.
    [[nodiscard]] std::vector<OutboxRow> take(std::int64_t nowMs);
    // False if nothing with that sequence was on its way.
    bool answered(std::uint64_t sequence);
    // Nothing goes out before `untilMs`; then the refused one and all after it go again, in order.
    void hold(std::int64_t untilMs);
    void disconnected();

    // Of a hold; nothing while an answer is awaited first.
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const
    {
        return m_unanswered.empty() ? m_heldUntilMs : std::nullopt;
    }
    [[nodiscard]] std::size_t unanswered() const { return m_unanswered.size(); }

private:
    OutboxSource &m_source;
    std::set<std::uint64_t> m_unanswered;
    std::uint64_t m_lastSent = 0;
    std::optional<std::int64_t> m_heldUntilMs;
};

} // namespace sidelight::link
