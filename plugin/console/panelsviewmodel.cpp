#include "plugin/console/panelsviewmodel.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

#include "core/domain/event.h"
#include "core/domain/worklayout.h"
#include "core/json/position.h"
#include "plugin/models/summarywords.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;

constexpr int usualAlerts = 3;
constexpr int usualSuggestions = 3;

int numberIn(const bj::object &document, const char *section, const char *name, int usual)
{
    const bj::object *object = objectMember(document, section);
    const auto value = object ? integerMember(*object, name) : std::nullopt;
    return value ? static_cast<int>(std::clamp<std::int64_t>(*value, 0, 1000)) : usual;
}

bj::array usualList()
{
    bj::array list;
    for (const Disposition &one : WorkLayout().dispositionsOf({}))
        list.emplace_back(bj::object{{"id", one.id}});
    return list;
}

} // namespace

PanelsViewModel::PanelsViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_outcomes(new DispositionsModel(this))
    , m_order(new CardOrderViewModel(session, this))
{
    connect(&session, &DraftSession::changed, this, [this] {
        m_typedPerHour.reset();
        refresh();
    });
    connect(&session, &DraftSession::findingsChanged, this, &PanelsViewModel::refresh);
    refresh();
}

int PanelsViewModel::alerts() const
{
    return numberIn(m_session.draft().document(), "budget", "visible", usualAlerts);
}

int PanelsViewModel::suggestions() const
{
    return numberIn(m_session.draft().document(), "suggestions", "shown", usualSuggestions);
}

QStringList PanelsViewModel::queues() const
{
    QStringList names{tr("All queues")};
    const bj::object *layout = objectMember(m_session.draft().document(), "layout");
    const bj::object *queues = layout ? objectMember(*layout, "queues") : nullptr;
    for (const bj::key_value_pair &one : queues ? *queues : bj::object())
        names += QString::fromUtf8(one.key().data(), static_cast<qsizetype>(one.key().size()));
    if (names.size() > 1)
        names.front() = tr("All other queues");
    return names;
}

std::string PanelsViewModel::queueName() const
{
    return m_queue == 0 ? std::string() : queues().value(m_queue).toStdString();
}

std::string PanelsViewModel::pointer() const
{
    std::string at = "/layout";
    if (m_queue > 0) {
        at += "/queues";
        json::appendStep(at, std::string_view(queueName()));
    }
    return at + "/dispositions";
}

const bj::array *PanelsViewModel::list() const
{
    const bj::object *object = objectMember(m_session.draft().document(), "layout");
    if (object && m_queue > 0) {
        object = objectMember(*object, "queues");
        object = object ? objectMember(*object, queueName()) : nullptr;
    }
    return object ? arrayMember(*object, "dispositions") : nullptr;
}

bool PanelsViewModel::own() const
{
    return list() != nullptr;
}

void PanelsViewModel::refresh()
{
    m_queue = std::min(m_queue, static_cast<int>(queues().size()) - 1);
    const bj::array usual = usualList();
    const bj::array &shown = list() ? *list() : usual;
    const std::string at = pointer();
    m_error.clear();
    const auto errorAt = [this](const std::string &place) {
        for (const config::Finding &finding : m_session.findings()) {
            const bool isBelow = finding.problem.pointer == place ||
                                 finding.problem.pointer.rfind(place + '/', 0) == 0;
            if (isBelow)
                return QString::fromStdString(finding.problem.sentence);
        }
        return QString();
    };
    std::vector<models::Line> lines;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bj::object none;
        const bj::object &one = shown[i].is_object() ? shown[i].get_object() : none;
        const std::string id = textOrEmpty(one, "id");
        models::Line line{std::to_string(i), {}};
        line.values = {static_cast<int>(i),
                       QString::fromStdString(id),
                       QString::fromStdString(textOrEmpty(one, "label")),
                       models::dispositionWords({id, {}}),
                       i == 0,
                       i + 1 == shown.size(),
                       errorAt(at + '/' + std::to_string(i))};
        lines.push_back(std::move(line));
    }
    for (const config::Finding &finding : m_session.findings()) {
        const bool isHere = finding.place.section == config::Section::Layout ||
                            finding.place.section == config::Section::Budget;
        if (isHere && m_error.isEmpty() && finding.problem.pointer != "/budget/perhour" &&
            finding.problem.pointer.rfind(at + '/', 0) != 0 &&
            finding.problem.pointer.rfind("/layout/cards", 0) != 0)
            m_error = QString::fromStdString(finding.problem.sentence);
    }
    m_outcomes->set(std::move(lines));
    Q_EMIT changed();
}

