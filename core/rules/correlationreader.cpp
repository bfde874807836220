// The part of a rule that says how its events belong together.
#include <algorithm>

#include "core/rules/eventpath.h"
#include "core/rules/rulereader.h"

namespace sidelight::rules
{

namespace
{

using Need = DocumentFields::Need;

const std::initializer_list<std::string_view> typeNames{
    "single",    "event_count", "value_count",      "value_sum",
    "value_avg", "temporal",    "temporal_ordered", "absence"};

const std::initializer_list<std::string_view> operatorNames{"gte", "gt", "lte", "lt", "eq", "neq"};

bool counts(CorrelationType type)
{
    return type >= CorrelationType::EventCount && type <= CorrelationType::ValueAvg;
}

std::optional<std::size_t> selectionNamed(const Rule &rule, std::string_view name)
{
    const auto found =
        std::find_if(rule.select.begin(), rule.select.end(),
                     [&](const Selection &selection) { return selection.name == name; });
    if (found == rule.select.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - rule.select.begin());
}

void readField(Reading &reading, DocumentFields &fields, Rule &rule)
{
    const auto text = fields.text("field", reading.limits.cel.sourceBytes, Need::Required);
    if (!text)
        return;
    for (Selection &selection : rule.select) {
        rule.correlate.field.push_back(reading.compile(
            fields.pointer("field"), *text, *reading.environments[selection.vocabulary], {}));
        const auto &program = rule.correlate.field.back();
        selection.readsEvent = selection.readsEvent || (program && namesEvent(*program));
    }
    for (const auto &program : rule.correlate.field) {
        if (!program || rule.correlate.type == CorrelationType::ValueCount)
            continue;
        const cel::Type::Kind kind = program->resultType().kind();
        const bool isNumber = kind == cel::Type::Kind::Dyn || kind == cel::Type::Kind::Int ||
                              kind == cel::Type::Kind::Uint || kind == cel::Type::Kind::Double;
        if (!isNumber)
            fields.refuse("field", "Only numbers can be added up; this is " +
                                       program->resultType().words() + '.');
    }
}

void readCondition(Reading &reading, DocumentFields &outer, Rule &rule)
{
    Correlation &correlate = rule.correlate;
    if (!counts(correlate.type)) {
        if (outer.has("condition"))
            outer.refuse("condition", "Only the types that count have a condition.");
        return;
    }
    const boost::json::object *condition = outer.object("condition", Need::Required);
    if (!condition)
        return;
    DocumentFields fields(*condition, outer.pointer("condition"), reading.problems);
    fields.refuseUnknown({"gte", "gt", "lte", "lt", "eq", "neq", "field", "min-events"});
    std::size_t op = 0;
    for (const std::string_view name : operatorNames) {
        if (const auto limit = fields.number(name))
            correlate.condition.push_back({static_cast<Comparison::Operator>(op), *limit});
        ++op;
    }
    if (correlate.condition.empty())
        fields.refuse("", "A condition needs a comparison, as \"gte\": 3.");
    correlate.minEvents = static_cast<std::size_t>(
        fields.integer("min-events", 1, static_cast<std::int64_t>(maxHeld)).value_or(1));
    if (correlate.type != CorrelationType::EventCount)
        readField(reading, fields, rule);
    else if (fields.has("field"))
        fields.refuse("field", "Events are counted as they are; value_count counts by a field.");
}

void readOrder(Reading &reading, DocumentFields &fields, Rule &rule)
{
    Correlation &correlate = rule.correlate;
    for (std::size_t i = 0; i < rule.select.size(); ++i)
        correlate.order.push_back(i);
    if (!fields.has("order"))
        return;
    std::vector<std::size_t> order;
    for (const std::string &name :
         fields.texts("order", reading.limits.selections, reading.limits.nameBytes)) {
        const auto selection = selectionNamed(rule, name);
        if (selection && std::find(order.begin(), order.end(), *selection) == order.end())
            order.push_back(*selection);
    }
    if (order.size() == rule.select.size())
        correlate.order = std::move(order);
    else
        fields.refuse("order", "This is to name each selection once.");
}

void readAbsence(Reading &reading, DocumentFields &fields, Rule &rule, const Vocabulary &vocabulary)
{
    Correlation &correlate = rule.correlate;
    if (rule.select.size() != 2)
        fields.refuse("", "An absence has two selections: its trigger and what is expected.");
    const auto read = [&](std::string_view name, std::size_t &place) {
        const std::string_view given = fields.text(name, reading.limits.nameBytes).value_or(name);
        const auto selection = selectionNamed(rule, given);
        if (selection)
            place = *selection;
        else
            fields.refuse(fields.has(name) ? name : "",
                          "The " + std::string(name) + " is to be the name of a selection.");
        return selection.has_value();
    };
    const bool named = read("trigger", correlate.trigger) && read("expect", correlate.expect);
    if (!named)
        return;
    if (correlate.trigger == correlate.expect)
        fields.refuse("expect", "What is expected is to be another selection than the trigger.");
    else if (rule.select[correlate.trigger].isShared)
        fields.refuse("trigger", "The trigger of an absence cannot be shared.");
    const auto from = fields.text("from", reading.limits.cel.sourceBytes);
    if (!from)
        return;
    correlate.from =
        reading.compile(fields.pointer("from"), *from, vocabulary, cel::Type::timestamp());
    const std::string &trigger = rule.select[correlate.trigger].name;
    const auto other = [&](const std::string &name) { return name != trigger; };
    if (correlate.from &&
        std::any_of(correlate.from->names().begin(), correlate.from->names().end(), other))
        fields.refuse("from", "This may name the trigger alone.");
}

void readWhere(Reading &reading, DocumentFields &fields, Rule &rule, const Vocabulary &vocabulary)
{
    const auto text = fields.text("where", reading.limits.cel.sourceBytes);
    if (!text)
        return;
    Correlation &correlate = rule.correlate;
    correlate.where =
        reading.compile(fields.pointer("where"), *text, vocabulary, cel::Type::boolean());
    if (!correlate.where)
        return;
    for (const std::string &name : correlate.where->names()) {
        if (name == "count" || name == "value")
            fields.refuse("where", "Counts and values are known after this; give a condition.");
    }
    const bool oneByOne = correlate.type == CorrelationType::Single || counts(correlate.type);
    if (oneByOne && rule.select.size() > 1)
        fields.refuse("where", "This type looks at its events one by one; with several selections "
                               "put this into each \"when\".");
}

} // namespace

void readGroupBy(Reading &reading, DocumentFields &fields, Rule &rule)
{
    std::vector<std::string> paths{"subject"};
    if (fields.has("group-by"))
        paths = fields.texts("group-by", reading.limits.groupBy, reading.limits.nameBytes);
    for (const std::string &path : paths) {
        auto steps = parseEventPath(path);
        if (!steps) {
            fields.refuse("group-by", "A path is an attribute of the event (\"subject\", "
                                      "\"correlationid\") or a place in its data "
                                      "(\"data.case\").");
            continue;
        }
        rule.groupsByCustomer = rule.groupsByCustomer || path == "subject";
        rule.correlate.groupBy.push_back(std::move(*steps));
    }
}

void readCorrelation(Reading &reading, const boost::json::object &object,
                     const std::string &pointer, Rule &rule, const Vocabulary &vocabulary)
{
    DocumentFields fields(object, pointer, reading.problems);
    fields.refuseUnknown({"type", "group-by", "timespan", "where", "condition", "order", "trigger",
                          "expect", "from"});
    Correlation &correlate = rule.correlate;
    const auto type = fields.word("type", typeNames, Need::Required);
    if (!type)
        return;
    correlate.type = static_cast<CorrelationType>(*type);
    const bool isAbsence = correlate.type == CorrelationType::Absence;
    const bool isTemporal = correlate.type == CorrelationType::Temporal ||
                            correlate.type == CorrelationType::TemporalOrdered;
    const bool isSingle = correlate.type == CorrelationType::Single;
    if (isSingle && fields.has("timespan"))
        fields.refuse("timespan", "A single event has no window.");
    else
        correlate.timespanMs = fields
                                   .timespan("timespan", reading.limits.timespanMs,
                                             isSingle ? Need::Optional : Need::Required)
                                   .value_or(0);
    if (isTemporal && rule.select.size() < 2)
        fields.refuse("", "A temporal correlation has at least two selections.");
    for (const std::string_view name : {"trigger", "expect", "from"}) {
        if (!isAbsence && fields.has(name))
            fields.refuse(name, "Only an absence has this.");
    }
    if (!isTemporal && fields.has("order"))
        fields.refuse("order", "Only a temporal correlation has an order.");
    readOrder(reading, fields, rule);
    if (isAbsence)
        readAbsence(reading, fields, rule, vocabulary);
    readCondition(reading, fields, rule);
    readWhere(reading, fields, rule, vocabulary);
}

} // namespace sidelight::rules
