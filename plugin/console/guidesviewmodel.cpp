#include "plugin/console/guidesviewmodel.h"

#include <algorithm>

#include <QLocale>

#include "core/domain/event.h"
#include "core/domain/guide.h"
#include "plugin/console/figurewords.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;
using Empty = DraftPlace::Empty;

} // namespace

GuidesViewModel::GuidesViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_guides(new PickLinesModel(this))
    , m_steps(new PickLinesModel(this))
    , m_reasons(new GuideReasonsModel(this))
    , m_order(new ListOrderViewModel([this](std::size_t place) { return stepTitle(place); }, this))
    , m_reasonOrder(
          new ListOrderViewModel([this](std::size_t place) { return reasonAt(place); }, this))
    , m_form(new GuideStepViewModel(session, this))
{
    connect(m_reasonOrder, &ListOrderViewModel::changed, this, &GuidesViewModel::refreshReasons);
    connect(m_reasonOrder, &ListOrderViewModel::dropped, this, [this](int from, int to) {
        const auto place = static_cast<std::size_t>(from);
        m_session.apply(
            {tr("change the order of reasons").toStdString(),
             {config::moveEdit(reasonList().below(place).pointer(), static_cast<std::size_t>(to))},
             {}});
    });
    connect(m_order, &ListOrderViewModel::changed, this, &GuidesViewModel::refreshSteps);
    connect(m_order, &ListOrderViewModel::dropped, this, [this](int from, int to) {
        const auto place = static_cast<std::size_t>(from);
        m_step = to;
        m_session.apply(
            {tr("move %1").arg(stepTitle(place)).toStdString(),
             {config::moveEdit(stepList().below(place).pointer(), static_cast<std::size_t>(to))},
             {}});
    });
    connect(&session, &DraftSession::changed, this, &GuidesViewModel::documentChanged);
    connect(&session, &DraftSession::findingsChanged, this, [this] {
        m_form->refresh();
        refresh();
    });
    documentChanged();
}

DraftPlace GuidesViewModel::guide() const
{
    return m_current < 0 ? DraftPlace(m_session, {})
                         : list().below(static_cast<std::size_t>(m_current));
}

void GuidesViewModel::documentChanged()
{
    const int count = static_cast<int>(list().count());
    m_current = count == 0 ? -1 : std::clamp(m_current, 0, count - 1);
    const int steps = static_cast<int>(stepList().count());
    m_step = steps == 0 ? -1 : std::clamp(m_step, 0, steps - 1);
    m_order->setCount(stepList().count());
    m_reasonOrder->setCount(reasonList().count());
    m_form->show(guide().pointer(), m_step);
    refresh();
}

void GuidesViewModel::refresh()
{
    refreshGuides();
    refreshSteps();
    refreshReasons();
    Q_EMIT changed();
}

// ---- what is shown

QString GuidesViewModel::guideName(std::size_t place) const
{
    const DraftPlace one = list().below(place);
    const QString title = one.text("title").isEmpty() ? one.text("action") : one.text("title");
    return title.isEmpty() ? tr("A guide without a name") : title;
}

void GuidesViewModel::refreshGuides()
{
    std::vector<models::Line> lines;
    for (std::size_t i = 0; i < list().count(); ++i) {
        const DraftPlace one = list().below(i);
        const int steps = static_cast<int>(one.below("steps").count());
        //: What suggestions call it, and how long it is
        const QString detail =
            tr("%1 · %2").arg(one.text("action"), tr("%n step(s)", nullptr, steps));
        if (!guideName(i).contains(m_query, Qt::CaseInsensitive) &&
            !one.text("action").contains(m_query, Qt::CaseInsensitive))
            continue;
        lines.push_back({std::to_string(i),
                         {static_cast<int>(i), guideName(i), detail,
                          static_cast<int>(i) == m_current, !one.errorsUnder().isEmpty()}});
    }
    m_guides->set(std::move(lines));
}

QString GuidesViewModel::summary() const
{
    const int all = static_cast<int>(list().count());
    return m_query.isEmpty()
               ? tr("%n guide(s)", nullptr, all)
               : tr("%1 of %2 guides")
                     .arg(QLocale().toString(m_guides->count()), QLocale().toString(all));
}

QString GuidesViewModel::stepTitle(std::size_t place) const
{
    const QString title = stepList().below(place).text("title");
    return title.isEmpty() ? tr("A step without words") : title;
}

