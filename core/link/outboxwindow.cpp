#include "core/link/outboxwindow.h"

#include "core/domain/limits.h"

namespace sidelight::link
{

std::vector<OutboxRow> OutboxWindow::take(std::int64_t nowMs)
{
    if (m_heldUntilMs) {
        // The rows sent after the refused one are still to be answered: sending again before that
        // would send them twice.
        if (nowMs < *m_heldUntilMs || !m_unanswered.empty())
            return {};
        m_heldUntilMs.reset();
        m_lastSent = 0;
    }
    if (m_unanswered.size() >= limits::maxUnansweredOutbox)
        return {};
    std::vector<OutboxRow> rows =
        m_source.waitingRows(m_lastSent, limits::maxUnansweredOutbox - m_unanswered.size());
    for (const OutboxRow &row : rows) {
        m_unanswered.insert(row.sequence);
        m_lastSent = row.sequence;
    }
    return rows;
}

bool OutboxWindow::answered(std::uint64_t sequence)
{
    return m_unanswered.erase(sequence) > 0;
}

void OutboxWindow::hold(std::int64_t untilMs)
{
    m_heldUntilMs = untilMs;
}

void OutboxWindow::disconnected()
{
    m_unanswered.clear();
    m_lastSent = 0;
    m_heldUntilMs.reset();
}

} // namespace sidelight::link
