#include "core/cel/value/type.h"

#include <algorithm>

namespace sidelight::cel
{

struct Type::Parts {
    Type first;  // element, key
    Type second; // value
    std::vector<Field> fields;
    bool open = true;
};

Type Type::list(Type element)
{
    Type type(Kind::List);
    type.m_parts = std::make_shared<const Parts>(Parts{std::move(element), {}, {}, true});
    return type;
}

Type Type::map(Type key, Type value)
{
    Type type(Kind::Map);
    type.m_parts = std::make_shared<const Parts>(Parts{std::move(key), std::move(value), {}, true});
    return type;
}

Type Type::object(std::vector<Field> fields, bool open)
{
    Type type(Kind::Object);
    type.m_parts = std::make_shared<const Parts>(Parts{{}, {}, std::move(fields), open});
    return type;
}

Type Type::element() const
{
    return m_parts ? m_parts->first : dyn();
}

Type Type::key() const
{
    return m_parts ? m_parts->first : dyn();
}

Type Type::value() const
{
    return m_parts ? m_parts->second : dyn();
}

const std::vector<Type::Field> &Type::fields() const
{
    static const std::vector<Field> none;
    return m_parts ? m_parts->fields : none;
}

const Type *Type::field(std::string_view name) const
{
    for (const Field &field : fields()) {
        if (field.name == name)
            return &field.type;
    }
    return nullptr;
}

bool Type::isOpen() const
{
    return !m_parts || m_parts->open;
}

std::string Type::name() const
{
    switch (m_kind) {
    case Kind::Dyn:
        return "dyn";
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
    case Kind::Null:
        return "null";
    case Kind::Timestamp:
        return "google.protobuf.Timestamp";
    case Kind::Duration:
        return "google.protobuf.Duration";
    case Kind::Type:
        return "type";
    case Kind::List:
        return "list(" + element().name() + ")";
    case Kind::Map:
        return "map(" + key().name() + ", " + value().name() + ")";
    case Kind::Object:
        return "object";
    }
    return "dyn";
}

std::string Type::words() const
{
    switch (m_kind) {
    case Kind::Dyn:
        return "anything";
    case Kind::Bool:
        return "true or false";
    case Kind::Int:
        return "a whole number";
    case Kind::Uint:
        return "an unsigned whole number";
    case Kind::Double:
        return "a decimal number";
    case Kind::String:
        return "a text";
    case Kind::Bytes:
        return "bytes";
    case Kind::Null:
        return "null";
    case Kind::Timestamp:
        return "a time";
    case Kind::Duration:
        return "a length of time";
    case Kind::Type:
        return "a type";
    case Kind::List:
        return "a list";
    case Kind::Map:
        return "a map";
    case Kind::Object:
        return "an object";
    }
    return "anything";
}

bool Type::operator==(const Type &other) const
{
    if (m_kind != other.m_kind)
        return false;
    if (m_parts == other.m_parts || !m_parts || !other.m_parts)
        return m_parts == other.m_parts;
    return m_parts->first == other.m_parts->first && m_parts->second == other.m_parts->second &&
           m_parts->open == other.m_parts->open &&
           std::equal(m_parts->fields.begin(), m_parts->fields.end(), other.m_parts->fields.begin(),
                      other.m_parts->fields.end(), [](const Field &a, const Field &b) {
                          return a.name == b.name && a.type == b.type;
                      });
}

} // namespace sidelight::cel
