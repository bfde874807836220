// How the interaction ended: its outcome, a summary that is kept while it is typed, and what was
// promised. A summary drafted from what happened is only a proposal until the agent keeps it.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/models/outcomesmodel.h"
#include "plugin/models/promisesmodel.h"
#include "plugin/text/timewords.h"
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
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canPromise READ canPromise NOTIFY changed)
    // The drafted summary while it waits for the agent's word; empty when there is none.
    Q_PROPERTY(QString proposal READ proposal NOTIFY changed)
    Q_PROPERTY(QString proposalSource READ proposalSource NOTIFY changed)
    // Where the text in the form came from, when it was drafted.
    Q_PROPERTY(QString draftedText READ draftedText NOTIFY changed)

public:
    Q_PROPERTY(sidelight::viewmodels::DraftViewModel *summary READ summary CONSTANT)
    Q_PROPERTY(sidelight::models::OutcomesModel *outcomes READ outcomes CONSTANT)
    Q_PROPERTY(sidelight::models::PromisesModel *promises READ promises CONSTANT)

    WrapUpViewModel(session::PanelSession &session, text::TimeWords words,
                    QObject *parent = nullptr);

    void expect(const InteractionId &interaction);
    void setForm(const session::WrapUpForm &form);
    void setFacts(const session::WrapUpFacts &facts);
    // What was withdrawn comes back into the form, also when something stands there.
    void welcomeBack() { m_touched = false; }

    [[nodiscard]] bool open() const { return m_form.open; }
    [[nodiscard]] QString outcome() const;
    [[nodiscard]] bool canFinish() const;
    [[nodiscard]] bool canUndo() const { return m_before.has_value(); }
    [[nodiscard]] bool canPromise() const;
    [[nodiscard]] QString proposal() const { return m_proposal; }
    [[nodiscard]] QString proposalSource() const;
    [[nodiscard]] QString draftedText() const;
    [[nodiscard]] DraftViewModel *summary() { return &m_summary; }
    [[nodiscard]] models::OutcomesModel *outcomes() { return &m_outcomes; }
    [[nodiscard]] models::PromisesModel *promises() { return &m_promises; }

    Q_INVOKABLE void toggle();
    Q_INVOKABLE void close();
    Q_INVOKABLE void choose(const QString &outcome);
    // False when none begins with it.
    Q_INVOKABLE bool chooseByLetter(const QString &letter);
    Q_INVOKABLE void keepProposal();
    Q_INVOKABLE void declineProposal();
    Q_INVOKABLE void addPromise();
    Q_INVOKABLE void setPromise(int row, const QString &title);
    Q_INVOKABLE void setDue(int row, int days);
    Q_INVOKABLE void removePromise(int row);
    // Of the last of: keep, decline, remove.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void finish();

Q_SIGNALS:
    void changed();

private:
    struct Before {
        QString text;
        session::WrapUpForm form;
    };
    void keep(session::WrapUpForm form);
    void remember();
    void ask();
    void refresh();
    void settle();

    session::PanelSession &m_session;
    text::TimeWords m_words;
    models::OutcomesModel m_outcomes;
    models::PromisesModel m_promises;
    DraftViewModel m_summary;
    session::WrapUpForm m_form;
    std::optional<session::WrapUpFacts> m_facts;
    std::optional<Before> m_before;
    QString m_proposal;
    bool m_touched = false; // since this interaction came to the front
    bool m_finishing = false;
};

} // namespace sidelight::viewmodels
