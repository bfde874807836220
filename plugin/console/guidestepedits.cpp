// The half of GuideStepViewModel that changes where a step leads and what there is to know at it.
#include <algorithm>

#include <QLocale>

#include "core/domain/event.h"
#include "core/domain/guide.h"
#include "plugin/console/guidestepviewmodel.h"

namespace sidelight::console
{

namespace
{

namespace bj = boost::json;
using Empty = DraftPlace::Empty;

// "field", "field_2": of no other field of the guide.
std::string freeName(const DraftPlace &steps, const std::string &member, const std::string &list,
                     const std::string &wanted, const char *joint)
{
    const auto isTaken = [&](const std::string &name) {
        for (std::size_t i = 0; i < steps.count(); ++i) {
            const DraftPlace step = steps.below(i);
            if (list.empty() && step.text(member).toStdString() == name)
                return true;
            const DraftPlace parts = step.below(list.empty() ? "fields" : list);
            for (std::size_t p = 0; !list.empty() && p < parts.count(); ++p) {
                if (parts.below(p).text(member).toStdString() == name)
                    return true;
            }
        }
        return false;
    };
    std::string name = wanted;
    for (int i = 2; isTaken(name); ++i)
        name = wanted + joint + std::to_string(i);
    return name;
}

} // namespace

void GuideStepViewModel::setTargetAt(const DraftPlace &way, int target)
{
    if (!way.object() || target < 0 || target >= static_cast<int>(m_targets.size()) ||
        target == targetOf(way))
        return;
    Target to = m_targets[static_cast<std::size_t>(target)];
    std::vector<config::Edit> edits;
    if (to.step >= 0 && to.name.empty()) {
        to.name = freeName(steps(), "id", {}, "step-" + std::to_string(to.step + 1), "-");
        edits.push_back(
            config::setEdit(steps().below(static_cast<std::size_t>(to.step)).below("id").pointer(),
                            bj::string(to.name)));
    }
    const std::string at = way.below("then").pointer();
    if (to.name.empty())
        edits.push_back(config::removeEdit(at));
    else
        edits.push_back(config::setEdit(at, bj::string(to.name)));
    m_session.endStep();
    m_session.apply(
        {tr("change where %1 leads").arg(stepName()).toStdString(), std::move(edits), {}});
}

void GuideStepViewModel::setTarget(int target)
{
    setTargetAt(m_place, target);
}

// What the ways say is kept from one kind to the other, as far as it counts there.
void GuideStepViewModel::setKind(int kind)
{
    const bj::object *step = m_place.object();
    if (!step || kind < 0 || kind >= kinds().size() || kind == this->kind())
        return;
    const auto wanted = static_cast<Kind>(kind);
    bj::array list = ways().array() ? *ways().array() : bj::array();
    while (list.size() < 2)
        list.emplace_back(bj::object());
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!list[i].is_object())
            continue;
        bj::object &way = list[i].get_object();
        if (wanted == Kind::Question) {
            way.erase("when");
            if (!way.contains("text"))
                way["text"] = (i == 0   ? tr("Yes")
                               : i == 1 ? tr("No")
                                        : tr("Answer %1").arg(QLocale().toString(i + 1)))
                                  .toStdString();
        } else if (i + 1 < list.size()) {
            way["when"] = "false";
        }
    }
    std::vector<config::Edit> edits;
    for (const char *member : {"answers", "choose"}) {
        if (step->contains(member))
            edits.push_back(config::removeEdit(m_place.below(member).pointer()));
    }
    if (wanted != Kind::Question && step->contains("ask"))
        edits.push_back(config::removeEdit(m_place.below("ask").pointer()));
    if (wanted != Kind::Straight)
        edits.push_back(config::setEdit(
            m_place.below(wanted == Kind::Question ? "answers" : "choose").pointer(),
            std::move(list)));
    m_session.endStep();
    m_session.apply(
        {tr("change how it goes on from %1").arg(stepName()).toStdString(), std::move(edits), {}});
}

