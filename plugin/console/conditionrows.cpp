#include "plugin/console/conditionrows.h"

#include <algorithm>
#include <array>

#include <QLocale>

#include "plugin/console/plainwords.h"
#include "plugin/console/rulewords.h"

namespace sidelight::console
{

namespace
{

using rules::Clause;
using rules::FieldChoice;
using rules::Operand;
using rules::Relation;
using Subject = rules::Clause::Subject;

models::Line lineOf(std::string key, ConditionRows::Kind kind, int event)
{
    models::Line line{std::move(key), std::vector<QVariant>(20)};
    using Role = ConditionRows::Role;
    const auto set = [&line](Role role, QVariant value) {
        line.values[static_cast<std::size_t>(role)] = std::move(value);
    };
    set(Role::Kind, static_cast<int>(kind));
    set(Role::Event, event);
    for (const Role role :
         {Role::Clause, Role::Type, Role::Field, Role::Other, Role::Relation, Role::ValueField})
        set(role, -1);
    for (const Role role : {Role::Any, Role::Flag, Role::Removable})
        set(role, false);
    for (const Role role : {Role::Letter, Role::Value, Role::Error})
        set(role, QString());
    for (const Role role : {Role::Types, Role::Fields, Role::Relations, Role::ValueFields})
        set(role, QStringList());
    for (const Role role : {Role::Subject, Role::Unit})
        set(role, 0);
    return line;
}

void set(models::Line &line, ConditionRows::Role role, QVariant value)
{
    line.values[static_cast<std::size_t>(role)] = std::move(value);
}

// Of none for what is between the events.
QString letterOf(int event)
{
    return event < 0 ? QString() : RuleWords::letter(static_cast<std::size_t>(event));
}

// A path that is in no list is shown at its end, as it is written.
int placeOf(const std::vector<FieldChoice> &fields, const std::string &path)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&path](const FieldChoice &one) { return one.path == path; });
    return static_cast<int>(found - fields.begin());
}

QStringList namesOf(const rules::RuleForm &form, const std::vector<FieldChoice> &fields,
                    const std::string &path)
{
    QStringList names;
    for (const FieldChoice &one : fields)
        names += RuleWords::field(form, one.path);
    if (placeOf(fields, path) == static_cast<int>(fields.size()))
        names += textOf(path);
    return names;
}

QString editText(const Operand &operand)
{
    switch (operand.kind) {
    case Operand::Kind::Whole:
        return QLocale().toString(static_cast<qlonglong>(operand.whole));
    case Operand::Kind::Number:
        return QLocale().toString(operand.number, 'g', 15);
    case Operand::Kind::Truth:
        return operand.truth ? QStringLiteral("true") : QStringLiteral("false");
    case Operand::Kind::Texts: {
        QStringList texts;
        for (const std::string &text : operand.texts)
            texts += textOf(text);
        return texts.join(QStringLiteral(", "));
    }
    default:
        return textOf(operand.text);
    }
}

ConditionRows::Unit unitOf(const Clause &clause, FieldChoice::Kind kind)
{
    using Unit = ConditionRows::Unit;
    if (clause.relation >= Relation::Known)
        return Unit::None;
    if (clause.subject == Subject::Distance)
        return Unit::Kilometres;
    if (clause.subject == Subject::Between || clause.value.kind == Operand::Kind::Span)
        return Unit::Span;
    if (clause.relation == Relation::OneOf)
        return Unit::Words;
    const bool isNumber = clause.value.kind == Operand::Kind::Number ||
                          clause.value.kind == Operand::Kind::Whole ||
                          kind == FieldChoice::Kind::Number || kind == FieldChoice::Kind::Whole;
    return isNumber ? Unit::Number : Unit::Word;
}

} // namespace

QHash<int, QByteArray> ConditionRows::roleNames() const
{
    const std::array names{"kind",  "event",      "clause",      "letter",    "any",
                           "type",  "types",      "flag",        "removable", "subject",
                           "field", "fields",     "other",       "relation",  "relations",
                           "value", "valueField", "valueFields", "unit",      "error"};
    QHash<int, QByteArray> roles;
    for (std::size_t i = 0; i < names.size(); ++i)
        roles.insert(Qt::UserRole + static_cast<int>(i), names[i]);
    return roles;
}

const std::vector<FieldChoice> &ConditionRows::catalogue(const std::string &type)
{
    const auto found = m_catalogues.find(type);
    if (found != m_catalogues.end())
        return found->second;
    return m_catalogues.emplace(type, rules::fieldsOfType(type)).first->second;
}

