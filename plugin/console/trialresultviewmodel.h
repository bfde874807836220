// What a trial found of one rule, or of all together, in words and as a chart. GUI thread.
#pragma once

#include "plugin/console/trialmodels.h"
#include "plugin/console/trialsession.h"
#include "plugin/models/whylinesmodel.h"

namespace sidelight::console
{

class TrialResultViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")
    Q_PROPERTY(bool present READ present NOTIFY changed) // there is a result, and it knows the rule
    Q_PROPERTY(QString rule READ rule WRITE setRule NOTIFY changed) // its id; empty: all of them
    Q_PROPERTY(QString title READ title NOTIFY changed)             // "Tried on the last 30 days"
    Q_PROPERTY(QString scale READ scale NOTIFY changed)             // "2,100,000 events · 1.8 s"
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString alerts READ alerts NOTIFY changed) // "37 alerts"
    Q_PROPERTY(QString facts READ facts NOTIFY changed)   // "35 customers · 0.6 a day"
    Q_PROPERTY(QString against READ against NOTIFY changed)
    Q_PROPERTY(bool more READ more NOTIFY changed) // than what it is held against
    Q_PROPERTY(QString flood READ flood NOTIFY changed)
    Q_PROPERTY(QString busiest READ busiest NOTIFY changed)
    Q_PROPERTY(bool outdated READ outdated NOTIFY changed)
    Q_PROPERTY(sidelight::console::TrialDaysModel *days READ days CONSTANT)
    Q_PROPERTY(QString firstDay READ firstDay NOTIFY changed)
    Q_PROPERTY(QString lastDay READ lastDay NOTIFY changed)
    Q_PROPERTY(sidelight::console::TrialExamplesModel *examples READ examples CONSTANT)
    Q_PROPERTY(sidelight::models::WhyLinesModel *why READ why CONSTANT)
    // Nothing can be said any more about the example that is open.
    Q_PROPERTY(bool forgotten READ forgotten NOTIFY changed)

public:
    // The session outlives this.
    TrialResultViewModel(TrialSession &trial, text::TimeWords words, QObject *parent = nullptr);

    [[nodiscard]] bool present() const;
    [[nodiscard]] QString rule() const { return QString::fromStdString(m_rule); }
    void setRule(const QString &rule);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString scale() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString alerts() const;
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString against() const;
    [[nodiscard]] bool more() const;
    [[nodiscard]] QString flood() const;
    [[nodiscard]] QString busiest() const;
    [[nodiscard]] bool outdated() const { return m_trial.isOutdated(); }
    [[nodiscard]] TrialDaysModel *days() const { return m_days; }
    [[nodiscard]] QString firstDay() const;
    [[nodiscard]] QString lastDay() const;
    [[nodiscard]] TrialExamplesModel *examples() const { return m_examples; }
    [[nodiscard]] models::WhyLinesModel *why() const { return m_why; }
    [[nodiscard]] bool forgotten() const;

    // Its reasons; the same again closes it.
    Q_INVOKABLE void openExample(int row);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    [[nodiscard]] const rules::RuleTrial *one() const;
    [[nodiscard]] std::uint64_t count(std::uint64_t rules::RuleTrial::*part) const;
    [[nodiscard]] std::vector<std::uint64_t> perDay() const;

    TrialSession &m_trial;
    text::TimeWords m_words;
    std::string m_rule;
    int m_opened = -1;
    TrialDaysModel *m_days;
    TrialExamplesModel *m_examples;
    models::WhyLinesModel *m_why;
};

} // namespace sidelight::console
