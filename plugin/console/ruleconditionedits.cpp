// What is changed in the rows of the form: events and their conditions.
#include <algorithm>

#include <QLocale>
#include <QRegularExpression>

#include "core/domain/event.h"
#include "plugin/console/ruleformviewmodel.h"
#include "plugin/console/rulewords.h"

namespace sidelight::console
{

namespace
{

using rules::Clause;
using rules::Operand;
using Subject = rules::Clause::Subject;

bool names(const std::string &path, const std::string &event)
{
    return path == event || path.rfind(event + '.', 0) == 0;
}

bool names(const Clause &clause, const std::string &event)
{
    return names(clause.path, event) || names(clause.other, event) ||
           (clause.value.kind == Operand::Kind::Path && names(clause.value.text, event));
}

QString stepKey(const char *what, int event, int clause)
{
    return QStringLiteral("%1/%2/%3").arg(QLatin1String(what)).arg(event).arg(clause);
}

} // namespace

rules::Condition *RuleFormViewModel::conditionOf(rules::RuleForm &form, int event) const
{
    if (event < 0)
        return &form.where;
    const auto place = static_cast<std::size_t>(event);
    return place < form.events.size() ? &form.events[place].when : nullptr;
}

Clause *RuleFormViewModel::clauseOf(rules::RuleForm &form, int event, int clause) const
{
    rules::Condition *condition = conditionOf(form, event);
    const auto place = static_cast<std::size_t>(clause);
    return condition && clause >= 0 && place < condition->clauses.size()
               ? &condition->clauses[place]
               : nullptr;
}

void RuleFormViewModel::addEvent()
{
    rules::RuleForm form = m_form;
    rules::EventForm event;
    event.type = "sidelight.touchpoint.recorded";
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        event.name = std::string(1, letter);
        if (std::none_of(form.events.begin(), form.events.end(),
                         [&](const rules::EventForm &e) { return e.name == event.name; }))
            break;
    }
    if (!form.order.empty())
        form.order.push_back(event.name);
    form.events.push_back(std::move(event));
    take(form, tr("add an event to %1").arg(title()));
}

void RuleFormViewModel::removeEvent(int event)
{
    rules::RuleForm form = m_form;
    const auto place = static_cast<std::size_t>(event);
    if (event < 0 || place >= form.events.size())
        return;
    const std::string name = form.events[place].name;
    form.events.erase(form.events.begin() + event);
    const auto ofIt = [&name](const Clause &clause) { return names(clause, name); };
    auto &clauses = form.where.clauses;
    clauses.erase(std::remove_if(clauses.begin(), clauses.end(), ofIt), clauses.end());
    form.order.erase(std::remove(form.order.begin(), form.order.end(), name), form.order.end());
    take(form, tr("take an event out of %1").arg(title()));
}

void RuleFormViewModel::moveEvent(int event, int by)
{
    rules::RuleForm form = m_form;
    const int to = event + by;
    const int count = static_cast<int>(form.events.size());
    if (event < 0 || event >= count || to < 0 || to >= count)
        return;
    // An order that is written apart goes along.
    if (!form.order.empty()) {
        form.order.clear();
        for (const std::size_t one : rules::eventOrder(m_form))
            form.order.push_back(m_form.events[one].name);
        std::swap(form.order[static_cast<std::size_t>(event)],
                  form.order[static_cast<std::size_t>(to)]);
    }
    std::swap(form.events[static_cast<std::size_t>(event)],
              form.events[static_cast<std::size_t>(to)]);
    take(form, tr("change the order of events of %1").arg(title()));
}

void RuleFormViewModel::setEventType(int event, int type)
{
    rules::RuleForm form = m_form;
    const auto place = static_cast<std::size_t>(event);
    if (event < 0 || place >= form.events.size() || type < 0)
        return;
    const std::vector<std::string> types = ConditionRows::typesOf(form.events[place]);
    const std::vector<std::string> alerts = alertRules();
    const auto chosen = static_cast<std::size_t>(type);
    if (chosen >= types.size() + alerts.size())
        return;
    form.events[place].ofAlert = chosen >= types.size();
    form.events[place].type = chosen < types.size() ? types[chosen] : alerts[chosen - types.size()];
    take(form, tr("change an event of %1").arg(title()));
}

void RuleFormViewModel::setShared(int event, bool shared)
{
    rules::RuleForm form = m_form;
    const auto place = static_cast<std::size_t>(event);
    if (event < 0 || place >= form.events.size())
        return;
    form.events[place].shared = shared;
    take(form, tr("change an event of %1").arg(title()));
}