QString GuidesViewModel::stepDetail(std::size_t place) const
{
    const DraftPlace step = stepList().below(place);
    const std::string by = step.text("by").toStdString();
    QStringList parts;
    if (by == nameOf(Doer::Customer))
        parts += tr("The customer does it");
    else if (by == nameOf(Doer::System))
        parts += tr("The system does it");
    else if (by == nameOf(Doer::BackOffice))
        parts += tr("The back office does it");
    if (const auto fields = step.below("fields").count(); fields > 0)
        parts += tr("%n field(s)", nullptr, static_cast<int>(fields));
    if (const auto answers = step.below("answers").count(); answers > 0)
        parts += tr("%n answer(s)", nullptr, static_cast<int>(answers));
    if (const auto ways = step.below("choose").count(); ways > 0)
        parts += tr("decides between %n way(s)", nullptr, static_cast<int>(ways));
    if (const QString then = step.text("then"); !then.isEmpty())
        parts += then == QLatin1String("end") ? tr("then the end") : tr("then “%1”").arg(then);
    if (parts.isEmpty() && !step.text("say").isEmpty())
        parts += step.text("say");
    return parts.join(QStringLiteral(" · "));
}

void GuidesViewModel::refreshSteps()
{
    std::vector<models::Line> lines;
    for (const std::size_t place : m_order->order()) {
        lines.push_back({m_order->keyOf(place),
                         {static_cast<int>(lines.size()),
                          //: A step by its number and what is to be done at it
                          tr("%1. %2").arg(numberWords(lines.size() + 1), stepTitle(place)),
                          stepDetail(place), static_cast<int>(place) == m_step,
                          !stepList().below(place).errorsUnder().isEmpty()}});
    }
    m_steps->set(std::move(lines));
}

void GuidesViewModel::refreshReasons()
{
    const DraftPlace all = reasonList();
    std::vector<models::Line> lines;
    for (const std::size_t place : m_reasonOrder->order())
        lines.push_back({m_reasonOrder->keyOf(place),
                         {static_cast<int>(lines.size()), reasonAt(place),
                          all.errorAt('/' + std::to_string(place))}});
    m_reasons->set(std::move(lines));
}

QString GuidesViewModel::reasonAt(std::size_t place) const
{
    const bj::array *all = reasonList().array();
    const bj::string *text = all && place < all->size() ? (*all)[place].if_string() : nullptr;
    return text ? QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size())) : QString();
}

bool GuidesViewModel::mayAddStep() const
{
    return m_current >= 0 && stepList().count() < Guide::maxSteps;
}

bool GuidesViewModel::mayAddReason() const
{
    return m_current >= 0 && reasonList().count() < Guide::maxOtherwise;
}

QString GuidesViewModel::error() const
{
    if (m_current < 0)
        return list().errorAt();
    const QString whole = guide().errorAt();
    return whole.isEmpty() ? guide().errorAt("/otherwise") : whole;
}

void GuidesViewModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    refresh();
}

void GuidesViewModel::choose(int place)
{
    if (place == m_current || place < 0 || place >= static_cast<int>(list().count()))
        return;
    endStep();
    m_current = place;
    m_step = 0;
    documentChanged();
}

void GuidesViewModel::stepBy(int rows)
{
    const int row = m_guides->rowOf(std::to_string(m_current)) + rows;
    if (m_guides->count() > 0)
        choose(std::stoi(m_guides->line(std::clamp(row, 0, m_guides->count() - 1)).key));
}

void GuidesViewModel::chooseStep(int place)
{
    if (place == m_step || place < 0 || place >= static_cast<int>(stepList().count()))
        return;
    endStep();
    m_step = place;
    m_form->show(guide().pointer(), m_step);
    refresh();
}

// ---- what is changed

void GuidesViewModel::setAction(const QString &action)
{
    if (m_current >= 0)
        guide().setText(
            tr("change what %1 is for").arg(guideName(static_cast<std::size_t>(m_current))),
            "action", action, Empty::Kept);
}

void GuidesViewModel::setTitle(const QString &title)
{
    if (m_current >= 0)
        guide().setText(tr("rename the guide for %1").arg(action()), "title", title);
}

std::string GuidesViewModel::freeAction(const std::string &wanted) const
{
    const auto isTaken = [this](const std::string &action) {
        for (std::size_t i = 0; i < list().count(); ++i) {
            if (list().below(i).text("action").toStdString() == action)
                return true;
        }
        return false;
    };
    std::string action = wanted;
    for (int i = 2; isTaken(action); ++i)
        action = wanted + '-' + std::to_string(i);
    return action;
}

