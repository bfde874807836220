// What an expression works with: 16 bytes, trivially copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "core/base/timestamp.h"
#include "core/cel/value/error.h"

namespace sidelight::cel
{

enum class Kind : std::uint8_t {
    Unset, // no value: a variable that was not given, an absent field
    Error,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    List,
    Map,
    Timestamp,
    Duration,
    Type,
};

// A point in time, UTC: seconds since 1970 and 0 ≤ nanos < 10⁹; years 1 to 9999.
struct Instant {
    std::int64_t seconds = 0;
    std::int32_t nanos = 0;
    auto operator<=>(const Instant &) const = default;
};

// A length of time, in nanoseconds: at most about ±292 years.
struct Duration {
    std::int64_t nanos = 0;
    auto operator<=>(const Duration &) const = default;
};

struct MapEntry;

// Texts, lists and maps are borrowed: from JSON, from a program's constants, or from the arena of
// the evaluation that made them (until its activation's reset()). The as…() functions are for
// values whose kind was looked at.
class Value
{
public:
    Value() = default; // unset

    // Looks at JSON without converting it; `json` must stay. Integers become Int, those beyond
    // 2^63-1 Uint, other numbers Double.
    [[nodiscard]] static Value json(const boost::json::value &json);
    [[nodiscard]] static Value json(const boost::json::object &json);
    [[nodiscard]] static Value json(const boost::json::array &json);
    [[nodiscard]] static Value null() { return Value(Kind::Null); }
    [[nodiscard]] static Value of(bool value)
    {
        Value made(Kind::Bool);
        made.m_payload.boolean = value;
        return made;
    }
    [[nodiscard]] static Value of(std::int64_t value)
    {
        Value made(Kind::Int);
        made.m_payload.integer = value;
        return made;
    }
    [[nodiscard]] static Value of(std::uint64_t value)
    {
        Value made(Kind::Uint);
        made.m_payload.natural = value;
        return made;
    }
    [[nodiscard]] static Value of(double value)
    {
        Value made(Kind::Double);
        made.m_payload.real = value;
        return made;
    }
    [[nodiscard]] static Value of(std::string_view text); // valid UTF-8
    [[nodiscard]] static Value of(const char *text) { return of(std::string_view(text)); }
    [[nodiscard]] static Value of(Timestamp time);
    [[nodiscard]] static Value of(Instant time);
    [[nodiscard]] static Value of(Duration duration);
    [[nodiscard]] static Value bytes(std::string_view bytes);
    [[nodiscard]] static Value type(std::string_view name);
    [[nodiscard]] static Value list(const Value *items, std::size_t size);
    [[nodiscard]] static Value map(const MapEntry *entries, std::size_t size);
    // `sentence` has static lifetime; without one the code's own is used.
    [[nodiscard]] static Value error(Code code, const char *sentence = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isSet() const { return m_kind != Kind::Unset; }
    [[nodiscard]] bool isError() const { return m_kind == Kind::Error; }
    [[nodiscard]] bool isTrue() const { return m_kind == Kind::Bool && m_payload.boolean; }
    [[nodiscard]] bool isFalse() const { return m_kind == Kind::Bool && !m_payload.boolean; }
    [[nodiscard]] bool isNumber() const { return m_kind >= Kind::Int && m_kind <= Kind::Double; }

    [[nodiscard]] bool asBool() const { return m_payload.boolean; }
    [[nodiscard]] std::int64_t asInt() const { return m_payload.integer; }
    [[nodiscard]] std::uint64_t asUint() const { return m_payload.natural; }
    [[nodiscard]] double asDouble() const { return m_payload.real; }
    // Of a String, Bytes or Type.
    [[nodiscard]] std::string_view asText() const { return {m_payload.text, m_extra}; }
    [[nodiscard]] Instant asInstant() const { return {m_payload.integer, nanos()}; }
    [[nodiscard]] Timestamp asTimestamp() const; // cut to milliseconds
    [[nodiscard]] Duration asDuration() const { return {m_payload.integer}; }

    // Of a List or Map: how many; of a String: its bytes.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Value item(std::size_t index) const;     // List; index < size()
    [[nodiscard]] MapEntry entry(std::size_t index) const; // Map; index < size()
    // Unset when the map has no such key. Whole numbers of any numeric kind are the same key.
    [[nodiscard]] Value member(const Value &key) const;
    [[nodiscard]] Value member(std::string_view key) const;
    // The JSON behind a Map or List that was made by json().
    [[nodiscard]] const boost::json::object *jsonObject() const;
    [[nodiscard]] const boost::json::array *jsonArray() const;

    // Of an Error.
    [[nodiscard]] Code errorCode() const { return static_cast<Code>(m_detail); }
    [[nodiscard]] const char *errorSentence() const { return m_payload.text; }
    [[nodiscard]] std::uint32_t errorNode() const { return m_extra; } // 0: not known yet
    // Of an Error: the same, found at this node if it has none yet. Anything else is itself.
    [[nodiscard]] Value atNode(std::uint32_t node) const;

private:
    static constexpr std::uint8_t jsonDetail = 1;

    explicit Value(Kind kind)
        : m_kind(kind)
    {
    }
    [[nodiscard]] std::int32_t nanos() const { return static_cast<std::int32_t>(m_extra); }

    Kind m_kind = Kind::Unset;
    std::uint8_t m_detail = 0; // an Error's code; 1 for lists and maps that are JSON
    std::uint32_t m_extra = 0; // length, count, nanoseconds or node
    union {
        bool boolean;
        std::int64_t integer;
        std::uint64_t natural;
        double real;
        const char *text;
        const Value *items;
        const MapEntry *entries;
        const boost::json::array *array;
        const boost::json::object *object;
    } m_payload{.natural = 0};
};
static_assert(sizeof(Value) == 16);

struct MapEntry {
    Value key;
    Value value;
};

// Detaches from whatever the value borrows: timestamps and durations as CEL's texts
// ("2026-11-25T20:00:00Z", "90s"), bytes in base64, types by name, NaN and infinities as texts;
// map keys become texts. Unset and errors are null. At most 100,000 parts are written out, because
// a value may hold another many times; what comes after them is left out.
[[nodiscard]] boost::json::value toJson(const Value &value);
// Short text for the record of a "why", at most about 120 bytes, cut with "…" between characters.
[[nodiscard]] std::string display(const Value &value);
// CEL's name of the value's type: "int", "google.protobuf.Timestamp".
[[nodiscard]] std::string_view typeName(Kind kind);

} // namespace sidelight::cel

#include "core/cel/value/valuemaking.h"
