// Values as JSON and as short text.
#include <charconv>
#include <cmath>

#include <boost/json/serialize.hpp>

#include "core/base/utf8.h"
#include "core/cel/value/base64.h"
#include "core/cel/value/texts.h"
#include "core/cel/value/value.h"

namespace sidelight::cel
{

namespace
{

constexpr std::size_t maxDisplayBytes = 120;
// A list may hold another one many times over; written out it grows with every level.
constexpr std::size_t maxJsonParts = 100'000;

boost::json::value numberJson(double real)
{
    if (std::isnan(real) || std::isinf(real))
        return boost::json::string(doubleText(real));
    return real;
}

void append(std::string &out, const Value &value, bool quoted);

void appendItems(std::string &out, const Value &list)
{
    out += '[';
    for (std::size_t i = 0; i < list.size() && out.size() <= maxDisplayBytes; ++i) {
        if (i > 0)
            out += ", ";
        append(out, list.item(i), true);
    }
    out += ']';
}

void appendEntries(std::string &out, const Value &map)
{
    out += '{';
    for (std::size_t i = 0; i < map.size() && out.size() <= maxDisplayBytes; ++i) {
        if (i > 0)
            out += ", ";
        const MapEntry entry = map.entry(i);
        append(out, entry.key, false);
        out += ": ";
        append(out, entry.value, true);
    }
    out += '}';
}

void append(std::string &out, const Value &value, bool quoted)
{
    switch (value.kind()) {
    case Kind::String:
        if (quoted)
            out += '"';
        out += truncateUtf8(value.asText(), maxDisplayBytes + 4);
        if (quoted)
            out += '"';
        break;
    case Kind::Bytes:
        out += std::to_string(value.size()) + " bytes";
        break;
    case Kind::List:
        appendItems(out, value);
        break;
    case Kind::Map:
        appendEntries(out, value);
        break;
    default:
        out += scalarText(value);
    }
}

boost::json::value partJson(const Value &value, std::size_t &left)
{
    if (left == 0)
        return nullptr;
    --left;
    switch (value.kind()) {
    case Kind::Unset:
    case Kind::Error:
    case Kind::Null:
        return nullptr;
    case Kind::Bool:
        return value.asBool();
    case Kind::Int:
        return value.asInt();
    case Kind::Uint:
        return value.asUint();
    case Kind::Double:
        return numberJson(value.asDouble());
    case Kind::Bytes:
        return boost::json::string(encodeBase64(value.asText()));
    case Kind::List: {
        if (const auto *array = value.jsonArray())
            return *array;
        boost::json::array items;
        for (std::size_t i = 0; i < value.size() && left > 0; ++i)
            items.push_back(partJson(value.item(i), left));
        return items;
    }
    case Kind::Map: {
        if (const auto *object = value.jsonObject())
            return *object;
        boost::json::object object;
        for (std::size_t i = 0; i < value.size() && left > 0; ++i) {
            const MapEntry entry = value.entry(i);
            object.insert_or_assign(scalarText(entry.key), partJson(entry.value, left));
        }
        return object;
    }
    default:
        return boost::json::string(scalarText(value));
    }
}

} // namespace

boost::json::value toJson(const Value &value)
{
    std::size_t left = maxJsonParts;
    return partJson(value, left);
}

std::string display(const Value &value)
{
    std::string text;
    append(text, value, false);
    if (text.size() <= maxDisplayBytes)
        return text;
    return std::string(truncateUtf8(text, maxDisplayBytes)) + "…";
}

std::string_view typeName(Kind kind)
{
    switch (kind) {
    case Kind::Null:
        return "null_type";
    case Kind::Bool:
        return "bool";
    case Kind::Int:
        return "int";
    case Kind::Uint:
        return "uint";
    case Kind::Double:
        return "double";
    case Kind::String:
        return "string";
    case Kind::Bytes:
        return "bytes";
    case Kind::List:
        return "list";
    case Kind::Map:
        return "map";
    case Kind::Timestamp:
        return "google.protobuf.Timestamp";
    case Kind::Duration:
        return "google.protobuf.Duration";
    case Kind::Type:
        return "type";
    case Kind::Unset:
    case Kind::Error:
        break;
    }
    return "error";
}

} // namespace sidelight::cel
