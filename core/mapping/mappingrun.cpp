#include "core/mapping/mappingrun.h"

#include <algorithm>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/cel/library/timetext.h"
#include "core/cel/value/civiltime.h"
#include "core/json/json.h"
#include "core/mapping/attributes.h"
#include "core/mapping/identities.h"
#include "core/mapping/plaintext.h"

namespace sidelight::mapping
{

namespace
{

namespace bj = boost::json;

// A member that is null is a member that is not there: expressions then have one way to miss it.
bj::value withoutNulls(const bj::value &value)
{
    if (const auto *object = value.if_object()) {
        bj::object out;
        out.reserve(object->size());
        for (const auto &member : *object) {
            if (!member.value().is_null())
                out.emplace(member.key(), withoutNulls(member.value()));
        }
        return out;
    }
    if (const auto *array = value.if_array()) {
        bj::array out;
        out.reserve(array->size());
        for (const bj::value &element : *array)
            out.push_back(withoutNulls(element));
        return out;
    }
    return value;
}

bool saysNothing(const bj::value &value)
{
    if (const auto *text = value.if_string())
        return text->empty();
    if (const auto *object = value.if_object())
        return object->empty();
    if (const auto *array = value.if_array())
        return array->empty();
    return value.is_null();
}

bool isGap(cel::Code code)
{
    return code == cel::Code::NoSuchKey || code == cel::Code::Unset;
}

// Of values, one after the other, so that no two lists of them read the same.
std::string hashOf(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text += std::to_string(part.size()) + ':' + part;
    const Digest digest = sha256({text});
    return toHex(std::span(digest).first<16>());
}

// Of a vendor's text or number.
std::optional<cel::Instant> instantOf(const cel::Value &value, const TimeField &field,
                                      cel::ZoneCache &zones)
{
    const auto count = wholeNumber(value);
    if (count && field.unit != TimeField::Unit::BySize) {
        const cel::Instant instant = field.unit == TimeField::Unit::Seconds
                                         ? cel::Instant{*count, 0}
                                         : cel::Value::of(Timestamp{*count}).asInstant();
        return cel::inRange(instant) ? std::optional(instant) : std::nullopt;
    }
    if (value.kind() == cel::Kind::String)
        return cel::readAnyTime(value.asText(), field.zone, zones);
    if (value.kind() == cel::Kind::Int)
        return cel::timeOfNumber(value.asInt());
    if (value.kind() == cel::Kind::Double)
        return field.unit == TimeField::Unit::Milliseconds
                   ? cel::timeOfNumber(value.asDouble() / 1000)
                   : cel::timeOfNumber(value.asDouble());
    return std::nullopt;
}

// In UTC and no finer than a millisecond: nothing of it is lost.
bool saysTheSame(const cel::Value &value, Timestamp time)
{
    constexpr std::size_t withMilliseconds = 24; // "2026-11-17T09:12:33.000Z"
    return value.kind() == cel::Kind::String && value.size() <= withMilliseconds &&
           value.asText().ends_with('Z') && parseRfc3339(value.asText()) == time;
}

} // namespace

MappingRun::MappingRun(const Plan &plan, const Delivery &delivery)
    : m_plan(plan)
    , m_names(plan.vocabulary)
    , m_region(plan.region.empty() ? delivery.region : plan.region)
    , m_body(withoutNulls(delivery.body))
    , m_activation(plan.vocabulary.environment)
{
    for (const auto &[name, value] : delivery.headers)
        m_headers[name] = value;
    m_activation.set(m_names.body, cel::Value::json(m_body));
    m_activation.set(m_names.headers, cel::Value::json(m_headers));
    m_activation.set(m_names.tables, cel::Value::json(m_plan.tables));
}

void MappingRun::trouble(const std::string &pointer, std::string sentence)
{
    if (m_troubles++ < m_plan.limits.troubles)
        m_mapped.troubles.push_back({pointer, std::move(sentence)});
}

bool MappingRun::goesOn()
{
    if (m_stopped)
        return false;
    m_stopped = m_steps >= m_plan.limits.steps;
    if (m_stopped)
        trouble("", "The mapping was stopped: this body takes too many steps.");
    return !m_stopped;
}

std::optional<cel::Value> MappingRun::valueOf(const cel::Program &program,
                                              const std::string &pointer)
{
    if (!goesOn())
        return std::nullopt;
    auto value = program.evaluate(m_activation);
    m_steps += m_activation.workspace().spent();
    if (!value) {
        if (!isGap(value.error().code))
            trouble(pointer, value.error().sentence);
        return std::nullopt;
    }
    if (value->kind() == cel::Kind::Null)
        return std::nullopt;
    return *value;
}

std::optional<cel::Value> MappingRun::valueOf(const Expression &expression)
{
    return valueOf(expression.program, expression.pointer);
}

bool MappingRun::holds(const std::optional<Expression> &condition, bool otherwise)
{
    if (!condition)
        return otherwise;
    if (!goesOn())
        return false;
    const bool value = condition->program.holds(m_activation);
    m_steps += m_activation.workspace().spent();
    return value;
}

std::optional<std::string> MappingRun::textOf(const Expression &expression)
{
    const auto value = valueOf(expression);
    if (!value)
        return std::nullopt;
    auto text = attributeText(*value);
    if (!text)
        trouble(expression.pointer, "This has to be a text or a number.");
    else if (text->empty())
        return std::nullopt;
    return text;
}

std::optional<bj::value> MappingRun::jsonOf(const Field &field)
{
    if (const auto *constant = std::get_if<bj::value>(&field.value))
        return *constant;
    if (const auto *fields = std::get_if<Fields>(&field.value))
        return objectOf(*fields);
    if (const auto *items = std::get_if<Items>(&field.value)) {
        bj::array list;
        for (const Field &item : *items) {
            if (auto value = jsonOf(item); value && !saysNothing(*value))
                list.push_back(std::move(*value));
        }
        return list;
    }
    const auto value = valueOf(std::get<Expression>(field.value));
    if (!value)
        return std::nullopt;
    return cel::toJson(*value);
}

bj::object MappingRun::objectOf(const Fields &fields)
{
    bj::object object;
    for (const auto &[name, field] : fields) {
        if (auto value = jsonOf(field); value && !saysNothing(*value))
            object[name] = std::move(*value);
    }
    return object;
}

Mapped MappingRun::run()
{
    if (!holds(m_plan.condition, true))
        return std::move(m_mapped);
    m_mapped.fits = true;
    if (!m_plan.each) {
        takeItem(m_body, 0);
    } else if (const auto list = valueOf(*m_plan.each)) {
        if (list->kind() != cel::Kind::List)
            trouble(m_plan.each->pointer, "This has to be a list.");
        // What an expression made is gone when the activation is reset; the list has to stay.
        const bj::value items = list->kind() == cel::Kind::List ? cel::toJson(*list) : bj::array();
        for (std::size_t i = 0; i < items.get_array().size() && !m_stopped; ++i)
            takeItem(items.get_array()[i], i);
    }
    if (m_mapped.events.empty() && m_mapped.troubles.empty())
        trouble("/events", "None of the events fits this body.");
    return std::move(m_mapped);
}

void MappingRun::takeItem(const bj::value &item, std::size_t index)
{
    m_activation.reset();
    m_nested.clear();
    m_activation.set(m_names.item, cel::Value::json(item));
    m_activation.set(m_names.index, cel::Value::of(static_cast<std::int64_t>(index)));
    for (const Let &let : m_plan.lets)
        m_activation.clear(let.slot);
    for (const Let &let : m_plan.lets)
        setLet(let);
    const std::size_t before = m_mapped.events.size() + m_troubles;
    for (std::size_t i = 0; i < m_plan.events.size() && !m_stopped; ++i) {
        m_activation.clear(m_names.at);
        if (!holds(m_plan.events[i].when, true))
            continue;
        if (m_mapped.events.size() == m_plan.limits.events) {
            m_stopped = true;
            trouble("/events", "The body holds more events than are made out of one: " +
                                   std::to_string(m_plan.limits.events) + ".");
            return;
        }
        if (!make(m_plan.events[i], item, i))
            trouble(m_plan.events[i].pointer, "The event could not be made.");
    }
    if (m_mapped.events.size() + m_troubles == before && m_plan.each)
        trouble("/events", "None of the events fits an element of the list.");
}

void MappingRun::setLet(const Let &let)
{
    std::optional<cel::Value> value;
    std::string pointer;
    for (const Expression &from : let.from) {
        value = valueOf(from);
        pointer = from.pointer;
        if (value && !(value->kind() == cel::Kind::String && value->asText().empty()))
            break;
    }
    if (!value)
        return;
    const bool isText = value->kind() == cel::Kind::String;
    if (let.form == Let::Form::Value || !isText) {
        m_activation.set(let.slot, *value);
        return;
    }
    const std::string_view text = value->asText();
    if (text.empty())
        return;
    if (let.form == Let::Form::Plain) {
        m_nested.emplace_back(plainText(text, m_plan.limits.plainBytes));
    } else {
        auto nested = json::parse(text, m_plan.limits.nestedBytes, m_plan.limits.nestedDepth);
        if (!nested) {
            trouble(pointer,
                    "The text inside the body cannot be used. " + json::sentenceOf(nested.error()));
            return;
        }
        m_nested.push_back(withoutNulls(*nested));
    }
    m_steps += text.size() / 16;
    m_activation.set(let.slot, cel::Value::json(m_nested.back()));
}

std::optional<MappingRun::Moment> MappingRun::momentOf(const TimeField &field)
{
    const auto value = valueOf(*field.from);
    if (!value || (value->kind() == cel::Kind::String && value->asText().empty()))
        return std::nullopt;
    if (value->kind() == cel::Kind::Timestamp)
        return Moment{value->asTimestamp(), nullptr};
    const auto instant = instantOf(*value, field, m_activation.workspace().zones());
    if (!instant) {
        trouble(field.from->pointer, "This is no time that can be read.");
        return std::nullopt;
    }
    Moment moment{cel::Value::of(*instant).asTimestamp(), cel::toJson(*value)};
    if (saysTheSame(*value, moment.time))
        moment.original = nullptr;
    return moment;
}

std::string MappingRun::idOf(const EventTemplate &form, const bj::value &item, std::size_t place)
{
    if (form.id) {
        if (auto id = textOf(*form.id))
            return *std::move(id);
    }
    std::vector<std::string> parts{m_plan.id, std::to_string(place)};
    bool any = false;
    for (const Expression &expression : form.hash) {
        const auto value = valueOf(expression);
        parts.push_back(value ? bj::serialize(cel::toJson(*value)) : "");
        any = any || value.has_value();
    }
    if (!any)
        parts.push_back(bj::serialize(item));
    return hashOf(parts);
}

bool MappingRun::make(const EventTemplate &form, const bj::value &item, std::size_t place)
{
    Event event;
    auto type = form.type ? textOf(*form.type) : std::nullopt;
    if (!type)
        return false;
    event.type = *std::move(type);
    event.id = idOf(form, item, place);
    const auto said = form.source ? textOf(*form.source) : std::nullopt;
    event.source = said ? uriSafe(*said) : "/ingest/" + m_plan.id;
    if (form.subject) {
        if (const auto subject = textOf(*form.subject))
            event.subject = nameSafe(*subject);
    }
    std::optional<Moment> time;
    if (form.time)
        time = momentOf(*form.time);
    if (time) {
        event.time = time->time;
        m_activation.set(m_names.at, cel::Value::of(time->time));
    }
    for (const auto &[name, expression] : form.attributes) {
        if (const auto text = textOf(expression))
            event.extensions[name] = name == "correlationid" ? nameSafe(*text) : *text;
    }
    if (form.expiryTime) {
        if (const auto expiry = momentOf(*form.expiryTime))
            event.extensions["expirytime"] = formatRfc3339(expiry->time);
    }
    event.extensions["mappedby"] = m_plan.id + '/' + std::to_string(m_plan.version);
    bj::object data = objectOf(form.data);
    if (time && !time->original.is_null()) {
        bj::value &original = data["original"];
        if (!original.is_object())
            original = bj::object();
        original.get_object()["time"] = std::move(time->original);
    }
    normaliseIdentities(data, m_region);
    event.dataContentType = "application/json";
    event.data = std::move(data);
    if (m_stopped)
        return false;
    m_mapped.events.push_back(std::move(event));
    return true;
}

} // namespace sidelight::mapping
