#include "core/domain/schemas/schemacatalog.h"

#include <map>
#include <optional>
#include <vector>

#include <boost/json/parse.hpp>

#include "core/json/schema/schema.h"

namespace sidelight::schemas
{

namespace
{

Violation violationOf(std::string_view type, json::Violation violation)
{
    std::string sentence = violation.pointer.empty() ? "The data of " + std::string(type)
                                                     : "The member " + violation.pointer +
                                                           " of the data of " + std::string(type);
    sentence += ' ' + violation.complaint + '.';
    return {std::move(violation.pointer), std::move(sentence)};
}

bool hasAttribute(const Event &event, std::string_view name)
{
    if (name == "subject")
        return event.subject.has_value();
    return event.extension(name).has_value();
}

} // namespace

struct SchemaCatalog::Compiled {
    struct OfType {
        std::unique_ptr<const json::Schema> schema;
        std::vector<std::string> envelope; // attributes the views of this type cannot do without
    };
    std::map<std::string, OfType, std::less<>> schemas;
};

SchemaCatalog::SchemaCatalog(std::unique_ptr<Compiled> compiled)
    : m_compiled(std::move(compiled))
{
}
SchemaCatalog::SchemaCatalog(SchemaCatalog &&) noexcept = default;
SchemaCatalog &SchemaCatalog::operator=(SchemaCatalog &&) noexcept = default;
SchemaCatalog::~SchemaCatalog() = default;

Result<SchemaCatalog, Violation> SchemaCatalog::make()
{
    return make(all());
}

Result<SchemaCatalog, Violation> SchemaCatalog::make(std::span<const Schema> schemas)
{
    auto compiled = std::make_unique<Compiled>();
    for (const Schema &schema : schemas) {
        boost::system::error_code error;
        const boost::json::value text = boost::json::parse(
            boost::json::string_view(schema.text.data(), schema.text.size()), error);
        const auto broken = [&] {
            return failure(
                Violation{"", "The schema of " + std::string(schema.type) + " cannot be read."});
        };
        if (error || !text.is_object())
            return broken();
        Compiled::OfType &entry = compiled->schemas[std::string(schema.type)];
        if (const auto *needed = arrayMember(text.get_object(), "x-envelope")) {
            for (const boost::json::value &name : *needed)
                entry.envelope.emplace_back(name.is_string() ? name.get_string().c_str() : "");
        }
        entry.schema = json::Schema::make(text);
        if (!entry.schema)
            return broken();
    }
    return SchemaCatalog(std::move(compiled));
}

bool SchemaCatalog::knows(std::string_view type) const
{
    return m_compiled->schemas.find(type) != m_compiled->schemas.end();
}

Result<void, Violation> SchemaCatalog::validate(const Event &event) const
{
    const auto found = m_compiled->schemas.find(event.type);
    if (found == m_compiled->schemas.end())
        return {};
    for (const std::string &name : found->second.envelope) {
        if (!hasAttribute(event, name))
            return failure(Violation{"", "An event of the type " + event.type +
                                             " needs the attribute " + name + '.'});
    }
    auto violations = found->second.schema->judge(event.data);
    if (!violations.empty())
        return failure(violationOf(event.type, std::move(violations.front())));
    return {};
}

} // namespace sidelight::schemas
