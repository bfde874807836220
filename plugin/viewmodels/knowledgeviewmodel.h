// What the knowledge base says to the interaction in front: up to three articles, and the one that
// was opened.
#pragma once

#include <set>

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/models/articlesmodel.h"

namespace sidelight::viewmodels
{

class KnowledgeViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    // Of the article that was opened last.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY changed)
    Q_PROPERTY(bool canRate READ canRate NOTIFY changed)
    Q_PROPERTY(bool rated READ rated NOTIFY changed)
    Q_PROPERTY(bool canTakeBack READ canTakeBack NOTIFY changed)

public:
    Q_PROPERTY(sidelight::models::ArticlesModel *articles READ articles CONSTANT)

    KnowledgeViewModel(session::PanelSession &session, text::TimeWords words,
                       QObject *parent = nullptr);

    void expect(const InteractionId &interaction);
    void setArticles(const std::vector<session::ArticleRow> &articles);
    void setText(const session::ArticleText &text);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString source() const;
    // Its text is of a script that is.
    [[nodiscard]] bool rightToLeft() const { return text().isRightToLeft(); }
    [[nodiscard]] bool canRate() const { return !m_interaction.empty() && !m_opened.id.empty(); }
    [[nodiscard]] bool rated() const { return m_helped || m_told.count(m_opened.id) > 0; }
    [[nodiscard]] bool canTakeBack() const { return m_helped.has_value(); }
    [[nodiscard]] models::ArticlesModel *articles() { return &m_articles; }

    Q_INVOKABLE void open(int row);
    void openKey(const EventKey &article);
    // Whether it helped; said once in an interaction. It counts when the article is left.
    Q_INVOKABLE void rate(bool helped);
    Q_INVOKABLE void takeBack();
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void changed();
    // An article is here to be read.
    void opened();

private:
    session::PanelSession &m_session;
    text::TimeWords m_words;
    models::ArticlesModel m_articles;
    InteractionId m_interaction;
    EventKey m_asked;
    Article m_opened;
    std::optional<bool> m_helped; // said, and not told yet
    std::set<std::string> m_told; // in this interaction
};

} // namespace sidelight::viewmodels
