#include "plugin/viewmodels/searchviewmodel.h"

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
    m_hits.setHits(result.hits);
    Q_EMIT changed();
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
    if (!active())
        m_hits.setHits({});
    if (!m_interaction.empty())
        m_session.post(
            session::Search{m_interaction, active() ? cut.toStdString() : std::string()});
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

} // namespace sidelight::viewmodels
