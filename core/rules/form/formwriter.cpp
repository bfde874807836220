#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/json/members.h"
#include "core/rules/form/ruleform.h"

namespace sidelight::rules
{

namespace
{

namespace bj = boost::json;

using Names = std::initializer_list<std::string_view>;
const Names ruleMembers{"id", "version", "name",   "description", "owner", "scope",    "severity",
                        "at", "off",     "select", "correlate",   "then",  "suppress", "resolve"};
const Names selectionMembers{"type", "alert", "when", "shared"};
const Names correlateMembers{"type",   "group-by", "timespan", "order",    "trigger",
                             "expect", "from",     "where",    "condition"};
const Names conditionMembers{"gte", "gt", "lte", "lt", "eq", "neq", "field", "min-events"};
const Names thenMembers{"alert", "detail", "suggest"};

// Sets, adds and takes out members of one object, each where its like stands.
class MemberWriter
{
public:
    MemberWriter(bj::object &object, Names order)
        : m_object(object)
        , m_order(order)
    {
    }

    void set(std::string_view name, bj::value value)
    {
        if (bj::value *known = m_object.if_contains(name)) {
            *known = std::move(value);
            return;
        }
        json::insertMember(m_object, placeOf(name), name, std::move(value));
    }

    void remove(std::string_view name)
    {
        const auto found = m_object.find(name);
        if (found != m_object.end())
            m_object.stable_erase(found);
    }

    // An empty text is none.
    void text(std::string_view name, const std::string &now, const std::string &before)
    {
        if (now == before)
            return;
        if (now.empty())
            remove(name);
        else
            set(name, bj::string(now));
    }

    void condition(std::string_view name, const Condition &now, const Condition &before)
    {
        if (now == before)
            return;
        if (now.isAlways())
            remove(name);
        else
            set(name, bj::string(writeCondition(now)));
    }

    void truth(std::string_view name, bool now, bool before)
    {
        if (now == before)
            return;
        if (now)
            set(name, true);
        else
            remove(name);
    }

    void texts(std::string_view name, const std::vector<std::string> &now,
               const std::vector<std::string> &before)
    {
        if (now == before)
            return;
        if (now.empty())
            remove(name);
        else
            set(name, listOf(now));
    }

    static bj::array listOf(const std::vector<std::string> &texts)
    {
        bj::array list;
        for (const std::string &text : texts)
            list.emplace_back(bj::string(text));
        return list;
    }

private:
    // Behind the last of those that usually stand before it.
    std::size_t placeOf(std::string_view name) const
    {
        std::size_t place = 0;
        for (const std::string_view earlier : m_order) {
            if (earlier == name)
                return place;
            const auto found = m_object.find(earlier);
            if (found != m_object.end())
                place = std::max(place, static_cast<std::size_t>(found - m_object.begin()) + 1);
        }
        return m_object.size();
    }