void RuleFormViewModel::setAny(int event, bool any)
{
    rules::RuleForm form = m_form;
    if (rules::Condition *condition = conditionOf(form, event)) {
        condition->any = any;
        take(form, tr("change a condition of %1").arg(title()));
    }
}

void RuleFormViewModel::add(int event, Added what)
{
    rules::RuleForm form = m_form;
    rules::Condition *condition = conditionOf(form, event);
    if (!condition)
        return;
    if (what == Added::Text) {
        m_asText.insert(event);
        return refresh();
    }
    if (!condition->text.empty())
        return;
    Clause clause;
    const auto fields = what == Added::Distance  ? m_rows->placesOf(m_form)
                        : what == Added::Between ? m_rows->timesOf(m_form)
                                                 : m_rows->fieldsOf(m_form, event);
    if (fields.empty())
        return;
    const auto usual = std::find_if(fields.begin(), fields.end(),
                                    [](const auto &one) { return one.path == "data.kind"; });
    clause.path = usual == fields.end() ? fields.front().path : usual->path;
    if (what == Added::Distance) {
        clause.subject = Subject::Distance;
        clause.relation = rules::Relation::MoreThan;
        clause.value.number = 500;
        clause.other = fields.back().path;
    } else if (what == Added::Between) {
        clause.subject = Subject::Between;
        clause.relation = rules::Relation::LessThan;
        clause.value.text = "24h";
        clause.path = form.events.back().name + ".time";
        clause.other = form.events.front().name + ".time";
    }
    fitValue(form, event, clause);
    condition->clauses.push_back(std::move(clause));
    take(form, tr("add a condition to %1").arg(title()));
}

void RuleFormViewModel::removeClause(int event, int clause)
{
    rules::RuleForm form = m_form;
    rules::Condition *condition = conditionOf(form, event);
    if (!condition)
        return;
    m_asText.erase(event);
    if (clause < 0)
        *condition = {};
    else if (clauseOf(form, event, clause))
        condition->clauses.erase(condition->clauses.begin() + clause);
    if (condition->clauses.size() < 2)
        condition->any = false;
    take(form, tr("take a condition out of %1").arg(title()));
    refresh();
}

// A value of the kind the field has and the relation wants; what was there stays where it fits.
void RuleFormViewModel::fitValue(const rules::RuleForm &form, int event, Clause &clause) const
{
    using FieldKind = rules::FieldChoice::Kind;
    Operand::Kind wanted = Operand::Kind::Text;
    if (clause.relation >= rules::Relation::Known)
        wanted = Operand::Kind::None;
    else if (clause.subject == Subject::Distance)
        wanted = Operand::Kind::Number;
    else if (clause.subject == Subject::Between)
        wanted = Operand::Kind::Span;
    else if (clause.relation == rules::Relation::OneOf)
        wanted = Operand::Kind::Texts;
    else if (clause.value.kind == Operand::Kind::Path)
        wanted = Operand::Kind::Path;
    else {
        const FieldKind kind = m_rows->kindOf(form, event, clause.path);
        if (kind == FieldKind::Number)
            wanted = Operand::Kind::Number;
        else if (kind == FieldKind::Whole)
            wanted = Operand::Kind::Whole;
        else if (kind == FieldKind::Other && clause.value.kind != Operand::Kind::None)
            wanted = clause.value.kind;
    }
    if (!rules::takes(clause.relation, wanted))
        wanted = Operand::Kind::Text;
    if (clause.value.kind == wanted)
        return;
    if (wanted == Operand::Kind::Texts && clause.value.kind == Operand::Kind::Text &&
        !clause.value.text.empty())
        clause.value.texts = {clause.value.text};
    if (wanted == Operand::Kind::Text && !clause.value.texts.empty())
        clause.value.text = clause.value.texts.front();
    Operand value;
    value.kind = wanted;
    value.text = wanted == Operand::Kind::Texts || wanted == Operand::Kind::None ||
                         wanted == Operand::Kind::Number || wanted == Operand::Kind::Whole
                     ? std::string()
                     : clause.value.text;
    value.texts = wanted == Operand::Kind::Texts ? clause.value.texts : std::vector<std::string>();
    if (wanted == Operand::Kind::Number)
        value.number = clause.value.kind == Operand::Kind::Whole
                           ? static_cast<double>(clause.value.whole)
                           : clause.value.number;
    if (wanted == Operand::Kind::Whole)
        value.whole = static_cast<std::int64_t>(clause.value.number);
    clause.value = std::move(value);
}

