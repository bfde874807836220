// How the interaction ended: its outcome, and a summary that is kept while it is typed.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/text/timewords.h"
#include <map>

#include "plugin/models/outcomesmodel.h"
#include "plugin/viewmodels/draftviewmodel.h"

namespace sidelight::viewmodels
{

class WrapUpViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(bool open READ open NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(bool canFinish READ canFinish NOTIFY changed)

public:
    Q_PROPERTY(sidelight::viewmodels::DraftViewModel *summary READ summary CONSTANT)
    Q_PROPERTY(sidelight::models::OutcomesModel *outcomes READ outcomes CONSTANT)

    WrapUpViewModel(session::PanelSession &session, text::TimeWords words,
                    QObject *parent = nullptr);

    void expect(const InteractionId &interaction);

    [[nodiscard]] bool open() const { return m_open; }
    [[nodiscard]] QString outcome() const { return m_outcome; }
    [[nodiscard]] bool canFinish() const;
    [[nodiscard]] DraftViewModel *summary() { return &m_summary; }
    [[nodiscard]] models::OutcomesModel *outcomes() { return &m_outcomes; }

    Q_INVOKABLE void toggle();
    Q_INVOKABLE void close();
    Q_INVOKABLE void choose(const QString &outcome);
    Q_INVOKABLE void finish();

Q_SIGNALS:
    void changed();

private:
    void settle();

    models::OutcomesModel m_outcomes;
    DraftViewModel m_summary;
    InteractionId m_interaction;
    // What was chosen, of each interaction, so that switching tabs loses nothing.
    std::map<InteractionId, QString> m_chosen;
    QString m_outcome;
    bool m_open = false;
    bool m_finishing = false;
};

} // namespace sidelight::viewmodels
