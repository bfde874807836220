// Which cards the interaction in front is shown with, in which order. GUI thread.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"

namespace sidelight::viewmodels
{

class CardsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(QList<int> order READ order NOTIFY changed) // of Card, each once
    Q_PROPERTY(bool conversation READ conversation NOTIFY changed)
    Q_PROPERTY(bool knowledge READ knowledge NOTIFY changed)
    Q_PROPERTY(bool journey READ journey NOTIFY changed)
    Q_PROPERTY(bool history READ history NOTIFY changed)
    // Another arrangement is configured, and comes with the next turn to an interaction.
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)

public:
    enum class Card {
        Guide,
        DoNext,
        Conversation,
        WrapUp,
        Knowledge,
        Notes,
        Waiting,
        Journey,
        History
    };
    Q_ENUM(Card)

    // `session` must live longer than this.
    explicit CardsViewModel(session::PanelSession &session, QObject *parent = nullptr)
        : QObject(parent)
        , m_session(session)
    {
    }

    void set(CardArrangement arrangement);

    [[nodiscard]] QList<int> order() const;
    [[nodiscard]] bool conversation() const { return shows(PanelCard::Conversation); }
    [[nodiscard]] bool knowledge() const { return shows(PanelCard::Knowledge); }
    [[nodiscard]] bool journey() const { return shows(PanelCard::Journey); }
    [[nodiscard]] bool history() const { return shows(PanelCard::History); }
    [[nodiscard]] bool waiting() const { return m_arrangement.isWaiting; }

    // At once, as the agent asks for it.
    Q_INVOKABLE void arrange();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool shows(PanelCard card) const;

    session::PanelSession &m_session;
    CardArrangement m_arrangement;
};

} // namespace sidelight::viewmodels
