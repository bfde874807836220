// Rules that the schema files keep among themselves.
#include <array>
#include <map>
#include <set>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/domain/eventtypes.h"
#include "core/domain/masks.h"
#include "core/domain/schemas/schemacatalog.h"

using namespace sidelight;
namespace json = boost::json;

namespace
{

json::object read(const schemas::Schema &schema)
{
    return json::parse(json::string_view(schema.text.data(), schema.text.size())).as_object();
}

// Calls `visit(schema, name)` for every member of every `properties`, `$defs` included.
template<class Visit>
void eachProperty(const json::value &value, const Visit &visit)
{
    if (const auto *list = value.if_array()) {
        for (const json::value &entry : *list)
            eachProperty(entry, visit);
    }
    const auto *object = value.if_object();
    if (!object)
        return;
    if (const auto *properties = objectMember(*object, "properties")) {
        for (const auto &[name, property] : *properties)
            visit(property.as_object(), std::string(name));
    }
    for (const auto &[name, member] : *object)
        eachProperty(member, visit);
}

template<class Visit>
void eachObject(const json::value &value, const Visit &visit)
{
    if (const auto *list = value.if_array()) {
        for (const json::value &entry : *list)
            eachObject(entry, visit);
    } else if (const auto *object = value.if_object()) {
        visit(*object);
        for (const auto &[name, member] : *object)
            eachObject(member, visit);
    }
}

} // namespace

TEST_CASE("every canonical type has a schema and every schema a canonical type")
{
    using namespace sidelight::types;
    const std::set<std::string_view> canonical{
        customerUpdated,     customerMerged,    customerErased,     customerErasedDone,
        customerRevealed,    customerLookedUp,  interactionOffered, interactionStarted,
        interactionUpdated,  interactionEnded,  touchpointRecorded, transcriptSegment,
        caseUpdated,         commitmentUpdated, alertRaised,        alertCleared,
        alertAcknowledged,   alertSnoozed,      alertMuted,         suggestionOffered,
        suggestionWithdrawn, suggestionShown,   suggestionOpened,   suggestionPriors,
        actionTaken,         noteSaved,         wrapupSaved,        knowledgeUpdated,
        matchConfirmed,      matchUnlinked,     configPublished,    configApplied,
        configRefused,       rawReceived,       alertShown,         accessRevoked,
        accessRestored};
    std::set<std::string_view> found;
    for (const schemas::Schema &schema : schemas::all())
        found.insert(schema.type);
    CHECK(found == canonical);
}

TEST_CASE("every field of every schema has a sensitivity class")
{
    const std::set<std::string> classes{"public", "internal", "personal", "secret"};
    for (const schemas::Schema &schema : schemas::all()) {
        eachProperty(read(schema), [&](const json::object &property, const std::string &name) {
            CAPTURE(schema.type, name);
            CHECK(classes.count(textOrEmpty(property, "x-sensitivity")) == 1);
        });
    }
}

TEST_CASE("what the panel can hide has the sensitivity that its schema says")
{
    const schemas::Schema *profile = nullptr;
    for (const schemas::Schema &schema : schemas::all()) {
        if (schema.type == types::customerUpdated)
            profile = &schema;
    }
    REQUIRE(profile != nullptr);
    const json::object text = read(*profile);
    const auto *fields = objectMember(text, "properties");
    REQUIRE(fields);
    for (const MaskableField &field : maskableFields()) {
        const std::string name(field.name.substr(0, field.name.find('.')));
        CAPTURE(name);
        const auto *property = objectMember(*fields, name);
        REQUIRE(property);
        CHECK(textOrEmpty(*property, "x-sensitivity") == nameOf(field.sensitivity));
    }
}

TEST_CASE("definitions of the same name are the same in every file")
{
    std::map<std::string, std::string> known;
    for (const schemas::Schema &schema : schemas::all()) {
        const json::object text = read(schema);
        const auto *definitions = objectMember(text, "$defs");
        if (!definitions)
            continue;
        for (const auto &[name, definition] : *definitions) {
            CAPTURE(schema.type, std::string(name));
            const auto [entry, isNew] = known.emplace(name, json::serialize(definition));
            CHECK((isNew || entry->second == json::serialize(definition)));
        }
    }
}

TEST_CASE("a pattern stands behind a bound of the length and repeats nothing without bound")
{
    for (const schemas::Schema &schema : schemas::all()) {
        const json::object text = read(schema);
        int guarded = 0;
        int patterns = 0;
        eachObject(text, [&](const json::object &object) {
            const auto *then = objectMember(object, "then");
            const auto *condition = objectMember(object, "if");
            if (then && then->contains("pattern") && condition && condition->contains("maxLength"))
                ++guarded;
            if (const auto pattern = textMember(object, "pattern")) {
                ++patterns;
                CAPTURE(schema.type);
                CHECK(pattern->find_first_of("*") == std::string_view::npos);
                CHECK(pattern->find(")+") == std::string_view::npos);
                CHECK(pattern->find("]+") == std::string_view::npos);
            }
        });
        CAPTURE(schema.type);
        CHECK(guarded == patterns);
    }
}

TEST_CASE("only keywords that every validator of draft-07 knows are used")
{
    const std::set<std::string> keywords{
        "$schema",  "title",         "description", "type",    "required",  "properties",
        "items",    "enum",          "minimum",     "maximum", "minLength", "maxLength",
        "maxItems", "anyOf",         "if",          "then",    "pattern",   "$ref",
        "$defs",    "x-sensitivity", "x-envelope"};
    for (const schemas::Schema &schema : schemas::all()) {
        eachObject(read(schema), [&](const json::object &object) {
            for (const auto &[name, member] : object) {
                const bool isKeyword = keywords.count(std::string(name)) == 1;
                // Names of fields and of definitions are no keywords.
                const bool isName = member.is_object();
                CAPTURE(schema.type, std::string(name));
                CHECK((isKeyword || isName));
            }
        });
    }
}