void GuideStepViewModel::addBranch()
{
    if (!ways().array() || !mayBranch())
        return;
    const bool isChoice = kind() == static_cast<int>(Kind::Choice);
    const std::size_t count = ways().count();
    // What is for whatever is left stays the last one.
    const bool isRest = isChoice && count > 0 && ways().below(count - 1).text("when").isEmpty();
    const std::size_t place = isRest ? count - 1 : count;
    bj::object way;
    if (isChoice)
        way["when"] = "false";
    else
        way["text"] = tr("Answer %1").arg(QLocale().toString(count + 1)).toStdString();
    m_session.apply({tr("add a way out of %1").arg(stepName()).toStdString(),
                     {config::insertEdit(ways().below(place).pointer(), std::move(way))},
                     {}});
}

void GuideStepViewModel::remove(const QString &step, const DraftPlace &list, int place)
{
    const auto at = static_cast<std::size_t>(place);
    if (place < 0 || at >= list.count())
        return;
    const bool isLast = list.count() == 1;
    m_session.endStep();
    m_session.apply({step.toStdString(),
                     {config::removeEdit(isLast ? list.pointer() : list.below(at).pointer())},
                     {}});
}

void GuideStepViewModel::removeBranch(int place)
{
    remove(tr("delete a way out of %1").arg(stepName()), ways(), place);
}

void GuideStepViewModel::setBranchWords(int place, const QString &text)
{
    const DraftPlace way = ways().below(static_cast<std::size_t>(place));
    if (way.object())
        way.setText(tr("change a way out of %1").arg(stepName()), "text", text,
                    kind() == static_cast<int>(Kind::Question) ? Empty::Kept : Empty::LeftOut);
}

void GuideStepViewModel::setBranchWhen(int place, const QString &cel)
{
    const DraftPlace way = ways().below(static_cast<std::size_t>(place));
    if (way.object())
        way.setText(tr("change a condition of %1").arg(stepName()), "when", cel);
}

void GuideStepViewModel::setBranchTarget(int place, int target)
{
    setTargetAt(ways().below(static_cast<std::size_t>(place)), target);
}

void GuideStepViewModel::addField()
{
    if (!m_place.object() || !mayKnow())
        return;
    const std::size_t count = knowns().count();
    std::vector<config::Edit> edits;
    if (!knowns().array())
        edits.push_back(config::setEdit(knowns().pointer(), bj::array()));
    edits.push_back(
        config::insertEdit(knowns().below(count).pointer(),
                           bj::object{{"id", freeName(steps(), "id", "fields", "field", "_")},
                                      {"label", tr("Something to know").toStdString()}}));
    m_session.apply({tr("add a field to %1").arg(stepName()).toStdString(), std::move(edits), {}});
}

void GuideStepViewModel::removeField(int place)
{
    remove(tr("delete a field of %1").arg(stepName()), knowns(), place);
}

void GuideStepViewModel::setFieldLabel(int place, const QString &text)
{
    const DraftPlace field = knowns().below(static_cast<std::size_t>(place));
    if (field.object())
        field.setText(tr("rename a field of %1").arg(stepName()), "label", text, Empty::Kept);
}

void GuideStepViewModel::setFieldName(int place, const QString &name)
{
    const DraftPlace field = knowns().below(static_cast<std::size_t>(place));
    if (field.object())
        field.setText(tr("change the id of a field of %1").arg(stepName()), "id", name,
                      Empty::Kept);
}

void GuideStepViewModel::setFieldFrom(int place, const QString &cel)
{
    const DraftPlace field = knowns().below(static_cast<std::size_t>(place));
    if (field.object())
        field.setText(tr("change where a field of %1 is looked up").arg(stepName()), "from", cel);
}

void GuideStepViewModel::setFieldSecret(int place, bool secret)
{
    const DraftPlace field = knowns().below(static_cast<std::size_t>(place));
    if (field.object() && boolMember(*field.object(), "secret").value_or(false) != secret)
        field.set(tr("change whether a field of %1 is hidden").arg(stepName()), "secret",
                  secret ? std::optional<bj::value>(true) : std::nullopt);
}

} // namespace sidelight::console
