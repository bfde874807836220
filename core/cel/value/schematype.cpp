// JSON Schemas as types of expressions.
#include <boost/json/value.hpp>

#include "core/cel/value/type.h"

namespace sidelight::cel
{

namespace
{

constexpr std::size_t maxDepth = 16;
// Schemas that refer to themselves would grow without end.
constexpr std::size_t maxTypes = 5000;

class SchemaReader
{
public:
    explicit SchemaReader(const boost::json::object &document)
        : m_document(document)
    {
    }
    Type read(const boost::json::value &schema, std::size_t depth);

private:
    const boost::json::value *follow(std::string_view reference) const;
    Type readObject(const boost::json::object &schema, std::size_t depth);
    void addFields(const boost::json::object &schema, std::size_t depth,
                   std::vector<Type::Field> &fields, bool &open);

    const boost::json::object &m_document;
    std::size_t m_types = 0;
};

// "#/$defs/place" within the document.
const boost::json::value *SchemaReader::follow(std::string_view reference) const
{
    if (!reference.starts_with("#/"))
        return nullptr;
    reference.remove_prefix(2);
    const boost::json::object *object = &m_document;
    for (;;) {
        const std::size_t slash = reference.find('/');
        const boost::json::value *value = object->if_contains(reference.substr(0, slash));
        if (!value || slash == std::string_view::npos)
            return value;
        object = value->if_object();
        if (!object)
            return nullptr;
        reference.remove_prefix(slash + 1);
    }
}

void SchemaReader::addFields(const boost::json::object &schema, std::size_t depth,
                             std::vector<Type::Field> &fields, bool &open)
{
    if (const auto *additional = schema.if_contains("additionalProperties");
        additional && additional->is_bool() && !additional->get_bool())
        open = false;
    if (const auto *properties = schema.if_contains("properties");
        properties && properties->is_object()) {
        for (const auto &property : properties->get_object())
            fields.push_back({std::string(property.key()), read(property.value(), depth + 1)});
    }
    const auto *all = schema.if_contains("allOf");
    if (!all || !all->is_array() || depth >= maxDepth)
        return;
    for (const boost::json::value &part : all->get_array()) {
        const boost::json::object *object = part.if_object();
        if (const auto *reference = object ? object->if_contains("$ref") : nullptr;
            reference && reference->is_string()) {
            const auto *target = follow(reference->get_string());
            object = target ? target->if_object() : nullptr;
        }
        if (object)
            addFields(*object, depth + 1, fields, open);
    }
}

Type SchemaReader::readObject(const boost::json::object &schema, std::size_t depth)
{
    std::vector<Type::Field> fields;
    bool open = true;
    addFields(schema, depth, fields, open);
    return Type::object(std::move(fields), open);
}

Type SchemaReader::read(const boost::json::value &value, std::size_t depth)
{
    const boost::json::object *schema = value.if_object();
    if (!schema || depth > maxDepth || ++m_types > maxTypes)
        return Type::dyn();
    if (const auto *reference = schema->if_contains("$ref")) {
        const auto *target = reference->is_string() ? follow(reference->get_string()) : nullptr;
        return target ? read(*target, depth + 1) : Type::dyn();
    }
    const auto *type = schema->if_contains("type");
    if (!type || !type->is_string())
        return schema->if_contains("properties") ? readObject(*schema, depth) : Type::dyn();
    const std::string_view name = type->get_string();
    if (name == "object")
        return readObject(*schema, depth);
    if (name == "array") {
        const auto *items = schema->if_contains("items");
        return Type::list(items ? read(*items, depth + 1) : Type::dyn());
    }
    if (name == "string")
        return Type::string();
    if (name == "integer")
        return Type::integer();
    if (name == "number")
        return Type::real();
    if (name == "boolean")
        return Type::boolean();
    return name == "null" ? Type::null() : Type::dyn();
}

} // namespace

Type typeOfSchema(const boost::json::object &schema)
{
    return SchemaReader(schema).read(schema, 0);
}

} // namespace sidelight::cel
