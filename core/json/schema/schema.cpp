#include "core/json/schema/schema.h"

#include <optional>

#include "core/json/position.h"

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

namespace sidelight::json
{

namespace
{

using valijson::adapters::BoostJsonAdapter;

// "<root>" "[place]" "[lat]" is "/place/lat".
std::string pointerOf(const std::vector<std::string> &context)
{
    std::string pointer;
    for (const std::string &part : context) {
        if (part.size() >= 2 && part.front() == '[')
            appendStep(pointer, std::string_view(part).substr(1, part.size() - 2));
    }
    return pointer;
}

struct Wording {
    std::string_view contains;  // what valijson says
    std::string_view complaint; // what we say of that place
};
constexpr Wording wordings[] = {
    {"'type' constraint", "is of a type that is not allowed here"},
    {"regex", "has not the form that is wanted here"},
    {"enum values", "is none of the values that are allowed here"},
    {"anyOf", "has none of the members of which it needs one"},
};

std::string complaintOf(std::string description)
{
    for (const Wording &wording : wordings) {
        if (description.find(wording.contains) != std::string::npos)
            return std::string(wording.complaint);
    }
    if (!description.empty() && description.back() == '.')
        description.pop_back();
    return "does not fit its schema: " + description;
}

// Says of an outer value that an inner one does not fit.
bool isEcho(std::string_view description)
{
    return description.starts_with("Failed to validate");
}

std::vector<Violation> violationsOf(const valijson::ValidationResults &results)
{
    std::vector<Violation> violations;
    for (const auto &result : results) {
        if (violations.empty() || !isEcho(result.description))
            violations.push_back({pointerOf(result.context), complaintOf(result.description)});
    }
    if (violations.empty())
        violations.push_back({"", "does not fit its schema: it is not valid"});
    return violations;
}

// The place of a text that holds U+0000, behind which valijson (it works on C strings) sees
// nothing. Depth is bounded by whoever parsed the value.
std::optional<std::string> findNul(const boost::json::value &value)
{
    if (const auto *text = value.if_string())
        return text->find('\0') == boost::json::string::npos ? std::nullopt
                                                             : std::optional(std::string());
    std::string pointer;
    if (const auto *list = value.if_array()) {
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (const auto inside = findNul((*list)[i])) {
                appendStep(pointer, i);
                return pointer + *inside;
            }
        }
    }
    if (const auto *object = value.if_object()) {
        for (const auto &member : *object) {
            if (const auto inside = findNul(member.value())) {
                appendStep(pointer, std::string_view(member.key().data(), member.key().size()));
                return pointer + *inside;
            }
        }
    }
    return std::nullopt;
}

} // namespace

struct Schema::Compiled {
    valijson::Schema schema;
    mutable valijson::Validator validator{valijson::Validator::kStrongTypes};
};

Schema::Schema(std::unique_ptr<Compiled> compiled)
    : m_compiled(std::move(compiled))
{
}
Schema::~Schema() = default;

std::unique_ptr<const Schema> Schema::make(const boost::json::value &schema)
{
    auto compiled = std::make_unique<Compiled>();
    try {
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(BoostJsonAdapter(schema), compiled->schema);
    } catch (const std::exception &) {
        return nullptr;
    }
    return std::unique_ptr<const Schema>(new Schema(std::move(compiled)));
}

std::vector<Violation> Schema::judge(const boost::json::value &value) const
{
    if (auto place = findNul(value))
        return {{*std::move(place), "holds the character U+0000"}};
    const BoostJsonAdapter adapter(value);
    try {
        // Quick first: collecting complaints makes texts for each.
        if (m_compiled->validator.validate(m_compiled->schema, adapter, nullptr))
            return {};
        valijson::ValidationResults results;
        m_compiled->validator.validate(m_compiled->schema, adapter, &results);
        return violationsOf(results);
    } catch (const std::exception &) { // std::regex gives up by throwing
        return {{"", "could not be judged"}};
    }
}

} // namespace sidelight::json
