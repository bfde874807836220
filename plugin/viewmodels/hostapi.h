// What the desktop around a panel may ask of it and hears from it: the same for Qt Widgets, QML and
// the bridge to browsers. Part of a PanelViewModel and gone with it. GUI thread. Nothing asked for
// here writes to a customer's profile, and nothing fails but by its answer.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/viewmodels/appearanceviewmodel.h"

namespace sidelight::viewmodels
{

class HostApi : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    // It has painted what the cache knows; false again once it is closed.
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)
    Q_PROPERTY(Link link READ link NOTIFY linkChanged)
    // The interaction in front; empty when there is none, or a look-up is.
    Q_PROPERTY(QString interaction READ interaction NOTIFY interactionChanged)

public:
    enum class Link { Starting, CatchingUp, Live, Offline, Refused };
    Q_ENUM(Link)
    // session::PopOutcome, for QML.
    enum class Outcome {
        Shown,   // in front
        Behind,  // open, but the agent is writing elsewhere in the panel
        Waiting, // another answer follows
        Choose,  // the agent is asked who it is; another answer may follow
        Nobody,
        Refused, // by the hub, for this agent
        Expired, // the interaction did not come within a minute
        Invalid,
        Failed // the panel's disk could not keep what has to be kept first
    };
    Q_ENUM(Outcome)

    HostApi(session::PanelSession &session, AppearanceViewModel &appearance,
            QObject *parent = nullptr);

    [[nodiscard]] bool ready() const { return m_ready; }
    [[nodiscard]] Link link() const { return m_link; }
    [[nodiscard]] QString interaction() const;

    // Each answers with answered() under the number it returns, from 1.
    // In front; also one that the hub has yet to tell the panel of.
    Q_INVOKABLE qulonglong openInteraction(const QString &interaction);
    // By the customer's key: the interaction with that customer, else a look-up, which is audited.
    Q_INVOKABLE qulonglong popCustomer(const QString &customer);
    // By what somebody is known by; `kind`: phone, email, account, device, social, other.
    Q_INVOKABLE qulonglong popIdentity(const QString &kind, const QString &value);
    Q_INVOKABLE void setTheme(sidelight::viewmodels::AppearanceViewModel::Mode theme);

    // ---- for the panel
    void apply(const session::Delta &delta);
    void close();

Q_SIGNALS:
    void readyChanged();
    void linkChanged();
    void interactionChanged();
    // `interaction`: the tab it led to, to openInteraction() later; may be empty.
    void answered(qulonglong request, sidelight::viewmodels::HostApi::Outcome outcome,
                  const QString &interaction);
    // The agent accepted a suggestion or a step: the host does what `action` names.
    void actionRequested(const QString &action, const QString &interaction);
    // The panel goes; nothing follows.
    void closed();

private:
    session::PanelSession &m_session;
    AppearanceViewModel &m_appearance;
    bool m_ready = false;
    bool m_closed = false;
    Link m_link = Link::Starting;
    InteractionId m_front;
    bool m_frontIsLookUp = false;
    std::vector<session::TabRow> m_tabs;
    std::uint64_t m_requests = 0;
};

} // namespace sidelight::viewmodels
