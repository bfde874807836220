#include <set>

#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/domain/limits.h"
#include "core/domain/schemas/schemacatalog.h"
#include "core/wire/cloudevents.h"
#include "core/wire/json.h"
#include "hub/ingest/rawevents.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

std::shared_ptr<const mapping::Mapping> anyMapping()
{
    auto mapping = mapping::readMapping(
        boost::json::parse(R"({"id":"m","name":"M","events":[{"type":"'a'"}]})").as_object());
    REQUIRE(mapping);
    return *mapping;
}

VendorBody bodyOf(std::string text)
{
    auto value = wire::parseJson(text, std::size_t{1} << 20, 29);
    REQUIRE(value);
    return {std::move(text), "application/json", *std::move(value)};
}

} // namespace

TEST_CASE("a body that is kept is an event with the body in it, the same each time")
{
    const VendorBody body =
        bodyOf(R"({"a":["ü 😀",null,1.5],"team":"x","identities":[{"value":"y"}]})");
    const auto events = rawEvents(body, *anyMapping(), "no_event", {{"/events/0", "No."}});
    REQUIRE(events.size() == 1);
    CHECK(events[0].type == "sidelight.raw.received");
    CHECK(events[0].source == "/ingest/m");
    const boost::json::object &data = *events[0].dataObject();
    CHECK(data.at("body") == body.value);
    CHECK(data.at("reason") == "no_event");
    CHECK(data.at("troubles").at(0).at("pointer") == "/events/0");
    // Nothing in it may lead it to somebody's stream.
    CHECK_FALSE(data.contains("team"));
    CHECK_FALSE(data.contains("identities"));
    CHECK(rawEvents(body, *anyMapping(), "refused", {})[0].id == events[0].id);
    CHECK(rawEvents(bodyOf("[]"), *anyMapping(), "refused", {})[0].id != events[0].id);
}

TEST_CASE("whatever its size and characters, nothing of a body is lost")
{
    std::string quotes;
    while (quotes.size() < 400'000)
        quotes += R"(\"\\\")";
    std::string accents;
    while (accents.size() < 200'000)
        accents += "é😀";
    const auto text =
        GENERATE_COPY(std::string("[") + std::string(900'000, ' ') + "]", "\"" + quotes + "\"",
                      "\"" + accents + "\"", std::string(R"({"a":"\u0000"})"),
                      std::string(29, '[') + std::string(29, ']'));
    const auto events = rawEvents(bodyOf(text), *anyMapping(), "no_event", {});
    REQUIRE_FALSE(events.empty());
    auto catalog = schemas::SchemaCatalog::make();
    REQUIRE(catalog);
    std::string whole;
    std::set<std::string> ids;
    for (const Event &event : events) {
        const std::string encoded = wire::encodeEvent(event);
        CHECK(encoded.size() <= limits::maxEventBytes);
        CHECK(wire::decodeEvent(encoded));
        CHECK(catalog->validate(event));
        ids.insert(event.id);
        whole += textOrEmpty(*event.dataObject(), "text");
    }
    CHECK(ids.size() == events.size());
    const bool asValue = events[0].dataObject()->contains("body");
    CHECK((asValue || whole == text));
}
