#include "core/domain/schemas/schemacatalog.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <boost/json/parse.hpp>

// valijson is written for other warnings than ours.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

namespace sidelight::schemas
{

namespace
{

using valijson::adapters::BoostJsonAdapter;

struct CompiledSchema {
    valijson::Schema schema;
    std::vector<std::string> envelope; // attributes the views of this type cannot do without
};

// "<root>" "[place]" "[lat]" is "/place/lat".
std::string pointerOf(const std::vector<std::string> &context)
{
    std::string pointer;
    for (const std::string &part : context) {
        if (part.size() < 2 || part.front() != '[')
            continue;
        pointer += '/';
        for (const char c : std::string_view(part).substr(1, part.size() - 2)) {
            if (c == '~')
                pointer += "~0";
            else if (c == '/')
                pointer += "~1";
            else
                pointer += c;
        }
    }
    return pointer;
}

struct Wording {
    std::string_view contains; // what valijson says
    std::string_view sentence; // what we say of that place
};
constexpr Wording wordings[] = {
    {"'type' constraint", "is of a type that is not allowed here"},
    {"regex", "has not the form that is wanted here"},
    {"enum values", "is none of the values that are allowed here"},
    {"anyOf", "has none of the members of which it needs one"},
};

std::string sentenceOf(std::string_view type, const std::string &pointer, std::string description)
{
    const std::string place =
        pointer.empty() ? "The data of " + std::string(type)
                        : "The member " + pointer + " of the data of " + std::string(type);
    for (const Wording &wording : wordings) {
        if (description.find(wording.contains) != std::string::npos)
            return place + ' ' + std::string(wording.sentence) + '.';
    }
    if (!description.empty() && description.back() == '.')
        description.pop_back();
    return place + " does not fit its schema: " + description + '.';
}

// The innermost complaint stands first.
Violation violationOf(std::string_view type, const valijson::ValidationResults &results)
{
    if (results.begin() == results.end())
        return {"", sentenceOf(type, "", "it is not valid")};
    std::string pointer = pointerOf(results.begin()->context);
    std::string sentence = sentenceOf(type, pointer, results.begin()->description);
    return {std::move(pointer), std::move(sentence)};
}

// The place of a text that holds U+0000, behind which valijson (it works on C strings) sees
// nothing. Depth is bounded by whoever parsed the data.
std::optional<std::string> findNul(const boost::json::value &value)
{
    if (const auto *text = value.if_string())
        return text->find('\0') == boost::json::string::npos ? std::nullopt
                                                             : std::optional(std::string());
    if (const auto *list = value.if_array()) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (const auto inside = findNul((*list)[i]))
                return '/' + std::to_string(i) + *inside;
        }
    }
    if (const auto *object = value.if_object()) {
        for (const auto &member : *object) {
            if (const auto inside = findNul(member.value()))
                return pointerOf({'[' + std::string(member.key()) + ']'}) + *inside;
        }
    }
    return std::nullopt;
}

bool hasAttribute(const Event &event, std::string_view name)
{
    if (name == "subject")
        return event.subject.has_value();
    return event.extension(name).has_value();
}

} // namespace

struct SchemaCatalog::Compiled {
    std::map<std::string, CompiledSchema, std::less<>> schemas;
    valijson::Validator validator{valijson::Validator::kStrongTypes};
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
        CompiledSchema &entry = compiled->schemas[std::string(schema.type)];
        if (const auto *needed = arrayMember(text.get_object(), "x-envelope")) {
            for (const boost::json::value &name : *needed)
                entry.envelope.emplace_back(name.is_string() ? name.get_string().c_str() : "");
        }
        try {
            valijson::SchemaParser(valijson::SchemaParser::kDraft7)
                .populateSchema(BoostJsonAdapter(text), entry.schema);
        } catch (const std::exception &) {
            return broken();
        }
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
    if (const auto place = findNul(event.data))
        return failure(Violation{*place, "The member " + *place + " of the data of " + event.type +
                                             " holds the character U+0000."});
    const BoostJsonAdapter data(event.data);
    try {
        // Quick first: collecting complaints makes texts for each.
        if (m_compiled->validator.validate(found->second.schema, data, nullptr))
            return {};
        valijson::ValidationResults results;
        m_compiled->validator.validate(found->second.schema, data, &results);
        return failure(violationOf(event.type, results));
    } catch (const std::exception &) { // std::regex gives up by throwing
        return failure(Violation{"", "The data of " + event.type + " could not be judged."});
    }
}

} // namespace sidelight::schemas
