// The guide that is being followed: one step after the other, answers, fields, back, and the end.
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/models/guidefieldsmodel.h"
#include "plugin/models/guidestepsmodel.h"

namespace sidelight::viewmodels
{

class GuideViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    // There is one, open or left.
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(bool open READ open NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)
    Q_PROPERTY(bool allDone READ allDone NOTIFY changed)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed)
    // Which way it goes on: the question and its answers; none where nothing is asked.
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QStringList answers READ answers NOTIFY changed)
    // The configuration has another guide by now.
    Q_PROPERTY(bool hasChanged READ hasChanged NOTIFY changed)
    // Why it may not work out; QML has no type for a list of texts in Qt 6.4.
    Q_PROPERTY(QStringList otherwise READ otherwise NOTIFY changed)

public:
    Q_PROPERTY(sidelight::models::GuideStepsModel *steps READ steps CONSTANT)
    Q_PROPERTY(sidelight::models::GuideFieldsModel *fields READ fields CONSTANT)

    explicit GuideViewModel(session::PanelSession &session, QObject *parent = nullptr);

    void setRun(const session::GuideRun &run);
    void expect(const InteractionId &interaction);

    [[nodiscard]] bool active() const { return !m_run.guide.steps.empty(); }
    [[nodiscard]] bool open() const { return active() && m_run.open; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString progress() const;
    [[nodiscard]] bool allDone() const;
    [[nodiscard]] bool canGoBack() const { return before().has_value(); }
    [[nodiscard]] QString question() const;
    [[nodiscard]] QStringList answers() const;
    [[nodiscard]] bool hasChanged() const { return m_run.hasChanged; }
    [[nodiscard]] QStringList otherwise() const;
    [[nodiscard]] models::GuideStepsModel *steps() { return &m_steps; }
    [[nodiscard]] models::GuideFieldsModel *fields() { return &m_fields; }

    // Marks a step, or takes its mark and its answer away.
    Q_INVOKABLE void toggle(int row);
    // The current step is done; after the last one, the guide is. A question waits for its answer.
    Q_INVOKABLE void goOn();
    Q_INVOKABLE void answer(int row);
    // A field of the current step.
    Q_INVOKABLE void type(int row, const QString &text);
    Q_INVOKABLE void edit(int row);
    Q_INVOKABLE void goBack();
    // With the steps the configuration has by now.
    Q_INVOKABLE void renew();
    Q_INVOKABLE void leave();
    Q_INVOKABLE void resume();
    Q_INVOKABLE void finish();
    // It does not work out: for the reason in that row of `otherwise`, or for none.
    Q_INVOKABLE void giveUp(int row);

Q_SIGNALS:
    void changed();
    // Going on needs an answer first.
    void answerWanted();

private:
    void show();
    // The step before the current one that the agent did.
    [[nodiscard]] std::optional<std::size_t> before() const;

    session::PanelSession &m_session;
    session::GuideRun m_run;
    models::GuideStepsModel m_steps;
    models::GuideFieldsModel m_fields;
};

} // namespace sidelight::viewmodels
