// What is said in the interaction in front, as it is said: folded away until the agent wants to
// read along. GUI thread.
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelstate.h"
#include "plugin/models/conversationmodel.h"

namespace sidelight::viewmodels
{

class ConversationViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(bool present READ present NOTIFY changed) // something was said
    Q_PROPERTY(bool shown READ shown NOTIFY changed)     // unfolded
    Q_PROPERTY(QString source READ source NOTIFY changed)
    Q_PROPERTY(QString sourceIcon READ sourceIcon NOTIFY changed)
    Q_PROPERTY(QString last READ last NOTIFY changed)
    Q_PROPERTY(QString earlier READ earlier NOTIFY changed)
    // That spoke for what is suggested.
    Q_PROPERTY(QStringList words READ words NOTIFY changed)

public:
    Q_PROPERTY(sidelight::models::ConversationModel *lines READ lines CONSTANT)

    using QObject::QObject;

    // Another interaction is in front; what is said in it is on the way.
    void expect(const InteractionId &interaction);
    void apply(const session::ConversationState &state);

    [[nodiscard]] bool present() const { return !m_state.lines.empty(); }
    [[nodiscard]] bool shown() const { return m_shown; }
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString sourceIcon() const;
    [[nodiscard]] QString last() const;
    [[nodiscard]] QString earlier() const;
    [[nodiscard]] QStringList words() const { return m_words; }
    [[nodiscard]] models::ConversationModel *lines() { return &m_lines; }
    // What it is about, where that is sure: "Sounds like “Hotel book”"; else empty.
    [[nodiscard]] QString about() const;

    Q_INVOKABLE void toggle();

Q_SIGNALS:
    void changed();

private:
    session::ConversationState m_state;
    models::ConversationModel m_lines;
    QStringList m_words;
    bool m_shown = false;
};

} // namespace sidelight::viewmodels
