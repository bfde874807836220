#include "plugin/viewmodels/hostapi.h"

#include <algorithm>

namespace sidelight::viewmodels
{

namespace
{

HostApi::Link linkOf(session::LinkPhase phase)
{
    switch (phase) {
    case session::LinkPhase::Starting:
        return HostApi::Link::Starting;
    case session::LinkPhase::CatchingUp:
        return HostApi::Link::CatchingUp;
    case session::LinkPhase::Live:
        return HostApi::Link::Live;
    case session::LinkPhase::Offline:
        return HostApi::Link::Offline;
    case session::LinkPhase::Refused:
        break;
    }
    return HostApi::Link::Refused;
}

HostApi::Outcome outcomeOf(session::PopOutcome outcome)
{
    switch (outcome) {
    case session::PopOutcome::Shown:
        return HostApi::Outcome::Shown;
    case session::PopOutcome::Behind:
        return HostApi::Outcome::Behind;
    case session::PopOutcome::Waiting:
        return HostApi::Outcome::Waiting;
    case session::PopOutcome::Choose:
        return HostApi::Outcome::Choose;
    case session::PopOutcome::Nobody:
        return HostApi::Outcome::Nobody;
    case session::PopOutcome::Refused:
        return HostApi::Outcome::Refused;
    case session::PopOutcome::Expired:
        return HostApi::Outcome::Expired;
    case session::PopOutcome::Invalid:
        return HostApi::Outcome::Invalid;
    case session::PopOutcome::Failed:
        break;
    }
    return HostApi::Outcome::Failed;
}

} // namespace

HostApi::HostApi(session::PanelSession &session, AppearanceViewModel &appearance, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_appearance(appearance)
{
}

QString HostApi::interaction() const
{
    return m_frontIsLookUp ? QString() : QString::fromStdString(m_front.value);
}

qulonglong HostApi::openInteraction(const QString &interaction)
{
    m_session.post(
        session::OpenInteraction{++m_requests, InteractionId(interaction.toStdString())});
    return m_requests;
}

qulonglong HostApi::popCustomer(const QString &customer)
{
    m_session.post(session::PopCustomer{++m_requests, CustomerKey(customer.toStdString())});
    return m_requests;
}

qulonglong HostApi::popIdentity(const QString &kind, const QString &value)
{
    Identity identity;
    identity.kind = identityKindOf(kind.toStdString());
    identity.value = value.toStdString();
    m_session.post(session::PopIdentity{++m_requests, std::move(identity)});
    return m_requests;
}

void HostApi::setTheme(AppearanceViewModel::Mode theme)
{
    m_appearance.setMode(theme);
}

void HostApi::apply(const session::Delta &delta)
{
    if (m_closed)
        return;
    const QString before = interaction();
    if (delta.tabs)
        m_tabs = *delta.tabs;
    if (delta.focus)
        m_front = *delta.focus;
    m_frontIsLookUp = std::any_of(m_tabs.begin(), m_tabs.end(), [this](const session::TabRow &tab) {
        return tab.id == m_front && tab.lookedUp;
    });
    if (before != interaction())
        Q_EMIT interactionChanged();
    if (delta.link && m_link != linkOf(delta.link->phase)) {
        m_link = linkOf(delta.link->phase);
        Q_EMIT linkChanged();
    }
    // The first delta is what the cache has.
    if (!m_ready) {
        m_ready = true;
        Q_EMIT readyChanged();
    }
    for (const session::PopAnswer &answer : delta.pops) {
        if (answer.request != 0)
            Q_EMIT answered(answer.request, outcomeOf(answer.outcome),
                            QString::fromStdString(answer.interaction.value));
    }
}

void HostApi::close()
{
    if (m_closed)
        return;
    m_closed = true;
    m_ready = false;
    Q_EMIT readyChanged();
    Q_EMIT closed();
}

} // namespace sidelight::viewmodels
