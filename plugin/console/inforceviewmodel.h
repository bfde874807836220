// What a team has in force: a pilot that can grow or stop, and the way back. What is done here goes
// to the hub at once, never to a file: it is urgent. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>

#include "plugin/console/publishsession.h"
#include "plugin/text/timewords.h"

namespace sidelight::console
{

class InForceViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(QString title READ title NOTIFY changed) // "Version 13, for all"
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(bool pilot READ pilot NOTIFY changed)
    Q_PROPERTY(QStringList steps READ steps NOTIFY changed) // to which a pilot can grow: "50 %"
    // To which it is to grow, in percent, typed.
    Q_PROPERTY(QString growPercent READ growPercent WRITE setGrowPercent NOTIFY changed)
    Q_PROPERTY(bool canGrowTo READ canGrowTo NOTIFY changed)
    Q_PROPERTY(QString former READ former NOTIFY changed) // what stopping it brings back; or empty
    Q_PROPERTY(QStringList versions READ versions NOTIFY changed) // to go back to, newest first
    Q_PROPERTY(int version READ version WRITE setVersion NOTIFY changed)
    Q_PROPERTY(bool canSign READ canSign NOTIFY changed)
    // What a press does, or what it needs first; empty: there is nothing to press.
    Q_PROPERTY(QString note READ note NOTIFY changed)

public:
    // With which key one signs here.
    struct Hand {
        std::optional<PublishSession::Signature> by; // nothing: none is chosen, or not now
        bool isEditors = false;                      // the hub will want a publisher's as well
        bool handsIn = false;                        // the draft is to be handed in
    };
    // The session outlives this.
    InForceViewModel(PublishSession &session, std::function<Hand()> hand, text::TimeWords words,
                     QObject *parent);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] bool pilot() const { return m_session.newest() && m_session.newest()->pilot; }
    [[nodiscard]] QStringList steps() const;
    [[nodiscard]] const QString &growPercent() const { return m_growPercent; }
    void setGrowPercent(const QString &percent);
    [[nodiscard]] bool canGrowTo() const;
    [[nodiscard]] QString former() const;
    [[nodiscard]] QStringList versions() const;
    [[nodiscard]] int version() const { return m_version; }
    void setVersion(int version);
    [[nodiscard]] bool canSign() const { return m_hand().by.has_value(); }
    [[nodiscard]] QString note() const;

    Q_INVOKABLE void grow(int step);
    Q_INVOKABLE void growTo(); // the percentage typed
    Q_INVOKABLE void stopPilot();
    Q_INVOKABLE void rollBack();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::vector<std::int64_t> formerVersions() const;
    [[nodiscard]] std::vector<double> largerShares() const;

    PublishSession &m_session;
    std::function<Hand()> m_hand;
    text::TimeWords m_words;
    QString m_growPercent;
    int m_version = 0;
};

} // namespace sidelight::console
