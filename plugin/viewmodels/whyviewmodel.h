// Why: the record of the alert whose explanation is open, and of the rules that nearly fired. Asks
// the session when somebody opens one; knows no reasons itself. GUI thread.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/models/whylinesmodel.h"

namespace sidelight::viewmodels
{

class WhyViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    // Of the alert whose record `lines` is; empty: none is open or the answer is not here.
    Q_PROPERTY(QString alert READ alert NOTIFY changed)
    Q_PROPERTY(sidelight::models::WhyLinesModel *lines READ lines CONSTANT)
    Q_PROPERTY(sidelight::models::WhyLinesModel *misses READ misses CONSTANT)
    // The answer about near misses is here, and there are none.
    Q_PROPERTY(bool noMisses READ noMisses NOTIFY changed)

public:
    WhyViewModel(session::PanelSession &session, const text::TimeWords &words,
                 QObject *parent = nullptr);

    // Another interaction is in front.
    void expect(const InteractionId &interaction);
    // Of the customer in front, in what comes from now on: a rule may read a number that is hidden.
    void hide(const std::vector<Identity> &identities, const Masks &masks);
    void open(const AlertId &alert);
    void close();
    void apply(const session::WhyRecord &record);
    void apply(const session::NearMisses &answer);

    [[nodiscard]] QString alert() const;
    [[nodiscard]] models::WhyLinesModel *lines() { return &m_lines; }
    [[nodiscard]] models::WhyLinesModel *misses() { return &m_misses; }
    [[nodiscard]] bool noMisses() const { return m_noMisses; }

    // Asks which rules nearly fired.
    Q_INVOKABLE void askMisses();
    // The event of that line of `lines` or `misses` is wanted in the history.
    Q_INVOKABLE void showEvent(int line);
    Q_INVOKABLE void showMissedEvent(int line);

Q_SIGNALS:
    void changed();
    void eventWanted(const sidelight::EventKey &event);

private:
    session::PanelSession &m_session;
    InteractionId m_interaction;
    AlertId m_asked;
    AlertId m_alert;
    models::WhyLinesModel m_lines;
    models::WhyLinesModel m_misses;
    bool m_noMisses = false;
};

} // namespace sidelight::viewmodels
