#include "apps/ctl/specvalue.h"

#include <charconv>
#include <cmath>

#include "core/cel/library/durationtext.h"
#include "core/cel/library/timetext.h"
#include "core/cel/value/base64.h"
#include "core/cel/value/texts.h"

namespace sidelight::ctl
{

namespace
{

using cel::Kind;
using cel::MapEntry;
using cel::Value;
using Read = Result<Value, std::string>;

constexpr std::size_t maxParts = 1'000'000;

constexpr std::string_view timestampName = "type.googleapis.com/google.protobuf.Timestamp";
constexpr std::string_view durationName = "type.googleapis.com/google.protobuf.Duration";

auto bad(std::string_view what)
{
    return failure("This is no " + std::string(what) + " in cel-spec's form.");
}

std::string_view textOf(const boost::json::value &json)
{
    return json.is_string() ? std::string_view(json.get_string()) : std::string_view();
}

template<class Number>
Read readWhole(const boost::json::value &json)
{
    if (json.is_int64() || json.is_uint64()) {
        boost::system::error_code code;
        const auto number = json.to_number<Number>(code);
        return code ? Read(bad("whole number")) : Read(Value::of(number));
    }
    const std::string_view text = textOf(json);
    Number number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
        return bad("whole number");
    return Value::of(number);
}

Read readDouble(const boost::json::value &json)
{
    const std::string_view text = textOf(json);
    if (text == "NaN")
        return Value::of(std::nan(""));
    if (text == "Infinity" || text == "-Infinity")
        return Value::of(text.front() == '-' ? -HUGE_VAL : HUGE_VAL);
    if (!json.is_number())
        return bad("number");
    boost::system::error_code code;
    const auto number = json.to_number<double>(code);
    return code ? Read(bad("number")) : Read(Value::of(number));
}

const boost::json::array *arrayIn(const boost::json::value &json, std::string_view name)
{
    static const boost::json::array none;
    const auto *object = json.if_object();
    if (!object)
        return nullptr;
    const auto *member = object->if_contains(name);
    return member ? member->if_array() : &none;
}

Read readList(const boost::json::value &json, cel::Workspace &workspace)
{
    const auto *values = arrayIn(json, "values");
    Value *items = values ? workspace.items(values->size()) : nullptr;
    if (!items)
        return bad("list");
    for (std::size_t i = 0; i < values->size(); ++i) {
        const Read item = readSpecValue((*values)[i], workspace);
        if (!item)
            return item;
        items[i] = *item;
    }
    return Value::list(items, values->size());
}

Read readMap(const boost::json::value &json, cel::Workspace &workspace)
{
    const auto *values = arrayIn(json, "entries");
    MapEntry *entries = values ? workspace.entries(values->size()) : nullptr;
    if (!entries)
        return bad("map");
    for (std::size_t i = 0; i < values->size(); ++i) {
        const auto *entry = (*values)[i].if_object();
        const auto *key = entry ? entry->if_contains("key") : nullptr;
        const auto *value = entry ? entry->if_contains("value") : nullptr;
        if (!key || !value)
            return bad("map");
        const Read readKey = readSpecValue(*key, workspace);
        const Read readValue = readSpecValue(*value, workspace);
        if (!readKey || !readValue)
            return readKey ? readValue : readKey;
        entries[i] = {*readKey, *readValue};
    }
    return Value::map(entries, values->size());
}

Read readObject(const boost::json::value &json)
{
    const auto *object = json.if_object();
    const auto *type = object ? object->if_contains("@type") : nullptr;
    const auto *value = object ? object->if_contains("value") : nullptr;
    if (type && value && textOf(*type) == timestampName) {
        if (const auto time = cel::readRfc3339(textOf(*value)))
            return Value::of(*time);
    }
    if (type && value && textOf(*type) == durationName) {
        if (const auto duration = cel::readDuration(textOf(*value)))
            return Value::of(*duration);
    }
    return failure(
        std::string("Protobuf messages other than Timestamp and Duration are not known."));
}

boost::json::object partOf(const Value &value, std::size_t &left)
{
    if (left == 0)
        return {};
    --left;
    switch (value.kind()) {
    case Kind::Unset:
    case Kind::Error:
    case Kind::Null:
        return {{"nullValue", nullptr}};
    case Kind::Bool:
        return {{"boolValue", value.asBool()}};
    case Kind::Int:
        return {{"int64Value", std::to_string(value.asInt())}};
    case Kind::Uint:
        return {{"uint64Value", std::to_string(value.asUint())}};
    case Kind::Double:
        return {{"doubleValue", cel::toJson(value)}};
    case Kind::String:
        return {{"stringValue", value.asText()}};
    case Kind::Bytes:
        return {{"bytesValue", cel::encodeBase64(value.asText())}};
    case Kind::Type:
        return {{"typeValue", value.asText()}};
    case Kind::Timestamp:
        return {{"objectValue", {{"@type", timestampName}, {"value", cel::scalarText(value)}}}};
    case Kind::Duration:
        return {{"objectValue", {{"@type", durationName}, {"value", cel::scalarText(value)}}}};
    case Kind::List: {
        boost::json::array items;
        for (std::size_t i = 0; i < value.size() && left > 0; ++i)
            items.push_back(partOf(value.item(i), left));
        return {{"listValue", {{"values", std::move(items)}}}};
    }
    case Kind::Map:
        break;
    }
    boost::json::array entries;
    for (std::size_t i = 0; i < value.size() && left > 0; ++i) {
        const MapEntry entry = value.entry(i);
        boost::json::object pair;
        pair["key"] = partOf(entry.key, left);
        pair["value"] = partOf(entry.value, left);
        entries.push_back(std::move(pair));
    }
    return {{"mapValue", {{"entries", std::move(entries)}}}};
}

} // namespace

Read readSpecValue(const boost::json::value &json, cel::Workspace &workspace)
{
    const auto *object = json.if_object();
    if (!object || object->size() != 1)
        return bad("value");
    const std::string_view name = object->begin()->key();
    const boost::json::value &value = object->begin()->value();
    if (name == "nullValue")
        return Value::null();
    if (name == "boolValue" && value.is_bool())
        return Value::of(value.get_bool());
    if (name == "int64Value")
        return readWhole<std::int64_t>(value);
    if (name == "uint64Value")
        return readWhole<std::uint64_t>(value);
    if (name == "doubleValue")
        return readDouble(value);
    if (name == "stringValue" && value.is_string())
        return Value::of(textOf(value));
    if (name == "typeValue" && value.is_string())
        return Value::type(textOf(value));
    if (name == "bytesValue") {
        const auto bytes = cel::decodeBase64(textOf(value));
        return bytes ? Read(workspace.bytes(*bytes)) : Read(bad("bytes"));
    }
    if (name == "listValue")
        return readList(value, workspace);
    if (name == "mapValue")
        return readMap(value, workspace);
    if (name == "objectValue")
        return readObject(value);
    return bad("value");
}

Result<boost::json::object, std::string> specValueOf(const Value &value)
{
    std::size_t left = maxParts;
    boost::json::object whole = partOf(value, left);
    if (left == 0)
        return failure(std::string("The value is too large to be written out."));
    return whole;
}

cel::Type readSpecType(const boost::json::value &json)
{
    using cel::Type;
    const auto *object = json.if_object();
    if (!object || object->empty())
        return Type::dyn();
    const std::string_view name = object->begin()->key();
    const boost::json::value &value = object->begin()->value();
    const auto inner = [&value](std::string_view part) {
        const auto *parts = value.if_object();
        const auto *type = parts ? parts->if_contains(part) : nullptr;
        return type ? readSpecType(*type) : Type::dyn();
    };
    if (name == "listType")
        return Type::list(inner("elemType"));
    if (name == "mapType")
        return Type::map(inner("keyType"), inner("valueType"));
    if (name == "null")
        return Type::null();
    const std::string_view text = textOf(value);
    if (name == "wellKnown")
        return text == "TIMESTAMP"  ? Type::timestamp()
               : text == "DURATION" ? Type::duration()
                                    : Type::dyn();
    if (name != "primitive")
        return Type::dyn();
    return text == "BOOL"     ? Type::boolean()
           : text == "INT64"  ? Type::integer()
           : text == "UINT64" ? Type::unsigned_()
           : text == "DOUBLE" ? Type::real()
           : text == "STRING" ? Type::string()
           : text == "BYTES"  ? Type::bytes()
                              : Type::dyn();
}

} // namespace sidelight::ctl
