#include "plugin/viewmodels/historyviewmodel.h"

namespace sidelight::viewmodels
{

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
    m_channels.setCounts(m_counts, m_filter);
    Q_EMIT changed();
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
    m_loading = !interaction.empty();
    m_channels.setCounts(m_counts, m_filter);
    Q_EMIT changed();
}

void HistoryViewModel::tick()
{
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
    const int row = m_entries.mark(m_wanted);
    if (row >= 0)
        Q_EMIT rowWanted(row);
    return row >= 0;
}

bool HistoryViewModel::filtered() const
{
    return m_filter.openOnly || m_filter.channel.has_value();
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
    m_channels.setCounts(m_counts, m_filter);
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

void HistoryViewModel::loadOlder()
{
    if (m_loading || !m_moreBefore || m_interaction.empty())
        return;
    m_loading = true;
    m_session.post(session::LoadOlder{m_interaction});
    Q_EMIT changed();
}

void HistoryViewModel::reachedEnd()
{
    // Beyond its bound the window loses as much as it gains: the agent asks then.
    if (m_entries.count() < models::HistoryModel::maxRows)
        loadOlder();
}

} // namespace sidelight::viewmodels
