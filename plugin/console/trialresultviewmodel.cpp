#include "plugin/console/trialresultviewmodel.h"

#include <algorithm>

#include "core/session/whyrecords.h"
#include "plugin/console/figurewords.h"

namespace sidelight::console
{

namespace
{

QString decimal(double value)
{
    return QLocale().toString(value, 'f', value < 10 && value > 0 ? 1 : 0);
}

QString dotted(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

} // namespace

TrialResultViewModel::TrialResultViewModel(TrialSession &trial, text::TimeWords words,
                                           QObject *parent)
    : QObject(parent)
    , m_trial(trial)
    , m_words(std::move(words))
    , m_days(new TrialDaysModel(this))
    , m_examples(new TrialExamplesModel(this))
    , m_why(new models::WhyLinesModel(m_words, this))
{
    connect(&trial, &TrialSession::changed, this, [this] {
        m_opened = -1;
        m_why->clear();
        refresh();
    });
}

void TrialResultViewModel::refresh()
{
    m_days->rebuild(m_trial.report() ? &*m_trial.report() : nullptr, perDay());
    m_examples->rebuild(one() ? one()->examples : std::vector<rules::TrialAlert>(), m_words,
                        m_opened);
    Q_EMIT changed();
}

void TrialResultViewModel::setRule(const QString &rule)
{
    if (rule.toStdString() == m_rule)
        return;
    m_rule = rule.toStdString();
    m_opened = -1;
    m_why->clear();
    refresh();
}

const rules::RuleTrial *TrialResultViewModel::one() const
{
    if (!m_trial.report())
        return nullptr;
    const auto &all = m_trial.report()->rules;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [this](const rules::RuleTrial &r) { return r.rule == m_rule; });
    return found == all.end() ? nullptr : &*found;
}

std::uint64_t TrialResultViewModel::count(std::uint64_t rules::RuleTrial::*part) const
{
    if (const rules::RuleTrial *rule = one())
        return rule->*part;
    std::uint64_t sum = 0;
    if (m_rule.empty() && m_trial.report()) {
        for (const rules::RuleTrial &rule : m_trial.report()->rules)
            sum += rule.*part;
    }
    return sum;
}

std::vector<std::uint64_t> TrialResultViewModel::perDay() const
{
    std::vector<std::uint64_t> days;
    if (!m_trial.report())
        return days;
    for (const rules::RuleTrial &rule : m_trial.report()->rules) {
        if (!m_rule.empty() && rule.rule != m_rule)
            continue;
        days.resize(std::max(days.size(), rule.perDay.size()));
        for (std::size_t i = 0; i < rule.perDay.size(); ++i)
            days[i] += rule.perDay[i];
    }
    return days;
}

bool TrialResultViewModel::present() const
{
    return m_trial.report() && (m_rule.empty() || one());
}

QString TrialResultViewModel::title() const
{
    return tr("Tried on %n day(s)", nullptr, m_trial.task().days);
}

QString TrialResultViewModel::scale() const
{
    if (!m_trial.report())
        return {};
    const rules::TrialReport &report = *m_trial.report();
    QStringList parts{tr("%1 events").arg(numberWords(report.events))};
    if (report.interactions > 0)
        parts += tr("%1 interactions").arg(numberWords(report.interactions));
    //: Seconds
    parts += tr("%1 s").arg(decimal(static_cast<double>(m_trial.tookMs()) / 1000));
    return dotted(parts);
}

QString TrialResultViewModel::name() const
{
    const rules::RuleTrial *rule = one();
    return rule ? QString::fromStdString(rule->name) : tr("All rules");
}

QString TrialResultViewModel::alerts() const
{
    const std::uint64_t many = count(&rules::RuleTrial::alerts);
    return many == 1 ? tr("1 alert") : tr("%1 alerts").arg(numberWords(many));
}

QString TrialResultViewModel::facts() const
{
    if (!m_trial.report())
        return {};
    const rules::TrialReport &report = *m_trial.report();
    const auto many = static_cast<double>(count(&rules::RuleTrial::alerts));
    QStringList parts;
    if (const rules::RuleTrial *rule = one())
        parts += rule->customers == 1 ? tr("on 1 customer")
                                      : tr("on %1 customers").arg(numberWords(rule->customers));
    parts += tr("%1 a day").arg(decimal(many / report.days()));
    if (report.interactions > 0)
        parts += tr("%1 per 1,000 interactions")
                     .arg(decimal(1000 * many / static_cast<double>(report.interactions)));
    if (report.agentHours > 0)
        parts += tr("%1 per agent-hour").arg(decimal(many / report.agentHours));
    return dotted(parts);
}

QString TrialResultViewModel::against() const
{
    if (!m_trial.report())
        return {};
    const QString version = QLocale().toString(static_cast<qlonglong>(m_trial.inForceVersion()));
    const std::uint64_t added = count(&rules::RuleTrial::added);
    const std::uint64_t vanished = count(&rules::RuleTrial::vanished);
    if (added == 0 && vanished == 0)
        return tr("The same as version %1").arg(version);
    QStringList parts;
    if (added > 0)
        parts += tr("%1 new").arg(numberWords(added));
    if (vanished > 0)
        parts += tr("%1 would vanish").arg(numberWords(vanished));
    return tr("Against version %1: %2").arg(version, parts.join(QStringLiteral(", ")));
}

bool TrialResultViewModel::more() const
{
    return count(&rules::RuleTrial::added) > count(&rules::RuleTrial::vanished);
}

QString TrialResultViewModel::flood() const
{
    const rules::RuleTrial *rule = one();
    if (!rule || !rules::isFlood(*rule))
        return {};
    return tr("“%1” would have fired %2 times in %n day(s).", nullptr, m_trial.task().days)
        .arg(name(), TrialRulesModel::alertsOf(*rule));
}

QString TrialResultViewModel::busiest() const
{
    const rules::RuleTrial *rule = one();
    if (!rule || rule->busiest.empty())
        return {};
    QStringList names;
    for (const std::string &customer : rule->busiest)
        names += QString::fromStdString(customer);
    return tr("Most of them on: %1").arg(names.join(QStringLiteral(", ")));
}

QString TrialResultViewModel::firstDay() const
{
    return m_trial.report() ? TrialDaysModel::dayOf(*m_trial.report(), 0) : QString();
}

QString TrialResultViewModel::lastDay() const
{
    return m_trial.report() ? TrialDaysModel::dayOf(*m_trial.report(), m_days->count() - 1)
                            : QString();
}

bool TrialResultViewModel::forgotten() const
{
    const rules::RuleTrial *rule = one();
    return m_opened >= 0 && rule && !rule->examples[static_cast<std::size_t>(m_opened)].why;
}

void TrialResultViewModel::openExample(int row)
{
    const rules::RuleTrial *rule = one();
    if (!rule || row < 0 || static_cast<std::size_t>(row) >= rule->examples.size())
        return;
    m_opened = row == m_opened ? -1 : row;
    const auto &why = rule->examples[static_cast<std::size_t>(row)].why;
    if (m_opened >= 0 && why)
        m_why->setRecord(session::recordOf(*why));
    else
        m_why->clear();
    m_examples->rebuild(rule->examples, m_words, m_opened);
    Q_EMIT changed();
}

} // namespace sidelight::console
