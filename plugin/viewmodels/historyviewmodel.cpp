#include "plugin/viewmodels/historyviewmodel.h"

#include <utility>

namespace sidelight::viewmodels
{

namespace
{
constexpr int margin = 40; // lines that are here before they come in sight
}

HistoryViewModel::HistoryViewModel(session::PanelSession &session, text::TimeWords words,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_words(words)
    , m_entries(words)
    , m_evidence(words)
{
}

void HistoryViewModel::apply(const session::HistoryDelta &delta)
{
    if (delta.interaction != m_interaction) {
        m_interaction = delta.interaction;
        m_entries.clear();
    }
    const bool cut = m_entries.apply(delta);
    m_loading = delta.loading;
    m_moreBefore = delta.moreBefore || cut;
    m_filter = delta.filter;
    m_counts = delta.counts;
    const bool moved = delta.above != m_above;
    m_above = static_cast<int>(delta.above);
    m_below = static_cast<int>(delta.below);
    if (m_asked && (moved || (*m_asked >= m_above && *m_asked < m_above + m_entries.count())))
        m_asked.reset();
    tellCounts();
    Q_EMIT changed();
    if (const auto next = m_asked ? std::nullopt : std::exchange(m_next, std::nullopt);
        next && !isFarFromEdges(*next))
        ask(*next);
    if (!m_wanted.empty() && showNow())
        m_wanted.clear();
}

void HistoryViewModel::setEvidence(const session::EvidenceRows &rows)
{
    // The list had them: it has scrolled there.
    if (rows.interaction != m_interaction || m_wanted.empty())
        return;
    m_wanted.clear();
    m_missing = rows.missing;
    m_evidence.setRows(rows.rows);
    Q_EMIT changed();
    Q_EMIT evidenceWanted();
}

QString HistoryViewModel::evidenceMissing() const
{
    if (m_missing == 0)
        return {};
    return m_evidence.count() == 0
               ? tr("These events are not among what this laptop has.")
               : tr("%n more are not among what this laptop has.", nullptr, m_missing);
}

void HistoryViewModel::expect(const InteractionId &interaction)
{
    if (interaction == m_interaction)
        return;
    m_interaction = interaction;
    m_entries.clear();
    m_wanted.clear();
    m_filter = {};
    m_counts = {};
    m_moreBefore = false;
    m_above = 0;
    m_below = 0;
    m_asked.reset();
    m_next.reset();
    m_loading = !interaction.empty();
    tellCounts();
    Q_EMIT changed();
}

void HistoryViewModel::tick()
{
    m_asked.reset(); // what has not been answered by now was lost with its interaction
    m_entries.tick();
}

void HistoryViewModel::show(const std::vector<EventKey> &keys)
{
    m_wanted = keys;
    if (keys.empty())
        return;
    if (showNow())
        m_wanted.clear();
    else
        m_session.post(session::ShowEvents{m_interaction, keys});
}

bool HistoryViewModel::showNow()
{
    const int row = m_listed ? m_entries.mark(m_wanted) : -1;
    if (row >= 0)
        Q_EMIT rowWanted(row);
    return row >= 0;
}

bool HistoryViewModel::filtered() const
{
    return m_filter != session::HistoryFilter{};
}

QString HistoryViewModel::kindText() const
{
    return m_filter.kind ? models::kindName(*m_filter.kind) : QString();
}

void HistoryViewModel::tellCounts()
{
    m_channels.setCounts(m_counts, m_filter);
    m_kinds.setCounts(m_counts, m_filter, m_words.locale());
}

QString HistoryViewModel::allText() const
{
    return m_counts.all > 0
               ? tr("All %1").arg(m_words.locale().toString(static_cast<qlonglong>(m_counts.all)))
               : tr("All");
}

QString HistoryViewModel::openText() const
{
    return tr("Open %1").arg(m_words.locale().toString(static_cast<qlonglong>(m_counts.open)));
}

void HistoryViewModel::setFilter(const session::HistoryFilter &filter)
{
    if (filter == m_filter || m_interaction.empty())
        return;
    m_filter = filter;
    tellCounts();
    m_session.post(session::ChangeFilter{m_interaction, filter});
    Q_EMIT changed();
}

void HistoryViewModel::showAll()
{
    setFilter({});
}

void HistoryViewModel::showOpen()
{
    session::HistoryFilter filter = m_filter;
    filter.openOnly = !filter.openOnly;
    setFilter(filter);
}

void HistoryViewModel::toggleChannel(int channel)
{
    if (channel < 0 || channel > static_cast<int>(Channel::Other))
        return;
    session::HistoryFilter filter = m_filter;
    const auto wanted = static_cast<Channel>(channel);
    filter.channel = filter.channel == wanted ? std::nullopt : std::optional<Channel>(wanted);
    setFilter(filter);
}

void HistoryViewModel::toggleKind(int kind)
{
    if (kind < 0 || kind > static_cast<int>(session::HistoryKind::Other))
        return;
    session::HistoryFilter filter = m_filter;
    const auto wanted = static_cast<session::HistoryKind>(kind);
    filter.kind =
        filter.kind == wanted ? std::nullopt : std::optional<session::HistoryKind>(wanted);
    setFilter(filter);
}

void HistoryViewModel::showEveryKind()
{
    session::HistoryFilter filter = m_filter;
    filter.kind.reset();
    setFilter(filter);
}

void HistoryViewModel::loadOlder()
{
    if (m_loading || !moreBefore() || m_interaction.empty())
        return;
    m_loading = true;
    m_session.post(session::LoadOlder{m_interaction});
    Q_EMIT changed();
}

bool HistoryViewModel::isFarFromEdges(int line) const
{
    const int end = m_above + m_entries.count();
    return (m_above == 0 || line >= m_above + margin) && (m_below == 0 || line < end - margin);
}

void HistoryViewModel::lookAt(int first, int last)
{
    if (m_interaction.empty() || (isFarFromEdges(first) && isFarFromEdges(last)))
        return;
    ask((first + last) / 2);
}

// One question at a time: while one drags to anywhere, only where one is now matters.
void HistoryViewModel::ask(int line)
{
    if (m_asked) {
        m_next = line;
        return;
    }
    m_asked = line;
    m_session.post(session::ShowLines{m_interaction, line});
}

void HistoryViewModel::reachedEnd()
{
    // Beyond its bound the window loses as much as it gains: the agent asks then.
    if (m_entries.count() < models::HistoryModel::maxRows && m_below == 0)
        loadOlder();
}

} // namespace sidelight::viewmodels