void RuleFormViewModel::setClauseField(int event, int clause, int field)
{
    rules::RuleForm form = m_form;
    Clause *one = clauseOf(form, event, clause);
    if (!one)
        return;
    const auto fields = one->subject == Subject::Distance  ? m_rows->placesOf(form)
                        : one->subject == Subject::Between ? m_rows->timesOf(form)
                                                           : m_rows->fieldsOf(form, event);
    const auto place = static_cast<std::size_t>(field);
    if (field < 0 || place >= fields.size())
        return;
    one->path = fields[place].path;
    Clause any = *one;
    any.relation = rules::Relation::Known; // every kind of field has it
    const auto fitting = m_rows->relationsOf(form, event, any);
    if (one->subject == Subject::Field &&
        std::find(fitting.begin(), fitting.end(), one->relation) == fitting.end())
        one->relation = fitting.front();
    fitValue(form, event, *one);
    take(form, tr("change a condition of %1").arg(title()));
}

void RuleFormViewModel::setClauseOther(int event, int clause, int field)
{
    rules::RuleForm form = m_form;
    Clause *one = clauseOf(form, event, clause);
    if (!one || one->subject == Subject::Field)
        return;
    const auto fields =
        one->subject == Subject::Distance ? m_rows->placesOf(form) : m_rows->timesOf(form);
    const auto place = static_cast<std::size_t>(field);
    if (field < 0 || place >= fields.size())
        return;
    one->other = fields[place].path;
    take(form, tr("change a condition of %1").arg(title()));
}

void RuleFormViewModel::setRelation(int event, int clause, int relation)
{
    rules::RuleForm form = m_form;
    Clause *one = clauseOf(form, event, clause);
    if (!one)
        return;
    const auto fitting = m_rows->relationsOf(form, event, *one);
    const auto place = static_cast<std::size_t>(relation);
    if (relation < 0 || place >= fitting.size())
        return;
    one->relation = fitting[place];
    fitValue(form, event, *one);
    take(form, tr("change a condition of %1").arg(title()));
}

void RuleFormViewModel::setValue(int event, int clause, const QString &text)
{
    rules::RuleForm form = m_form;
    Clause *one = clauseOf(form, event, clause);
    if (!one)
        return;
    bool isRead = true;
    switch (one->value.kind) {
    case Operand::Kind::Number:
        one->value.number = QLocale().toDouble(text.trimmed(), &isRead);
        break;
    case Operand::Kind::Whole:
        one->value.whole = QLocale().toLongLong(text.trimmed(), &isRead);
        break;
    case Operand::Kind::Texts:
        one->value.texts.clear();
        for (const QString &part : text.split(QRegularExpression(QStringLiteral("[,;،]")))) {
            if (!part.trimmed().isEmpty())
                one->value.texts.push_back(part.trimmed().toStdString());
        }
        break;
    case Operand::Kind::None:
        return;
    default:
        one->value.text = text.toStdString();
    }
    if (isRead) // else half typed: the draft keeps what it had
        take(form, tr("change %1 of %2").arg(RuleWords::field(form, one->path), title()),
             stepKey("value", event, clause));
}

void RuleFormViewModel::setValueField(int event, int clause, int field)
{
    rules::RuleForm form = m_form;
    Clause *one = clauseOf(form, event, clause);
    const auto fields = m_rows->fieldsOf(form, event);
    const auto place = static_cast<std::size_t>(field) - 1;
    if (!one || field < 0 || (field > 0 && place >= fields.size()))
        return;
    if (field == 0) {
        one->value = {};
        fitValue(form, event, *one);
    } else {
        one->value = {};
        one->value.kind = Operand::Kind::Path;
        one->value.text = fields[place].path;
    }
    take(form, tr("change a condition of %1").arg(title()));
}

void RuleFormViewModel::setConditionText(int event, const QString &text)
{
    rules::RuleForm form = m_form;
    rules::Condition *condition = conditionOf(form, event);
    if (!condition)
        return;
    m_asText.insert(event); // while it is written it stays a text
    condition->text = text.toStdString();
    condition->clauses.clear();
    take(form, tr("write a condition of %1").arg(title()), stepKey("cel", event, 0));
}

void RuleFormViewModel::chooseAgain(int event)
{
    m_asText.erase(event);
    refresh();
}

std::string RuleFormViewModel::rawCondition(int event) const
{
    const boost::json::object *object = rule();
    const boost::json::object *at = nullptr;
    if (object && event < 0)
        at = objectMember(*object, "correlate");
    else if (const auto *select = object ? objectMember(*object, "select") : nullptr)
        at = objectMember(*select, m_form.events[static_cast<std::size_t>(event)].name);
    return at ? textOrEmpty(*at, event < 0 ? "where" : "when") : std::string();
}

} // namespace sidelight::console
