#include "plugin/console/trialmodels.h"

#include <algorithm>

#include <QDateTime>

#include "plugin/console/figurewords.h"

namespace sidelight::console
{

namespace
{

QString ifAny(std::uint64_t value, const QString &sign)
{
    return value == 0 ? QString() : sign + numberWords(value);
}

bool isSilent(const rules::RuleTrial &rule)
{
    return rule.alerts == 0 && rule.vanished == 0;
}

double shareOf(std::uint64_t part, std::uint64_t most)
{
    return most == 0 ? 0 : static_cast<double>(part) / static_cast<double>(most);
}

} // namespace

QHash<int, QByteArray> TrialRulesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Rule), "rule"},
            {Qt::UserRole + static_cast<int>(Role::Name), "name"},
            {Qt::UserRole + static_cast<int>(Role::Severity), "severity"},
            {Qt::UserRole + static_cast<int>(Role::Share), "share"},
            {Qt::UserRole + static_cast<int>(Role::Alerts), "alerts"},
            {Qt::UserRole + static_cast<int>(Role::Added), "added"},
            {Qt::UserRole + static_cast<int>(Role::Vanished), "vanished"},
            {Qt::UserRole + static_cast<int>(Role::Flood), "flood"},
            {Qt::UserRole + static_cast<int>(Role::Chosen), "chosen"}};
}

void TrialRulesModel::rebuild(const rules::TrialReport *report, const std::string &chosen)
{
    std::vector<models::Line> lines;
    const std::vector<rules::RuleTrial> none;
    const auto &all = report ? report->rules : none;
    const std::uint64_t most = all.empty() ? 0 : all.front().alerts;
    for (const rules::RuleTrial &rule : all) {
        if (isSilent(rule) && rule.rule != chosen)
            continue;
        const QString name = QString::fromStdString(rule.name.empty() ? rule.rule : rule.name);
        lines.push_back(
            {rule.rule,
             {QString::fromStdString(rule.rule),
              rule.inDraft ? name : tr("%1 (no longer there)").arg(name),
              static_cast<int>(rule.severity), shareOf(rule.alerts, most), alertsOf(rule),
              ifAny(rule.added, QStringLiteral("+")), ifAny(rule.vanished, QStringLiteral("−")),
              rules::isFlood(rule), rule.rule == chosen}});
    }
    setLines(std::move(lines));
}

QString TrialRulesModel::alertsOf(const rules::RuleTrial &rule)
{
    return numberWords(rule.alerts) + (rule.isCut ? QStringLiteral("+") : QString());
}

QStringList TrialRulesModel::floodsOf(const rules::TrialReport &report, int days)
{
    QStringList lines;
    for (const rules::RuleTrial &rule : report.rules) {
        if (rules::isFlood(rule))
            lines += tr("“%1” would have fired %2 times in %n day(s).", nullptr, days)
                         .arg(QString::fromStdString(rule.name), alertsOf(rule));
    }
    return lines;
}

QStringList TrialRulesModel::silentOf(const rules::TrialReport &report)
{
    QStringList names;
    for (const rules::RuleTrial &rule : report.rules) {
        if (isSilent(rule))
            names += QString::fromStdString(rule.name.empty() ? rule.rule : rule.name);
    }
    return names;
}

// Days are those of the clock without a zone (UTC), as the trial counts them.
QString TrialDaysModel::dayOf(const rules::TrialReport &report, int day)
{
    const std::int64_t first = report.from.ms / dayMs * dayMs;
    const QDate date = QDateTime::fromMSecsSinceEpoch(first + day * dayMs, QTimeZone::utc()).date();
    //: A day beneath a chart
    return QLocale().toString(date, tr("d MMM"));
}

void TrialDaysModel::rebuild(const rules::TrialReport *report,
                             const std::vector<std::uint64_t> &perDay)
{
    const std::uint64_t most = perDay.empty() ? 0 : *std::max_element(perDay.begin(), perDay.end());
    std::vector<models::Line> lines;
    for (std::size_t i = 0; report && i < perDay.size(); ++i) {
        const int day = static_cast<int>(i);
        lines.push_back({std::to_string(i),
                         {shareOf(perDay[i], most), shareOf(perDay[i], most),
                          tr("%1: %2").arg(dayOf(*report, day), tr("%n alert(s)", nullptr,
                                                                   static_cast<int>(perDay[i])))}});
    }
    setLines(std::move(lines));
}

QHash<int, QByteArray> TrialExamplesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Row), "row"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::Standing), "standing"},
            {Qt::UserRole + static_cast<int>(Role::Change), "change"},
            {Qt::UserRole + static_cast<int>(Role::Opened), "unfolded"}};
}

void TrialExamplesModel::rebuild(const std::vector<rules::TrialAlert> &alerts,
                                 const text::TimeWords &words, int opened)
{
    using Where = rules::TrialAlert::Where;
    std::vector<models::Line> lines;
    for (const rules::TrialAlert &alert : alerts) {
        const int row = static_cast<int>(lines.size());
        const QString customer =
            alert.customer ? QString::fromStdString(alert.customer->value) : tr("no customer");
        lines.push_back({alert.id.value + '/' + std::string(nameOf(alert.where)),
                         {row, QString::fromStdString(alert.title),
                          tr("%1 · %2").arg(customer, words.clockTimeWithDay(alert.at)),
                          static_cast<int>(alert.where),
                          alert.where == Where::Added      ? tr("new")
                          : alert.where == Where::Vanished ? tr("would vanish")
                                                           : QString(),
                          row == opened}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::console
