#include "plugin/console/stepmarks.h"

#include <utility>

namespace sidelight::console
{

StepMarks::StepMarks(DraftSession &draft, QObject *parent)
    : QObject(parent)
    , m_draft(draft)
{
    connect(&draft, &DraftSession::changed, this, &StepMarks::follow);
    connect(&draft, &DraftSession::opened, this, [this] {
        m_done.clear();
        m_undone.clear();
    });
}

void StepMarks::mark(std::function<void()> back, std::function<void()> again)
{
    m_undone.clear();
    m_done.push_back(
        {m_draft.draft().steps(), m_draft.draft().document(), std::move(back), std::move(again)});
}

void StepMarks::follow()
{
    const std::size_t steps = m_draft.draft().steps();
    while (!m_done.empty() && m_done.back().steps > steps) {
        m_undone.push_back(std::move(m_done.back()));
        m_done.pop_back();
        m_undone.back().back();
    }
    // Something else was done instead: nothing that was undone comes again.
    if (!m_undone.empty() && m_undone.back().steps > steps && !m_draft.draft().canRedo())
        m_undone.clear();
    while (!m_undone.empty() && m_undone.back().steps <= steps) {
        if (m_undone.back().steps < steps || m_undone.back().document != m_draft.draft().document())
            return m_undone.clear();
        m_done.push_back(std::move(m_undone.back()));
        m_undone.pop_back();
        m_done.back().again();
    }
}

} // namespace sidelight::console
