#include "plugin/console/experienceviewmodel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QLocale>

#include "core/domain/event.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;
using experience::Part;

Timestamp exampleNow()
{
    return *parseRfc3339("2026-06-15T12:00:00Z");
}

// Made up: a customer whose chat helped, who then waited, was passed on, and was let down.
std::vector<experience::Evidence> exampleEvidence()
{
    struct Happened {
        Part part;
        int daysAgo;
        double measure;
    };
    constexpr std::array happened{
        Happened{Part::Outcomes, 24, 1},    Happened{Part::Sentiment, 24, 0.5},
        Happened{Part::Outcomes, 12, -1},   Happened{Part::Effort, 12, 0.8},
        Happened{Part::Waits, 6, 240'000},  Happened{Part::Transfers, 6, -1},
        Happened{Part::Sentiment, 5, -0.4}, Happened{Part::Promises, 3, -1},
        Happened{Part::Outcomes, 1, -0.25},
    };
    std::vector<experience::Evidence> evidence;
    for (const Happened &one : happened) {
        experience::Evidence made;
        made.part = one.part;
        made.key.source = "/example";
        made.key.id = "e" + std::to_string(evidence.size());
        made.time = Timestamp{exampleNow().ms - one.daysAgo * dayMs};
        made.measure = one.measure;
        evidence.push_back(std::move(made));
    }
    return evidence;
}

QString decimal(double value)
{
    return QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

QString signedPoints(double points)
{
    const double rounded = std::round(points * 10) / 10;
    if (rounded == 0.0)
        return QStringLiteral("±") + QLocale().toString(0);
    return (rounded > 0 ? QStringLiteral("+") : QStringLiteral("−")) + decimal(std::abs(rounded));
}

} // namespace

QHash<int, QByteArray> WeightsModel::roleNames() const
{
    const std::array names{"member",   "title",     "detail", "value",  "least",    "most",
                           "stepSize", "valueText", "points", "custom", "isWeight", "error"};
    QHash<int, QByteArray> roles;
    for (std::size_t i = 0; i < names.size(); ++i)
        roles.insert(Qt::UserRole + static_cast<int>(i), names[i]);
    return roles;
}

ExperienceViewModel::ExperienceViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_weights(new WeightsModel(this))
    , m_evidence(exampleEvidence())
{
    connect(&session, &DraftSession::changed, this, &ExperienceViewModel::refresh);
    connect(&session, &DraftSession::findingsChanged, this, &ExperienceViewModel::refresh);
    refresh();
}

const bj::object *ExperienceViewModel::section() const
{
    return objectMember(m_session.draft().document(), "experience");
}

void ExperienceViewModel::refresh()
{
    const bj::object none;
    const bj::object &given = section() ? *section() : none;
    const auto read = experience::readSettings(given);
    if (read) // else the example stays as it was, and the error is said
        m_score = experience::Experience(m_evidence, *read).at(exampleNow());
    m_error.clear();
    std::vector<models::Line> lines;
    const auto add = [&](const std::string &member, const QString &title, const QString &detail,
                         double fallback, double least, double most, double step, bool isWeight,
                         const QString &points) {
        const bj::object *object = &given;
        std::string name = member;
        if (isWeight) {
            object = objectMember(given, "weights");
            name = member.substr(member.find('/') + 1);
        }
        const auto value = object ? numberMember(*object, name) : std::nullopt;
        QString error;
        if (!read) {
            for (const Problem &problem : read.error()) {
                if (problem.pointer == '/' + member)
                    error = QString::fromStdString(problem.sentence);
            }
        }
        const double now = value.value_or(fallback);
        lines.push_back({member,
                         {QString::fromStdString(member), title, detail, now, least, most, step,
                          decimal(now), points, value.has_value(), isWeight, error}});
    };
    const experience::Settings usual;
    const auto addWeight = [&](Part part, const QString &title, const QString &detail) {
        QString points = signedPoints(0);
        if (m_score) {
            for (const experience::PartOfScore &one : m_score->parts) {
                if (one.part == part)
                    points = signedPoints(one.points);
            }
        }
        add("weights/" + std::string(experience::nameOf(part)), title, detail, usual.weightOf(part),
            0, 10, 0.5, true, points);
    };
    addWeight(Part::Promises, tr("Promises"), tr("Kept or broken"));
    addWeight(Part::Outcomes, tr("Outcomes"), tr("How contacts, payments and deliveries ended"));
    addWeight(Part::Sentiment, tr("Sentiment"), tr("How contacts were felt to be"));
    addWeight(Part::Transfers, tr("Transfers"), tr("Passed on to somebody else"));
    addWeight(Part::Effort, tr("Effort"), tr("How much it took the customer"));
    addWeight(Part::Waits, tr("Waits"), tr("Time in the queue"));
    add("half-life-days", tr("Counts half after"), tr("days"), usual.halfLifeDays, 1, 365, 1, false,
        {});
    add("neutral", tr("Steadiness"), tr("higher, and the score moves less"), usual.neutral, 0.1,
        100, 0.5, false, {});
    add("wait-fine-seconds", tr("A wait is fine up to"), tr("seconds"),
        static_cast<double>(usual.waitFineSeconds), 0, 86'400, 10, false, {});
    add("wait-worst-seconds", tr("As bad as it gets from"), tr("seconds"),
        static_cast<double>(usual.waitWorstSeconds), 0, 86'400, 30, false, {});
    add("least-events", tr("No score with fewer than"), tr("events"),
        static_cast<double>(usual.leastEvents), 1, 50, 1, false, {});
    add("trend-days", tr("The trend looks back"), tr("days"), static_cast<double>(usual.trendDays),
        1, 90, 1, false, {});
    if (!read && std::none_of(lines.begin(), lines.end(), [](const models::Line &line) {
            return !line.values.back().toString().isEmpty();
        }))
        m_error = QString::fromStdString(read.error().front().sentence);
    m_weights->set(std::move(lines));
    Q_EMIT changed();
}

QString ExperienceViewModel::scoreText() const
{
    return m_score ? QLocale().toString(std::lround(m_score->value)) : tr("none");
}

QString ExperienceViewModel::trendText() const
{
    if (!m_score || !m_score->trend)
        return {};
    const QString points = QLocale().toString(std::abs(std::lround(*m_score->trend)));
    return (falling() ? QStringLiteral("▼ ") : QStringLiteral("▲ ")) + points;
}

bool ExperienceViewModel::falling() const
{
    return m_score && m_score->trend.value_or(0) < 0;
}

double ExperienceViewModel::share() const
{
    return m_score ? m_score->value / 100 : 0;
}

bool ExperienceViewModel::custom() const
{
    return section() != nullptr;
}

void ExperienceViewModel::setValue(const QString &member, double value)
{
    const int row = m_weights->rowOf(member.toStdString());
    if (row < 0 || !std::isfinite(value))
        return;
    using Role = WeightsModel::Role;
    const auto &values = m_weights->line(row).values;
    const auto at = [&values](Role role) { return values[static_cast<std::size_t>(role)]; };
    const double bounded = std::clamp(value, at(Role::Least).toDouble(), at(Role::Most).toDouble());
    const bool isWeight = at(Role::Weight).toBool();
    const bool isWhole = bounded == std::floor(bounded);
    std::vector<config::Edit> edits;
    if (!section())
        edits.push_back(config::setEdit("/experience", bj::object()));
    if (isWeight && !(section() && objectMember(*section(), "weights")))
        edits.push_back(config::setEdit("/experience/weights", bj::object()));
    edits.push_back(config::setEdit("/experience/" + member.toStdString(),
                                    isWhole ? bj::value(static_cast<std::int64_t>(bounded))
                                            : bj::value(bounded)));
    const QString name = tr("change the score: %1").arg(at(Role::Title).toString());
    m_session.apply({name.toStdString(), std::move(edits), "experience/" + member.toStdString()});
}

void ExperienceViewModel::setText(const QString &member, const QString &text)
{
    bool isNumber = false;
    const double value = QLocale().toDouble(text.trimmed(), &isNumber);
    if (isNumber)
        setValue(member, value);
}

void ExperienceViewModel::reset(const QString &member)
{
    const bj::object *given = section();
    const std::string name = member.toStdString();
    const bool isWeight = name.rfind("weights/", 0) == 0;
    const bj::object *object = given && isWeight ? objectMember(*given, "weights") : given;
    const std::string last = isWeight ? name.substr(8) : name;
    if (!object || !object->contains(last))
        return;
    m_session.apply(
        {tr("set the score back").toStdString(), {config::removeEdit("/experience/" + name)}, {}});
}

} // namespace sidelight::console
