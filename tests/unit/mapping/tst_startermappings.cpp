// Every shipped mapping, on vendors' bodies, against expected events that are checked in.
#include <filesystem>
#include <fstream>
#include <set>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/domain/schemas/schemacatalog.h"
#include "core/wire/cloudevents.h"
#include "core/wire/json.h"
#include "tests/unit/mapping/mappingcases.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

// What the hub asks of an event before it is appended.
void checkAcceptable(const Event &event, const schemas::SchemaCatalog &catalog)
{
    const auto read = wire::decodeEvent(wire::encodeEvent(event));
    if (!read)
        UNSCOPED_INFO(wire::sentenceOf(read.error()));
    CHECK(read);
    const auto verdict = catalog.validate(event);
    if (!verdict)
        UNSCOPED_INFO(verdict.error().sentence);
    CHECK(verdict);
}

void checkCase(const MappingCase &one, const std::string &folder,
               const schemas::SchemaCatalog &catalog)
{
    INFO(one.file << " by " << one.mapping);
    const auto text = readFile(folder + '/' + one.file);
    REQUIRE(text);
    const auto body = wire::parseJson(filled(*text), std::size_t{1} << 20);
    REQUIRE(body);
    const auto mapping = starterMapping(one.mapping);
    const mapping::Mapped mapped = mapping->apply({*body});
    CHECK(mapped.events.empty() == one.isKeptRaw);
    for (const Event &event : mapped.events)
        checkAcceptable(event, catalog);

    std::string name = one.file;
    name.replace(name.rfind(".json"), 5, ".expected.json");
    const boost::json::value actual = documentOf(mapped);
    const auto expected = readFile(std::string(CASES_FOLDER "/") + name);
    INFO("made: " << boost::json::serialize(actual));
    REQUIRE(expected);
    CHECK(actual == boost::json::parse(*expected));
    CHECK(documentOf(mapping->apply({*body})) == actual);
}

schemas::SchemaCatalog catalogOfTypes()
{
    auto catalog = schemas::SchemaCatalog::make();
    REQUIRE(catalog);
    return std::move(*catalog);
}

} // namespace

TEST_CASE("bodies in the vendors' shapes become the expected events")
{
    const auto catalog = catalogOfTypes();
    for (const MappingCase &one : ownCases())
        checkCase(one, std::string(CASES_FOLDER) + "/bodies", catalog);
}

TEST_CASE("vendors' real bodies become the expected events, or are none and kept raw")
{
    const std::string folder = realFolder();
    if (folder.empty()) {
        WARN("There are no vendors' bodies here; SIDELIGHT_PAYLOADS names their folder.");
        return;
    }
    const auto catalog = catalogOfTypes();
    std::set<std::string> listed;
    for (const MappingCase &one : realCases()) {
        checkCase(one, folder, catalog);
        listed.insert(one.file);
    }
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") {
            INFO(entry.path().filename().string() << " has no row in the table");
            CHECK(listed.count(entry.path().filename().string()) == 1);
        }
    }
}

TEST_CASE("every shipped mapping is read, and named as its file")
{
    std::size_t count = 0;
    for (const auto &entry : std::filesystem::directory_iterator(STARTER_FOLDER)) {
        const std::string id = entry.path().stem().string();
        CHECK(starterMapping(id)->id() == id);
        ++count;
    }
    CHECK(count >= 12);
}
