// A text of the agent's about the interaction in front: the note, or the summary of the wrap-up.
// Every change is posted at once; what comes back never overwrites what is being typed. What is
// typed while another interaction is on its way is told as that one's, behind its own text.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/text/timewords.h"

namespace sidelight::viewmodels
{

class DraftViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(QString keptText READ keptText NOTIFY changed)
    Q_PROPERTY(bool kept READ kept NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(bool saving READ saving NOTIFY changed)

public:
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

    // `kind` as in session::DraftState.
    DraftViewModel(std::string kind, session::PanelSession &session, text::TimeWords words,
                   QObject *parent = nullptr);

    void setState(const session::DraftState &state);
    // Another interaction is in front: its text is on the way.
    void expect(const InteractionId &interaction);
    // The agent has asked for another one, by FocusInteraction of that turn: keys are meant for it
    // from now on. No interaction: nothing is asked for any more.
    void turnTo(const InteractionId &interaction, std::uint64_t turn);
    void tick();

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] QString keptText() const { return m_keptText; }
    [[nodiscard]] bool kept() const;
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] bool saving() const { return m_saving; }
    [[nodiscard]] InteractionId interaction() const { return m_interaction; }

    Q_INVOKABLE void save();
    // A wrap-up is saved with its disposition, and may have no text.
    void saveAs(const std::string &outcome);

Q_SIGNALS:
    void changed();
    void textChanged();

private:
    void refreshKept();
    void show(const InteractionId &interaction);

    const std::string m_kind;
    session::PanelSession &m_session;
    text::TimeWords m_words;
    InteractionId m_interaction;
    QString m_text;
    QString m_keptText;
    std::optional<Timestamp> m_keptAt;
    std::string m_keptBytes; // the text that is on disk
    bool m_typed = false;    // since this interaction came to the front
    bool m_saving = false;
    std::uint64_t m_turn = 0; // asked for, and its text has not come
};

} // namespace sidelight::viewmodels