void GuidesViewModel::insert(const QString &step, bj::object guide)
{
    const auto place = static_cast<std::size_t>(m_current + 1);
    std::vector<config::Edit> edits;
    if (!list().array())
        edits.push_back(config::setEdit("/guides", bj::array()));
    edits.push_back(config::insertEdit(list().below(place).pointer(), std::move(guide)));
    endStep();
    m_query.clear();
    if (m_session.apply({step.toStdString(), std::move(edits), {}}))
        choose(static_cast<int>(place));
}

void GuidesViewModel::add()
{
    insert(tr("add a guide"),
           {{"action", freeAction("new-action")},
            {"title", tr("New guide").toStdString()},
            {"steps",
             bj::array{bj::object{{"title", tr("What is to be done first").toStdString()}}}}});
}

void GuidesViewModel::duplicate()
{
    const bj::object *known = guide().object();
    if (!known)
        return;
    bj::object copy = *known;
    copy["action"] = freeAction(action().toStdString());
    insert(tr("duplicate %1").arg(guideName(static_cast<std::size_t>(m_current))), std::move(copy));
}

void GuidesViewModel::remove()
{
    if (m_current < 0)
        return;
    endStep();
    const bool isLast = list().count() == 1;
    m_session.apply(
        {tr("delete %1").arg(guideName(static_cast<std::size_t>(m_current))).toStdString(),
         {config::removeEdit(isLast ? "/guides" : guide().pointer())},
         {}});
}

void GuidesViewModel::insertStep(const QString &name, bj::object step)
{
    if (!mayAddStep())
        return;
    const auto place = static_cast<std::size_t>(m_step + 1);
    std::vector<config::Edit> edits;
    if (!stepList().array())
        edits.push_back(config::setEdit(stepList().pointer(), bj::array()));
    edits.push_back(config::insertEdit(stepList().below(place).pointer(), std::move(step)));
    endStep();
    if (m_session.apply({name.toStdString(), std::move(edits), {}}))
        chooseStep(static_cast<int>(place));
}

void GuidesViewModel::addStep()
{
    insertStep(tr("add a step"), {{"title", tr("What is to be done").toStdString()}});
}

// A name leads to one step only, and a field is one step's: the copy goes without.
void GuidesViewModel::duplicateStep()
{
    const bj::object *known =
        m_step < 0 ? nullptr : stepList().below(static_cast<std::size_t>(m_step)).object();
    if (!known)
        return;
    bj::object copy = *known;
    copy.erase("id");
    copy.erase("fields");
    insertStep(tr("duplicate %1").arg(stepTitle(static_cast<std::size_t>(m_step))),
               std::move(copy));
}

void GuidesViewModel::removeStep()
{
    if (m_step < 0 || stepList().count() < 2)
        return;
    const auto place = static_cast<std::size_t>(m_step);
    endStep();
    m_session.apply({tr("delete %1").arg(stepTitle(place)).toStdString(),
                     {config::removeEdit(stepList().below(place).pointer())},
                     {}});
}

void GuidesViewModel::addReason()
{
    if (!mayAddReason())
        return;
    const DraftPlace all = reasonList();
    std::vector<config::Edit> edits;
    if (!all.array())
        edits.push_back(config::setEdit(all.pointer(), bj::array()));
    edits.push_back(config::insertEdit(all.below(all.count()).pointer(),
                                       bj::string(tr("Another reason").toStdString())));
    endStep();
    m_session.apply({tr("add a reason").toStdString(), std::move(edits), {}});
}

void GuidesViewModel::removeReason(int place)
{
    const DraftPlace all = reasonList();
    if (place < 0 || place >= static_cast<int>(all.count()))
        return;
    const bool isLast = all.count() == 1;
    endStep();
    m_session.apply(
        {tr("delete a reason").toStdString(),
         {config::removeEdit(isLast ? all.pointer()
                                    : all.below(static_cast<std::size_t>(place)).pointer())},
         {}});
}

void GuidesViewModel::setReason(int place, const QString &text)
{
    const DraftPlace all = reasonList();
    if (place < 0 || place >= static_cast<int>(all.count()) ||
        m_reasons->line(place).values[1].toString() == text)
        return;
    const std::string at = all.below(static_cast<std::size_t>(place)).pointer();
    m_session.apply({tr("change a reason").toStdString(),
                     {config::setEdit(at, bj::string(text.toStdString()))},
                     at});
}

} // namespace sidelight::console
