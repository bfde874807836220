#include "plugin/console/guidestepviewmodel.h"

#include <algorithm>

#include <QLocale>

#include "core/domain/event.h"
#include "core/domain/guide.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;
using Empty = DraftPlace::Empty;

} // namespace

GuideStepViewModel::GuideStepViewModel(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_guide(session, {})
    , m_place(session, {})
    , m_branches(new GuideBranchesModel(this))
    , m_branchOrder(new ListOrderViewModel(
          [this](std::size_t place) {
              const QString words = ways().below(place).text("text");
              return words.isEmpty() ? tr("Way %1").arg(QLocale().toString(place + 1)) : words;
          },
          this))
    , m_fields(new GuideFieldsModel(this))
    , m_fieldOrder(new ListOrderViewModel(
          [this](std::size_t place) { return knowns().below(place).text("label"); }, this))
{
    connect(m_branchOrder, &ListOrderViewModel::changed, this,
            &GuideStepViewModel::refreshBranches);
    connect(m_branchOrder, &ListOrderViewModel::dropped, this, [this](int from, int to) {
        m_session.apply({tr("change the order of ways out of %1").arg(stepName()).toStdString(),
                         {config::moveEdit(ways().below(static_cast<std::size_t>(from)).pointer(),
                                           static_cast<std::size_t>(to))},
                         {}});
    });
    connect(m_fieldOrder, &ListOrderViewModel::changed, this, &GuideStepViewModel::refreshFields);
    connect(m_fieldOrder, &ListOrderViewModel::dropped, this, [this](int from, int to) {
        m_session.apply({tr("change the order of fields of %1").arg(stepName()).toStdString(),
                         {config::moveEdit(knowns().below(static_cast<std::size_t>(from)).pointer(),
                                           static_cast<std::size_t>(to))},
                         {}});
    });
}

void GuideStepViewModel::show(const std::string &guide, int step)
{
    if (m_guide.pointer() != guide || m_step != step)
        m_calledBefore.clear();
    m_guide = DraftPlace(m_session, guide);
    m_step = step;
    m_place = step < 0 ? DraftPlace(m_session, {}) : steps().below(static_cast<std::size_t>(step));
    documentChanged();
}

void GuideStepViewModel::documentChanged()
{
    m_branchOrder->setCount(ways().count());
    m_fieldOrder->setCount(knowns().count());
    refresh();
}

void GuideStepViewModel::refresh()
{
    refreshTargets();
    refreshBranches();
    refreshFields();
    Q_EMIT changed();
}

QString GuideStepViewModel::heading() const
{
    if (!m_place.object())
        return {};
    return tr("Step %1 of %2")
        .arg(QLocale().toString(m_step + 1),
             QLocale().toString(static_cast<qlonglong>(steps().count())));
}

QString GuideStepViewModel::stepName() const
{
    return title().isEmpty() ? tr("step %1").arg(QLocale().toString(m_step + 1)) : title();
}

QStringList GuideStepViewModel::doers() const
{
    return {tr("The agent"), tr("The customer"), tr("The system"), tr("The back office")};
}

int GuideStepViewModel::doer() const
{
    const std::string by = m_place.text("by").toStdString();
    for (const Doer one : {Doer::Customer, Doer::System, Doer::BackOffice}) {
        if (by == nameOf(one))
            return static_cast<int>(one);
    }
    return static_cast<int>(Doer::Agent);
}

QStringList GuideStepViewModel::kinds() const
{
    return {tr("Goes straight on"), tr("Asks a question"), tr("Decides by itself")};
}

int GuideStepViewModel::kind() const
{
    const bj::object *step = m_place.object();
    const auto kind = step && step->contains("choose")    ? Kind::Choice
                      : step && step->contains("answers") ? Kind::Question
                                                          : Kind::Straight;
    return static_cast<int>(kind);
}

DraftPlace GuideStepViewModel::ways() const
{
    return m_place.below(kind() == static_cast<int>(Kind::Choice) ? "choose" : "answers");
}

bool GuideStepViewModel::mayBranch() const
{
    return ways().count() < Guide::maxBranches;
}

bool GuideStepViewModel::mayKnow() const
{
    return knowns().count() < Guide::maxStepFields;
}

QString GuideStepViewModel::error() const
{
    QStringList sentences;
    for (const char *place : {"", "/choose", "/answers", "/fields", "/by"}) {
        if (const QString sentence = m_place.errorAt(place); !sentence.isEmpty())
            sentences += sentence;
    }
    return m_step < 0 ? QString() : sentences.join(u'\n');
}

// ---- what is shown

void GuideStepViewModel::refreshTargets()
{
    std::vector<Target> targets{{-1, {}}, {-1, std::string(Guide::end)}};
    QStringList titles{tr("To the next step"), tr("To the end")};
    const auto known = [&targets](const std::string &name) {
        return std::any_of(targets.begin(), targets.end(),
                           [&name](const Target &one) { return one.name == name; });
    };
    for (std::size_t i = 0; i < steps().count(); ++i) {
        const DraftPlace other = steps().below(i);
        if (static_cast<int>(i) == m_step)
            continue;
        targets.push_back({static_cast<int>(i), other.text("id").toStdString()});
        //: A step by its number and what is to be done at it
        titles += tr("To %1: %2").arg(QLocale().toString(i + 1), other.text("title"));
    }
    const auto addUnknown = [&](const DraftPlace &way) {
        const std::string name = way.text("then").toStdString();
        if (known(name))
            return;
        targets.push_back({-1, name});
        titles += tr("To “%1”, which is no step").arg(QString::fromStdString(name));
    };
    addUnknown(m_place);
    for (std::size_t i = 0; i < ways().count(); ++i)
        addUnknown(ways().below(i));
    m_targets = std::move(targets);
    m_targetTitles = titles;
}

int GuideStepViewModel::targetOf(const DraftPlace &way) const
{
    const std::string name = way.text("then").toStdString();
    const auto found = std::find_if(m_targets.begin(), m_targets.end(), [&name](const Target &one) {
        return one.name == name && (one.step < 0 || !name.empty());
    });
    return found == m_targets.end() ? 0 : static_cast<int>(found - m_targets.begin());
}

void GuideStepViewModel::refreshBranches()
{
    std::vector<models::Line> lines;
    for (const std::size_t place : m_branchOrder->order()) {
        const DraftPlace way = ways().below(place);
        models::Line line{m_branchOrder->keyOf(place), {}};
        line.values = {static_cast<int>(lines.size()), way.text("text"), way.text("when"),
                       targetOf(way), way.errorsUnder()};
        lines.push_back(std::move(line));
    }
    m_branches->set(std::move(lines));
}

void GuideStepViewModel::refreshFields()
{
    std::vector<models::Line> lines;
    for (const std::size_t place : m_fieldOrder->order()) {
        const DraftPlace field = knowns().below(place);
        const bool isSecret =
            field.object() && boolMember(*field.object(), "secret").value_or(false);
        models::Line line{m_fieldOrder->keyOf(place), {}};
        line.values = {static_cast<int>(lines.size()),
                       field.text("label"),
                       field.text("id"),
                       field.text("from"),
                       isSecret,
                       field.errorsUnder()};
        lines.push_back(std::move(line));
    }
    m_fields->set(std::move(lines));
}

// ---- the step itself

void GuideStepViewModel::setTitle(const QString &text)
{
    if (m_place.object())
        m_place.setText(tr("change what is to be done at %1").arg(stepName()), "title", text,
                        Empty::Kept);
}

void GuideStepViewModel::setSay(const QString &text)
{
    if (m_place.object())
        m_place.setText(tr("change what is said at %1").arg(stepName()), "say", text);
}

void GuideStepViewModel::setHint(const QString &text)
{
    if (m_place.object())
        m_place.setText(tr("change the hint of %1").arg(stepName()), "hint", text);
}

void GuideStepViewModel::setAsk(const QString &text)
{
    if (m_place.object())
        m_place.setText(tr("change the question of %1").arg(stepName()), "ask", text);
}

void GuideStepViewModel::setDoer(int doer)
{
    if (!m_place.object() || doer < 0 || doer >= doers().size() || doer == this->doer())
        return;
    const auto one = static_cast<Doer>(doer);
    const std::string by(nameOf(one));
    m_place.set(tr("change who does %1").arg(stepName()), "by",
                one == Doer::Agent ? std::nullopt : std::optional<bj::value>(bj::string(by)));
}

void GuideStepViewModel::setName(const QString &name)
{
    if (!m_place.object() || name == this->name())
        return;
    if (m_calledBefore.empty())
        m_calledBefore = this->name().toStdString();
    const std::string wanted = name.toStdString();
    const std::string at = m_place.below("id").pointer();
    std::vector<config::Edit> edits{name.isEmpty() ? config::removeEdit(at)
                                                   : config::setEdit(at, bj::string(wanted))};
    bool isFree = !wanted.empty() && wanted != Guide::end;
    for (std::size_t i = 0; i < steps().count(); ++i)
        isFree = isFree && (static_cast<int>(i) == m_step ||
                            steps().below(i).text("id").toStdString() != wanted);
    // What led here still does. Half a name that is nobody's, or another's, waits.
    if (isFree && !m_calledBefore.empty()) {
        const auto rename = [&](const DraftPlace &way) {
            if (way.text("then").toStdString() == m_calledBefore)
                edits.push_back(config::setEdit(way.below("then").pointer(), bj::string(wanted)));
        };
        for (std::size_t i = 0; i < steps().count(); ++i) {
            const DraftPlace step = steps().below(i);
            rename(step);
            for (const char *list : {"answers", "choose"}) {
                const DraftPlace ways = step.below(list);
                for (std::size_t way = 0; way < ways.count(); ++way)
                    rename(ways.below(way));
            }
        }
        m_calledBefore = wanted;
    }
    m_session.apply(
        {tr("change what %1 is called").arg(stepName()).toStdString(), std::move(edits), at});
}

void GuideStepViewModel::endStep()
{
    m_calledBefore.clear();
    m_session.endStep();
}

} // namespace sidelight::console