std::vector<FieldChoice> ConditionRows::fieldsOf(const rules::RuleForm &form, int event)
{
    const auto typeOf = [](const rules::EventForm &one) {
        return one.ofAlert ? std::string("sidelight.alert.raised") : one.type;
    };
    if (event >= 0)
        return catalogue(typeOf(form.events[static_cast<std::size_t>(event)]));
    std::vector<FieldChoice> all;
    for (const rules::EventForm &one : form.events) {
        for (const FieldChoice &field : catalogue(typeOf(one))) {
            const bool isData = field.path.rfind("data.", 0) == 0;
            all.push_back({isData ? one.name + '.' + field.path
                                  : one.name + field.path.substr(field.path.find('.')),
                           field.kind});
        }
    }
    return all;
}

std::vector<FieldChoice> ConditionRows::placesOf(const rules::RuleForm &form)
{
    std::vector<FieldChoice> fields = fieldsOf(form, -1);
    fields.erase(
        std::remove_if(fields.begin(), fields.end(),
                       [](const FieldChoice &one) { return one.kind != FieldChoice::Kind::Place; }),
        fields.end());
    return fields;
}

std::vector<FieldChoice> ConditionRows::timesOf(const rules::RuleForm &form)
{
    std::vector<FieldChoice> fields = fieldsOf(form, -1);
    fields.erase(
        std::remove_if(fields.begin(), fields.end(),
                       [](const FieldChoice &one) { return one.kind != FieldChoice::Kind::Time; }),
        fields.end());
    return fields;
}

FieldChoice::Kind ConditionRows::kindOf(const rules::RuleForm &form, int event,
                                        const std::string &path)
{
    const std::vector<FieldChoice> fields = fieldsOf(form, event);
    const auto place = static_cast<std::size_t>(placeOf(fields, path));
    return place < fields.size() ? fields[place].kind : FieldChoice::Kind::Other;
}

std::vector<Relation> ConditionRows::relationsOf(const rules::RuleForm &form, int event,
                                                 const Clause &clause)
{
    std::vector<Relation> fitting{Relation::AtLeast, Relation::MoreThan, Relation::AtMost,
                                  Relation::LessThan};
    if (clause.subject == Subject::Field) {
        switch (kindOf(form, event, clause.path)) {
        case FieldChoice::Kind::Text:
            fitting = {Relation::Equal, Relation::NotEqual, Relation::OneOf, Relation::Known,
                       Relation::Unknown};
            break;
        case FieldChoice::Kind::Truth:
            fitting = {Relation::True, Relation::False, Relation::Known, Relation::Unknown};
            break;
        case FieldChoice::Kind::Texts:
            fitting = {Relation::Contains, Relation::Known, Relation::Unknown};
            break;
        case FieldChoice::Kind::Place:
            fitting = {Relation::Known, Relation::Unknown};
            break;
        default:
            fitting.insert(fitting.begin(), {Relation::Equal, Relation::NotEqual});
            fitting.insert(fitting.end(), {Relation::Known, Relation::Unknown});
        }
    }
    if (std::find(fitting.begin(), fitting.end(), clause.relation) == fitting.end())
        fitting.push_back(clause.relation);
    return fitting;
}

std::vector<std::string> ConditionRows::typesOf(const rules::EventForm &event)
{
    std::vector<std::string> types = rules::eventTypeChoices();
    if (!event.ofAlert && std::find(types.begin(), types.end(), event.type) == types.end())
        types.push_back(event.type);
    return types;
}

models::Line ConditionRows::clauseLine(const rules::RuleForm &form, int event, int index,
                                       const rules::Condition &condition)
{
    const Clause &clause = condition.clauses[static_cast<std::size_t>(index)];
    models::Line line =
        lineOf(std::to_string(event) + '/' + std::to_string(index), Kind::Clause, event);
    set(line, Role::Clause, index);
    set(line, Role::Letter, letterOf(event));
    set(line, Role::Any, condition.any);
    set(line, Role::Subject, static_cast<int>(clause.subject));
    const std::vector<FieldChoice> fields = clause.subject == Subject::Distance ? placesOf(form)
                                            : clause.subject == Subject::Between
                                                ? timesOf(form)
                                                : fieldsOf(form, event);
    set(line, Role::Field, placeOf(fields, clause.path));
    QStringList names = namesOf(form, fields, clause.path);
    if (clause.subject != Subject::Field) {
        set(line, Role::Other, placeOf(fields, clause.other));
        if (placeOf(fields, clause.other) == static_cast<int>(fields.size()))
            names = namesOf(form, fields, clause.other);
    }
    set(line, Role::Fields, names);
    const std::vector<Relation> relations = relationsOf(form, event, clause);
    QStringList words;
    for (const Relation one : relations)
        words += RuleWords::relations().at(static_cast<int>(one));
    set(line, Role::Relations, words);
    const auto chosen = std::find(relations.begin(), relations.end(), clause.relation);
    set(line, Role::Relation, static_cast<int>(chosen - relations.begin()));
    set(line, Role::Unit, static_cast<int>(unitOf(clause, kindOf(form, event, clause.path))));
    set(line, Role::Value, editText(clause.value));
    // Between events a field may be compared with another.
    if (event < 0 && clause.subject == Subject::Field && clause.relation <= Relation::LessThan) {
        const bool isField = clause.value.kind == Operand::Kind::Path;
        QStringList others{tr("a value")};
        others += namesOf(form, fields, isField ? clause.value.text : fields.front().path);
        set(line, Role::ValueFields, others);
        set(line, Role::ValueField, isField ? placeOf(fields, clause.value.text) + 1 : 0);
        set(line, Role::Flag, isField);
    }
    return line;
}

