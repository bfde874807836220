// What a trial found, as lists: rules, days, examples.
#pragma once

#include "core/rules/trial/trialreport.h"
#include "plugin/console/daybarsmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::console
{

// The rules of a trial that would have fired or vanish, most alerts first.
class TrialRulesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Rule, Name, Severity, Share, Alerts, Added, Vanished, Flood, Chosen };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    // The chosen one is among them in any case.
    void rebuild(const rules::TrialReport *report, const std::string &chosen);
    // How often it would have fired: "1,204"; "20,000+" where it was not followed further.
    [[nodiscard]] static QString alertsOf(const rules::RuleTrial &rule);
    // The names of the others.
    [[nodiscard]] static QStringList silentOf(const rules::TrialReport &report);
    // A sentence for each rule that fires far too often, with the figure.
    [[nodiscard]] static QStringList floodsOf(const rules::TrialReport &report, int days);
};

// The bars of a chart: a day each, of one rule or of all together.
class TrialDaysModel : public sidelight::console::DayBarsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    using DayBarsModel::DayBarsModel;
    void rebuild(const rules::TrialReport *report, const std::vector<std::uint64_t> &perDay);
    [[nodiscard]] static QString dayOf(const rules::TrialReport &report, int day);
};

// The alerts that are kept of one rule.
class TrialExamplesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Row, Title, Detail, Standing, Change, Opened };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void rebuild(const std::vector<rules::TrialAlert> &alerts, const text::TimeWords &words,
                 int opened);
};

} // namespace sidelight::console
