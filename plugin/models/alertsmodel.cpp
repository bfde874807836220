#include "plugin/models/alertsmodel.h"

#include <algorithm>

#include "plugin/models/reasonwords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{
QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return QStringLiteral("gpp_maybe");
    case Severity::Warning:
        return QStringLiteral("warning_amber");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info_outline");
}
} // namespace

AlertsModel::AlertsModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> AlertsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Id), "key"},
            {Qt::UserRole + static_cast<int>(Role::Severity), "severity"},
            {Qt::UserRole + static_cast<int>(Role::Icon), "icon"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Words), "words"},
            {Qt::UserRole + static_cast<int>(Role::Age), "age"},
            {Qt::UserRole + static_cast<int>(Role::Acknowledged), "acknowledged"},
            {Qt::UserRole + static_cast<int>(Role::Snoozed), "snoozed"},
            {Qt::UserRole + static_cast<int>(Role::SnoozedUntil), "snoozedUntil"},
            {Qt::UserRole + static_cast<int>(Role::Repeats), "repeats"},
            {Qt::UserRole + static_cast<int>(Role::WhyText), "whyText"},
            {Qt::UserRole + static_cast<int>(Role::WhyRule), "whyRule"},
            {Qt::UserRole + static_cast<int>(Role::EvidenceText), "evidenceText"},
            {Qt::UserRole + static_cast<int>(Role::HasWhy), "hasWhy"},
            {Qt::UserRole + static_cast<int>(Role::WhyOpen), "whyOpen"}};
}

void AlertsModel::setAlerts(const std::vector<session::AlertRow> &alerts)
{
    std::map<AlertId, std::int64_t> arrivals;
    for (const session::AlertRow &row : alerts) {
        const auto known = m_arrivals.find(row.alert.id);
        // Nothing was there that a press could have been meant for.
        const std::int64_t alone = m_words.monotonicMs() - settlesInMs;
        arrivals[row.alert.id] = known != m_arrivals.end() ? known->second
                                 : m_loud == 0             ? alone
                                                           : m_words.monotonicMs();
    }
    m_arrivals = std::move(arrivals);
    m_alerts = alerts;
    rebuild();
}

void AlertsModel::setBudget(int alerts)
{
    m_budget = std::max(1, alerts);
    rebuild();
}

void AlertsModel::clear()
{
    m_expanded = false;
    m_arrivals.clear();
    m_alerts.clear();
    rebuild();
}

void AlertsModel::toggleMore()
{
    m_expanded = !m_expanded && overBudget();
    rebuild();
}

bool AlertsModel::overBudget() const
{
    return static_cast<int>(m_alerts.size()) > m_budget;
}

QString AlertsModel::moreText() const
{
    if (m_expanded)
        return tr("Show fewer alerts");
    int more = 0;
    int critical = 0;
    for (std::size_t i = static_cast<std::size_t>(m_budget); i < m_alerts.size(); ++i) {
        const session::AlertRow &row = m_alerts[i];
        const bool quiet = row.acknowledged || row.snoozedUntil;
        ++more;
        critical += !quiet && row.alert.severity == Severity::Critical ? 1 : 0;
    }
    return text::dotted({tr("%n more alert(s)", nullptr, more),
                         critical > 0 ? tr("%n critical", nullptr, critical) : QString()});
}

bool AlertsModel::isSettled(const AlertId &alert) const
{
    const auto arrival = m_arrivals.find(alert);
    return arrival == m_arrivals.end() || m_words.monotonicMs() >= arrival->second + settlesInMs;
}

QString AlertsModel::announcement(const std::vector<AlertId> &alerts) const
{
    QStringList parts;
    int more = 0;
    for (const session::AlertRow &row : m_alerts) {
        if (std::find(alerts.begin(), alerts.end(), row.alert.id) == alerts.end())
            continue;
        if (parts.size() == 2) {
            ++more;
            continue;
        }
        const QString title = text::isolated(row.alert.title);
        parts += row.alert.severity == Severity::Critical ? tr("Critical alert: %1").arg(title)
                                                          : tr("Alert: %1").arg(title);
    }
    if (more > 0)
        parts += tr("%n more alert(s)", nullptr, more);
    return parts.join(QStringLiteral(". "));
}

void AlertsModel::tick()
{
    rebuild();
}

void AlertsModel::toggleWhy(const AlertId &alert)
{
    const auto found = std::find(m_open.begin(), m_open.end(), alert);
    const bool opens = found == m_open.end();
    m_open.clear();
    if (opens)
        m_open.push_back(alert);
    rebuild();
}

AlertId AlertsModel::firstLoud() const
{
    for (const session::AlertRow &row : m_alerts) {
        if (!row.acknowledged && !row.snoozedUntil)
            return isSettled(row.alert.id) ? row.alert.id : AlertId();
    }
    return {};
}

bool AlertsModel::isWhyOpen(const AlertId &alert) const
{
    return std::find(m_open.begin(), m_open.end(), alert) != m_open.end();
}

std::vector<EventKey> AlertsModel::evidenceOf(const AlertId &alert) const
{
    for (const session::AlertRow &row : m_alerts) {
        if (row.alert.id == alert)
            return row.alert.why.evidence;
    }
    return {};
}

Line AlertsModel::lineOf(const session::AlertRow &row) const
{
    const Alert &alert = row.alert;
    const bool snoozed = row.snoozedUntil.has_value();
    const QString until =
        snoozed ? tr("Snoozed until %1").arg(m_words.clockTime(*row.snoozedUntil)) : QString();
    const QString repeats = row.repeats > 1 ? tr("%n time(s)", nullptr, row.repeats) : QString();
    const QString age = alert.raised ? m_words.age(*alert.raised) : QString();
    const QString rule = ruleWords(alert.why);
    const QString why = text::textOf(alert.why.text);
    const bool open = std::find(m_open.begin(), m_open.end(), alert.id) != m_open.end();
    return {alert.id.value,
            {text::textOf(alert.id.value), static_cast<int>(alert.severity), iconOf(alert.severity),
             text::textOf(alert.title), m_words.withLocalTimes(text::textOf(alert.detail)),
             text::dotted({repeats, age}), row.acknowledged, snoozed, until, repeats, why, rule,
             evidenceWords(alert.why),
             row.byRule || !(why.isEmpty() && rule.isEmpty() && alert.why.evidence.empty()), open}};
}

void AlertsModel::rebuild()
{
    if (!overBudget())
        m_expanded = false;
    std::vector<Line> lines;
    int loud = 0;
    for (const session::AlertRow &row : m_alerts) {
        loud += !row.acknowledged && !row.snoozedUntil ? 1 : 0;
        if (m_expanded || static_cast<int>(lines.size()) < m_budget)
            lines.push_back(lineOf(row));
    }
    setLines(std::move(lines));
    Q_EMIT moreChanged();
    if (loud == m_loud)
        return;
    m_loud = loud;
    Q_EMIT loudChanged();
}

} // namespace sidelight::models
