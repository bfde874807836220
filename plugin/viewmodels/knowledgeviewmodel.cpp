#include "plugin/viewmodels/knowledgeviewmodel.h"

#include "plugin/text/bidi.h"
#include "plugin/text/fieldwords.h"

namespace sidelight::viewmodels
{

KnowledgeViewModel::KnowledgeViewModel(session::PanelSession &session, text::TimeWords words,
                                       QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_words(words)
    , m_articles(std::move(words))
{
}

void KnowledgeViewModel::expect(const InteractionId &interaction)
{
    if (interaction == m_interaction)
        return;
    m_interaction = interaction;
    m_articles.setArticles({});
    m_helped.reset(); // the session tells it by itself when one turns away
    m_told.clear();
    Q_EMIT changed();
}

void KnowledgeViewModel::setArticles(const std::vector<session::ArticleRow> &articles)
{
    m_articles.setArticles(articles);
    Q_EMIT changed();
}

void KnowledgeViewModel::setText(const session::ArticleText &text)
{
    if (text.key != m_asked)
        return;
    m_asked = {};
    leave();
    m_opened = text.article;
    Q_EMIT changed();
    Q_EMIT opened();
}

QString KnowledgeViewModel::title() const
{
    return m_opened.id.empty() ? tr("Not here any more") : text::textOf(m_opened.title);
}

QString KnowledgeViewModel::text() const
{
    if (m_opened.id.empty())
        return tr("This article is not among those that this laptop has.");
    return m_opened.text.empty() ? tr("This article has no text.") : text::textOf(m_opened.text);
}

QString KnowledgeViewModel::source() const
{
    if (m_opened.id.empty())
        return {};
    return text::dotted({text::FieldWords::language(m_opened.language),
                         m_opened.updated
                             ? tr("offline copy of %1").arg(m_words.day(*m_opened.updated))
                             : QString()});
}

void KnowledgeViewModel::open(int row)
{
    if (const auto key = m_articles.at(row))
        openKey(*key);
}

void KnowledgeViewModel::openKey(const EventKey &article)
{
    m_asked = article;
    m_session.post(session::OpenArticle{article});
}

void KnowledgeViewModel::rate(bool helped)
{
    if (!canRate() || rated())
        return;
    m_helped = helped;
    m_session.post(session::RateArticle{m_interaction, m_opened.id, helped});
    Q_EMIT changed();
}

void KnowledgeViewModel::takeBack()
{
    if (!canTakeBack())
        return;
    m_helped.reset();
    m_session.post(session::RateArticle{m_interaction, m_opened.id, std::nullopt});
    Q_EMIT changed();
}

void KnowledgeViewModel::leave()
{
    if (!m_helped)
        return;
    m_helped.reset();
    m_told.insert(m_opened.id);
    m_session.post(session::LeaveArticle{m_interaction});
    Q_EMIT changed();
}

} // namespace sidelight::viewmodels
