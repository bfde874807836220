// Search in the history of the customer in front. Empty text closes it.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/models/searchmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::viewmodels
{

class SearchViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(bool searching READ searching NOTIFY changed)
    Q_PROPERTY(QString resultText READ resultText NOTIFY changed)
    Q_PROPERTY(bool nothing READ nothing NOTIFY changed)

public:
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(sidelight::models::SearchModel *hits READ hits CONSTANT)

    SearchViewModel(session::PanelSession &session, text::TimeWords words,
                    QObject *parent = nullptr);

    void setResult(const session::SearchResult &result);
    void expect(const InteractionId &interaction);

    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] bool active() const { return !m_query.trimmed().isEmpty(); }
    [[nodiscard]] bool searching() const { return active() && m_answered != m_query; }
    [[nodiscard]] bool nothing() const { return active() && !searching() && m_hits.count() == 0; }
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] models::SearchModel *hits() { return &m_hits; }

    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    void queryChanged();

private:
    session::PanelSession &m_session;
    models::SearchModel m_hits;
    InteractionId m_interaction;
    QString m_query;
    QString m_answered;
    bool m_more = false;
};

} // namespace sidelight::viewmodels