void PanelsViewModel::setQueue(int queue)
{
    m_session.endStep();
    m_queue = std::clamp(queue, 0, static_cast<int>(queues().size()) - 1);
    refresh();
}

void PanelsViewModel::setAlerts(int count)
{
    const int bounded = std::clamp(count, 1, 20);
    if (bounded == alerts())
        return;
    const bj::object *budget = objectMember(m_session.draft().document(), "budget");
    bj::object next = budget ? *budget : bj::object();
    next["visible"] = bounded; // how many an hour is another matter
    m_session.apply({tr("change how many alerts are shown").toStdString(),
                     {config::setEdit("/budget", std::move(next))},
                     "budget"});
}

QString PanelsViewModel::perHour() const
{
    if (m_typedPerHour)
        return *m_typedPerHour;
    const bj::object *budget = objectMember(m_session.draft().document(), "budget");
    const auto value = budget ? numberMember(*budget, "perhour") : std::nullopt;
    return value ? QLocale().toString(*value, 'g', QLocale::FloatingPointShortest) : QString();
}

QString PanelsViewModel::perHourError() const
{
    if (m_typedPerHour)
        return tr("This is to be a number from 0.1 to 60. The draft keeps what was there before.");
    for (const config::Finding &finding : m_session.findings()) {
        if (finding.problem.pointer == "/budget/perhour")
            return QString::fromStdString(finding.problem.sentence);
    }
    return {};
}

void PanelsViewModel::setPerHour(const QString &text)
{
    if (text == perHour())
        return;
    bool isNumber = false;
    const double number = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber && !text.trimmed().isEmpty()) {
        m_typedPerHour = text;
        Q_EMIT changed();
        return;
    }
    m_typedPerHour.reset();
    const bj::object *budget = objectMember(m_session.draft().document(), "budget");
    bj::object next = budget ? *budget : bj::object{{"visible", alerts()}};
    const bool isWhole = number == std::floor(number);
    if (isNumber)
        next["perhour"] =
            isWhole ? bj::value(static_cast<std::int64_t>(number)) : bj::value(number);
    else
        next.erase("perhour");
    if (budget ? next != *budget : isNumber)
        m_session.apply({tr("change how many alerts an hour are enough").toStdString(),
                         {config::setEdit("/budget", std::move(next))},
                         "budget/perhour"});
    else
        Q_EMIT changed();
}

void PanelsViewModel::setSuggestions(int count)
{
    const int bounded = std::clamp(count, 1, 3);
    if (bounded == suggestions())
        return;
    std::vector<config::Edit> edits;
    if (!objectMember(m_session.draft().document(), "suggestions"))
        edits.push_back(config::setEdit("/suggestions", bj::object()));
    edits.push_back(config::setEdit("/suggestions/shown", bounded));
    m_session.apply({tr("change how many suggestions are shown").toStdString(), std::move(edits),
                     "suggestions/shown"});
}

std::vector<config::Edit> PanelsViewModel::opening() const
{
    std::vector<config::Edit> edits;
    const bj::object *layout = objectMember(m_session.draft().document(), "layout");
    if (!layout)
        edits.push_back(config::setEdit("/layout", bj::object()));
    if (!list())
        edits.push_back(config::setEdit(pointer(), usualList()));
    return edits;
}

