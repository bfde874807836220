// What is known about a value while an expression is written.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

namespace sidelight::cel
{

// Immutable and cheap to copy; one type may be read by many threads.
class Type
{
public:
    enum class Kind : std::uint8_t {
        Dyn, // anything: decided when the expression runs
        Bool,
        Int,
        Uint,
        Double,
        String,
        Bytes,
        Null,
        Timestamp,
        Duration,
        Type,
        List,
        Map,
        Object,
    };
    struct Field;

    Type() = default; // dyn

    [[nodiscard]] static Type dyn() { return Type(Kind::Dyn); }
    [[nodiscard]] static Type boolean() { return Type(Kind::Bool); }
    [[nodiscard]] static Type integer() { return Type(Kind::Int); }
    [[nodiscard]] static Type unsigned_() { return Type(Kind::Uint); }
    [[nodiscard]] static Type real() { return Type(Kind::Double); }
    [[nodiscard]] static Type string() { return Type(Kind::String); }
    [[nodiscard]] static Type bytes() { return Type(Kind::Bytes); }
    [[nodiscard]] static Type null() { return Type(Kind::Null); }
    [[nodiscard]] static Type timestamp() { return Type(Kind::Timestamp); }
    [[nodiscard]] static Type duration() { return Type(Kind::Duration); }
    [[nodiscard]] static Type type() { return Type(Kind::Type); }
    [[nodiscard]] static Type list(Type element);
    [[nodiscard]] static Type map(Type key, Type value);
    // A JSON object with known fields. An open one may have others too, which are dyn. Numbers of a
    // field that is real() are read as doubles even where the JSON says 50, and integral ones of a
    // field that is integer() as ints even where it says 50.0.
    [[nodiscard]] static Type object(std::vector<Field> fields, bool open);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isDyn() const { return m_kind == Kind::Dyn; }
    [[nodiscard]] Type element() const; // of a list
    [[nodiscard]] Type key() const;     // of a map
    [[nodiscard]] Type value() const;   // of a map
    [[nodiscard]] const std::vector<Field> &fields() const;
    [[nodiscard]] const Type *field(std::string_view name) const; // nothing: it has no such field
    [[nodiscard]] bool isOpen() const;                            // of an object

    // As CEL writes it: "list(int)", "map(string, dyn)"; an object is "object".
    [[nodiscard]] std::string name() const;
    // For sentences: "a text", "a whole number", "a list".
    [[nodiscard]] std::string words() const;
    bool operator==(const Type &other) const;

private:
    struct Parts;
    explicit Type(Kind kind)
        : m_kind(kind)
    {
    }
    Kind m_kind = Kind::Dyn;
    std::shared_ptr<const Parts> m_parts;
};

struct Type::Field {
    std::string name;
    Type type;
};

// The type of what a JSON Schema describes (draft 2020-12: type, properties, items,
// additionalProperties, $ref within the document, allOf; whatever else is dyn). Objects are open
// unless additionalProperties is false. "format": "date-time" stays a string.
[[nodiscard]] Type typeOfSchema(const boost::json::object &schema);

} // namespace sidelight::cel