    bj::object &m_object;
    Names m_order;
};

// The object that is a member, there or not.
bj::object memberObject(const bj::object &object, std::string_view name)
{
    const bj::value *given = object.if_contains(name);
    const bj::object *found = given ? given->if_object() : nullptr;
    return found ? *found : bj::object();
}

bj::value numberOf(double limit)
{
    // As a person writes it: 3, not 3.0.
    if (std::abs(limit) < 9e15 && limit == std::floor(limit))
        return static_cast<std::int64_t>(limit);
    return limit;
}

bj::object writeEvent(const EventForm &now, const EventForm &before, bj::object event)
{
    MemberWriter writer(event, selectionMembers);
    if (now.ofAlert != before.ofAlert)
        writer.remove(before.ofAlert ? "alert" : "type");
    const bool isSameKind = now.ofAlert == before.ofAlert;
    writer.text(now.ofAlert ? "alert" : "type", now.type, isSameKind ? before.type : "");
    writer.condition("when", now.when, before.when);
    writer.truth("shared", now.shared, before.shared);
    return event;
}

bj::object writeEvents(const RuleForm &now, const RuleForm &before, const bj::object &select)
{
    bj::object written;
    for (const EventForm &event : now.events) {
        const auto known = std::find_if(before.events.begin(), before.events.end(),
                                        [&](const EventForm &e) { return e.name == event.name; });
        const bool isNew = known == before.events.end();
        written.emplace(event.name, writeEvent(event, isNew ? EventForm{} : *known,
                                               memberObject(select, event.name)));
    }
    return written;
}

bj::object writeThresholds(const RuleForm &now, const RuleForm &before, bj::object condition)
{
    MemberWriter writer(condition, conditionMembers);
    if (now.thresholds != before.thresholds) {
        for (const std::string_view name : operatorNames)
            writer.remove(name);
        std::size_t place = 0;
        for (const Threshold &one : now.thresholds) {
            const std::string_view name = operatorNames[static_cast<std::size_t>(one.op)];
            if (!condition.contains(name))
                json::insertMember(condition, place++, name, numberOf(one.limit));
        }
    }
    writer.text("field", now.field, before.field);
    if (now.minEvents != before.minEvents) {
        if (now.minEvents)
            writer.set("min-events", *now.minEvents);
        else
            writer.remove("min-events");
    }
    return condition;
}

bj::object writeCorrelate(const RuleForm &now, const RuleForm &before, bj::object correlate)
{
    MemberWriter writer(correlate, correlateMembers);
    if (now.type != before.type || !correlate.contains("type"))
        writer.set("type", bj::string(nameOf(now.type)));
    if (now.groupBy != before.groupBy) {
        if (now.groupBy)
            writer.set("group-by", MemberWriter::listOf(*now.groupBy));
        else
            writer.remove("group-by");
    }
    writer.text("timespan", now.timespan, before.timespan);
    writer.texts("order", now.order, before.order);
    writer.text("trigger", now.trigger, before.trigger);
    writer.text("expect", now.expect, before.expect);
    writer.text("from", now.from, before.from);
    writer.condition("where", now.where, before.where);
    const bool differs = now.thresholds != before.thresholds || now.field != before.field ||
                         now.minEvents != before.minEvents;
    if (differs) {
        bj::object condition = writeThresholds(now, before, memberObject(correlate, "condition"));
        if (condition.empty())
            writer.remove("condition");
        else
            writer.set("condition", std::move(condition));
    }
    return correlate;
}

bool sameCorrelate(const RuleForm &now, const RuleForm &before)
{
    return now.type == before.type && now.groupBy == before.groupBy &&
           now.timespan == before.timespan && now.order == before.order &&
           now.trigger == before.trigger && now.expect == before.expect &&
           now.from == before.from && now.where == before.where &&
           now.thresholds == before.thresholds && now.field == before.field &&
           now.minEvents == before.minEvents;
}

// What the new type has no use for.
RuleForm settled(RuleForm form)
{
    if (form.type == CorrelationType::Single)
        form.timespan.clear();
    if (!countsEvents(form.type)) {
        form.thresholds.clear();
        form.minEvents.reset();
    }
    if (!readsField(form.type))
        form.field.clear();
    if (!isTemporal(form.type))
        form.order.clear();
    if (form.type != CorrelationType::Absence) {
        form.trigger.clear();
        form.expect.clear();
        form.from.clear();
    }
    return form;
}

} // namespace

bj::object writeForm(const RuleForm &given, const bj::object &rule)
{
    const RuleForm before = readForm(rule).value_or(RuleForm{});
    const RuleForm form = given.type == before.type ? given : settled(given);
    bj::object written = rule;
    MemberWriter writer(written, ruleMembers);
    writer.text("id", form.id, before.id);
    if (form.version != before.version)
        writer.set("version", form.version);
    writer.text("name", form.name, before.name);
    writer.text("description", form.description, before.description);
    writer.text("owner", form.owner, before.owner);
    writer.text("scope", form.scope, before.scope);
    writer.text("severity", form.severity, before.severity);
    writer.text("at", form.at, before.at);
    writer.truth("off", form.off, before.off);
    if (form.events != before.events)
        writer.set("select", writeEvents(form, before, memberObject(rule, "select")));
    if (!sameCorrelate(form, before))
        writer.set("correlate", writeCorrelate(form, before, memberObject(rule, "correlate")));
    const bool sameThen = form.alert == before.alert && form.detail == before.detail &&
                          form.suggest == before.suggest;
    if (!sameThen) {
        bj::object then = memberObject(rule, "then");
        MemberWriter inside(then, thenMembers);
        inside.text("alert", form.alert, before.alert);
        inside.text("detail", form.detail, before.detail);
        inside.texts("suggest", form.suggest, before.suggest);
        writer.set("then", std::move(then));
    }
    writer.text("suppress", form.suppress, before.suppress);
    writer.text("resolve", form.resolve, before.resolve);
    return written;
}

RuleForm emptyForm(CorrelationType type)
{
    RuleForm form;
    form.type = type;
    form.severity = "info";
    const auto event = [](const char *name) {
        EventForm made;
        made.name = name;
        made.type = "sidelight.touchpoint.recorded";
        return made;
    };
    if (type == CorrelationType::Absence)
        form.events = {event("trigger"), event("expect")};
    else if (isTemporal(type))
        form.events = {event("a"), event("b")};
    else
        form.events = {event("a")};
    if (type != CorrelationType::Single)
        form.timespan = "24h";
    if (countsEvents(type))
        form.thresholds = {{Comparison::Operator::GreaterEqual, 3}};
    form.resolve = "24h";
    return form;
}

} // namespace sidelight::rules
