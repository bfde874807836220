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
    m_alerts = alerts;
    rebuild();
}

void AlertsModel::tick()
{
    rebuild();
}

void AlertsModel::toggleWhy(const AlertId &alert)
{
    const auto found = std::find(m_open.begin(), m_open.end(), alert);
    if (found == m_open.end())
        m_open.push_back(alert);
    else
        m_open.erase(found);
    rebuild();
}

AlertId AlertsModel::firstLoud() const
{
    for (const session::AlertRow &row : m_alerts) {
        const bool snoozed = row.snoozedUntil && *row.snoozedUntil > m_words.now();
        if (!row.acknowledged && !snoozed)
            return row.alert.id;
    }
    return {};
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
    const bool snoozed = row.snoozedUntil && *row.snoozedUntil > m_words.now();
    const QString until =
        snoozed ? tr("Snoozed until %1").arg(m_words.clockTime(*row.snoozedUntil)) : QString();
    const QString repeats = row.repeats > 1 ? tr("%n times", nullptr, row.repeats) : QString();
    const QString rule = ruleWords(alert.why);
    const QString why = text::textOf(alert.why.text);
    const bool open = std::find(m_open.begin(), m_open.end(), alert.id) != m_open.end();
    return {alert.id.value,
            {text::textOf(alert.id.value), static_cast<int>(alert.severity), iconOf(alert.severity),
             text::textOf(alert.title), text::textOf(alert.detail),
             alert.raised ? m_words.age(*alert.raised) : QString(), row.acknowledged, snoozed,
             until, repeats, why, rule, evidenceWords(alert.why),
             !(why.isEmpty() && rule.isEmpty() && alert.why.evidence.empty()), open}};
}

void AlertsModel::rebuild()
{
    std::vector<Line> lines;
    std::vector<Line> snoozed;
    for (const session::AlertRow &row : m_alerts) {
        const bool away = row.snoozedUntil && *row.snoozedUntil > m_words.now();
        (away ? snoozed : lines).push_back(lineOf(row));
    }
    std::move(snoozed.begin(), snoozed.end(), std::back_inserter(lines));
    const auto loud = std::count_if(lines.begin(), lines.end(), [](const Line &line) {
        return !line.values[static_cast<std::size_t>(Role::Acknowledged)].toBool() &&
               !line.values[static_cast<std::size_t>(Role::Snoozed)].toBool();
    });
    setLines(std::move(lines));
    if (loud == m_loud)
        return;
    m_loud = static_cast<int>(loud);
    Q_EMIT loudChanged();
}

} // namespace sidelight::models
