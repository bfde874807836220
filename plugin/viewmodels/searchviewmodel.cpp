#include "plugin/viewmodels/searchviewmodel.h"

#include <algorithm>

#include "plugin/text/bidi.h"

namespace sidelight::viewmodels
{

namespace
{
// Longer queries find nothing that shorter ones do not.
constexpr qsizetype maxQuery = 200;
} // namespace

SearchViewModel::SearchViewModel(session::PanelSession &session, text::TimeWords words,
                                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_hits(std::move(words))
{
}

void SearchViewModel::setResult(const session::SearchResult &result)
{
    // An answer to what was typed before.
    if (result.interaction != m_interaction || text::textOf(result.query) != m_query)
        return;
    m_answered = m_query;
    m_more = result.more;
    m_hits.setResult(result);
    m_current = m_hits.count() == 0 ? -1 : std::clamp(m_current, 0, m_hits.count() - 1);
    Q_EMIT changed();
}

void SearchViewModel::setTabs(const std::vector<session::TabRow> &tabs)
{
    m_tabs = tabs;
}

void SearchViewModel::setCommands(std::vector<models::SearchModel::Command> commands)
{
    m_commands = std::move(commands);
}

void SearchViewModel::expect(const InteractionId &interaction)
{
    if (interaction == m_interaction)
        return;
    clear();
    m_interaction = interaction;
}

void SearchViewModel::setQuery(const QString &query)
{
    const QString cut = query.left(maxQuery);
    if (cut == m_query)
        return;
    m_query = cut;
    if (active())
        m_hits.setOwn(m_query, m_tabs, m_commands);
    else
        m_hits.clear();
    m_current = m_hits.count() > 0 ? 0 : -1;
    m_session.post(session::Search{m_interaction, active() ? cut.toStdString() : std::string()});
    Q_EMIT queryChanged();
    Q_EMIT changed();
}

QString SearchViewModel::resultText() const
{
    if (!active())
        return {};
    if (searching())
        return tr("Searching…");
    if (m_hits.count() == 0)
        return tr("Nothing found");
    return m_more ? tr("The first %n", nullptr, m_hits.count())
                  : tr("%n found", nullptr, m_hits.count());
}

void SearchViewModel::clear()
{
    setQuery({});
}

void SearchViewModel::move(int rows)
{
    if (m_hits.count() == 0)
        return;
    m_current = std::clamp(m_current + rows, 0, m_hits.count() - 1);
    Q_EMIT changed();
    // The text box keeps the focus, so a screen reader would say nothing.
    Q_EMIT said(m_hits.titleAt(m_current));
}

void SearchViewModel::openCurrent()
{
    open(m_current);
}

void SearchViewModel::open(int row)
{
    const auto target = m_hits.at(row);
    if (!target)
        return;
    clear();
    Q_EMIT opened(*target);
}

} // namespace sidelight::viewmodels