void ConditionRows::addCondition(std::vector<models::Line> &lines, const rules::RuleForm &form,
                                 int event, const rules::Condition &condition,
                                 const std::map<int, std::string> &written, const QString &error)
{
    const std::string key = std::to_string(event);
    const auto text = written.find(event);
    const bool isText = text != written.end() || !condition.text.empty();
    for (std::size_t i = 0; !isText && i < condition.clauses.size(); ++i)
        lines.push_back(clauseLine(form, event, static_cast<int>(i), condition));
    if (isText) {
        models::Line line = lineOf(key + "/text", Kind::Text, event);
        set(line, Role::Letter, letterOf(event));
        set(line, Role::Value, textOf(text != written.end() ? text->second : condition.text));
        set(line, Role::Flag, condition.text.empty()); // it could be chosen, too
        set(line, Role::Error, error);
        lines.push_back(std::move(line));
        return;
    }
    models::Line add = lineOf(key + "/add", Kind::Add, event);
    set(add, Role::Letter, letterOf(event));
    set(add, Role::Any, condition.any);
    set(add, Role::Flag, condition.clauses.size() > 1); // all or any can be chosen
    set(add, Role::Removable, form.events.size() > 1);  // distances can be measured
    set(add, Role::Error, error);
    lines.push_back(std::move(add));
}

void ConditionRows::rebuild(const rules::RuleForm &form, const std::vector<std::string> &alertRules,
                            const std::map<int, std::string> &written, const QVariantMap &errors)
{
    std::vector<models::Line> lines;
    const std::size_t least = form.type == rules::CorrelationType::Absence ? 2
                              : rules::isTemporal(form.type)               ? 2
                                                                           : 1;
    for (std::size_t i = 0; i < form.events.size(); ++i) {
        const rules::EventForm &event = form.events[i];
        const QString at = QStringLiteral("/select/") + textOf(event.name);
        models::Line head = lineOf(std::to_string(i) + "/event", Kind::Event, static_cast<int>(i));
        set(head, Role::Letter, RuleWords::letter(i));
        const std::vector<std::string> types = typesOf(event);
        QStringList names;
        for (const std::string &type : types)
            names += RuleWords::eventType(type);
        for (const std::string &rule : alertRules)
            names += tr("alert of %1").arg(textOf(rule));
        const std::vector<std::string> &list = event.ofAlert ? alertRules : types;
        const auto found = std::find(list.begin(), list.end(), event.type);
        const auto offset = event.ofAlert ? types.size() : std::size_t{0};
        set(head, Role::Type,
            found == list.end()
                ? -1
                : static_cast<int>(offset) + static_cast<int>(found - list.begin()));
        set(head, Role::Types, names);
        set(head, Role::Flag, event.shared);
        set(head, Role::Removable, form.events.size() > least);
        QString error = errors.value(at).toString();
        for (const char *member : {"/type", "/alert", "/shared"}) {
            if (error.isEmpty())
                error = errors.value(at + QLatin1String(member)).toString();
        }
        set(head, Role::Error, error);
        lines.push_back(std::move(head));
        addCondition(lines, form, static_cast<int>(i), event.when, written,
                     errors.value(at + QStringLiteral("/when")).toString());
    }
    models::Line where = lineOf("where", Kind::Where, -1);
    set(where, Role::Flag, form.events.size() > 1);
    lines.push_back(std::move(where));
    addCondition(lines, form, -1, form.where, written,
                 errors.value(QStringLiteral("/correlate/where")).toString());
    setLines(std::move(lines));
}

} // namespace sidelight::console
