// Search over everything as one types: interactions, what the panel can do, customers and articles
// in the cache, notes and history of the customer in front.
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
    // The line the keys stand on; -1 for none.
    Q_PROPERTY(int current READ current NOTIFY changed)

public:
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(sidelight::models::SearchModel *hits READ hits CONSTANT)

    SearchViewModel(session::PanelSession &session, text::TimeWords words,
                    QObject *parent = nullptr);

    void setResult(const session::SearchResult &result);
    void setMasks(const Masks &masks) { m_hits.setMasks(masks); }
    void setTabs(const std::vector<session::TabRow> &tabs);
    void setCommands(std::vector<models::SearchModel::Command> commands);
    void expect(const InteractionId &interaction);

    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] bool active() const { return !m_query.trimmed().isEmpty(); }
    [[nodiscard]] bool searching() const { return active() && m_answered != m_query; }
    [[nodiscard]] bool nothing() const { return active() && !searching() && m_hits.count() == 0; }
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] models::SearchModel *hits() { return &m_hits; }

    Q_INVOKABLE void clear();
    // Down (1) or up (-1) the list.
    Q_INVOKABLE void move(int rows);
    Q_INVOKABLE void openCurrent();
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void changed();
    void queryChanged();
    // Where the keys went, for those who listen.
    void said(const QString &words);
    void opened(const sidelight::models::SearchModel::Target &target);

private:
    session::PanelSession &m_session;
    models::SearchModel m_hits;
    std::vector<session::TabRow> m_tabs;
    std::vector<models::SearchModel::Command> m_commands;
    InteractionId m_interaction;
    QString m_query;
    QString m_answered;
    bool m_more = false;
    int m_current = -1;
};

} // namespace sidelight::viewmodels