void PanelsViewModel::change(const QString &name, config::Edit edit, const QString &key)
{
    std::vector<config::Edit> edits = opening();
    edits.push_back(std::move(edit));
    m_session.apply({name.toStdString(), std::move(edits),
                     key.isEmpty() ? std::string() : pointer() + '/' + key.toStdString()});
}

void PanelsViewModel::addQueue(const QString &name)
{
    const QString wanted = name.trimmed();
    const int known = static_cast<int>(queues().indexOf(wanted));
    if (wanted.isEmpty())
        return;
    if (known > 0)
        return setQueue(known);
    std::vector<config::Edit> edits;
    const bj::object *layout = objectMember(m_session.draft().document(), "layout");
    if (!layout)
        edits.push_back(config::setEdit("/layout", bj::object()));
    if (!layout || !objectMember(*layout, "queues"))
        edits.push_back(config::setEdit("/layout/queues", bj::object()));
    const bj::array *shared = layout ? arrayMember(*layout, "dispositions") : nullptr;
    std::string at = "/layout/queues";
    json::appendStep(at, std::string_view(wanted.toStdString()));
    edits.push_back(
        config::setEdit(at, bj::object{{"dispositions", shared ? *shared : usualList()}}));
    if (m_session.apply(
            {tr("give %1 its own outcomes").arg(wanted).toStdString(), std::move(edits), {}}))
        setQueue(static_cast<int>(queues().indexOf(wanted)));
}

void PanelsViewModel::removeQueue()
{
    if (m_queue == 0)
        return;
    const QString name = queues().value(m_queue);
    std::string at = "/layout/queues";
    json::appendStep(at, std::string_view(queueName()));
    m_session.apply(
        {tr("take the outcomes of %1 away").arg(name).toStdString(), {config::removeEdit(at)}, {}});
}

void PanelsViewModel::add()
{
    const auto place = static_cast<std::size_t>(m_outcomes->count());
    if (place >= WorkLayout::maxDispositions)
        return;
    std::string id = "outcome";
    for (int i = 2; std::any_of(&m_outcomes->line(0), &m_outcomes->line(0) + place,
                                [&id](const models::Line &line) {
                                    return line.values[1].toString().toStdString() == id;
                                });
         ++i)
        id = "outcome-" + std::to_string(i);
    change(tr("add an outcome"),
           config::insertEdit(pointer() + '/' + std::to_string(place),
                              bj::object{{"id", id}, {"label", tr("New outcome").toStdString()}}));
}

void PanelsViewModel::remove(int place)
{
    if (place < 0 || place >= m_outcomes->count() || m_outcomes->count() < 2)
        return;
    change(tr("delete an outcome"), config::removeEdit(pointer() + '/' + std::to_string(place)));
}

void PanelsViewModel::move(int place, int to)
{
    if (place < 0 || to < 0 || place >= m_outcomes->count() || to >= m_outcomes->count() ||
        place == to)
        return;
    change(tr("change the order of outcomes"),
           config::moveEdit(pointer() + '/' + std::to_string(place), static_cast<std::size_t>(to)));
}

void PanelsViewModel::setOutcome(int place, const QString &id)
{
    if (place < 0 || place >= m_outcomes->count())
        return;
    change(tr("change the id of an outcome"),
           config::setEdit(pointer() + '/' + std::to_string(place) + "/id",
                           bj::string(id.trimmed().toStdString())),
           QStringLiteral("id%1").arg(place));
}

void PanelsViewModel::setLabel(int place, const QString &label)
{
    if (place < 0 || place >= m_outcomes->count())
        return;
    const std::string at = pointer() + '/' + std::to_string(place) + "/label";
    const bool isThere = !m_outcomes->line(place).values[2].toString().isEmpty();
    if (!label.isEmpty())
        change(tr("rename an outcome"), config::setEdit(at, bj::string(label.toStdString())),
               QStringLiteral("label%1").arg(place));
    else if (isThere)
        change(tr("rename an outcome"), config::removeEdit(at),
               QStringLiteral("label%1").arg(place));
}

} // namespace sidelight::console
