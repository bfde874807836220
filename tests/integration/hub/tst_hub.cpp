// Events in over HTTP, out to panels: live, replayed, resumed.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

#include "core/wire/json.h"
#include "tests/integration/hub/hubclient.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

std::string eventFor(const std::string &customer, const std::string &id,
                     const std::string &text = "x")
{
    std::string out = R"({"specversion":"1.0","id":")" + id +
                      R"(","source":"/test","type":"test.happened","subject":")" + customer +
                      R"(","data":{"text":)";
    wire::appendJsonString(out, text);
    return out + "}}";
}

wire::Subscribe one(const std::string &stream, wire::From from)
{
    return {{{*StreamId::parse(stream), std::move(from)}}};
}

const wire::From start{wire::From::Kind::Start, {}};

std::string textOf(const Delivery &delivery)
{
    const boost::json::object *data = delivery.event->dataObject();
    return data ? textOrEmpty(*data, "text") : std::string();
}

} // namespace

TEST_CASE("a posted event is at the panel, as it was, and after a restart again")
{
    ScratchFolder folder;
    const std::string texts[] = {
        "plain",
        "<img src=x onerror=alert(1)><b>bold</b>",
        "\xE2\x80\xAE"
        "desrever\xE2\x80\xAC \xE2\x81\xA6isolated\xE2\x81\xA9",
        [] {
            std::string accented;
            while (accented.size() < 44'000)
                accented += "\xC3\xA9\xC3\xA0\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80";
            return accented;
        }(),
    };
    Position position;
    {
        HubProcess hub(folder.path());
        REQUIRE(hub.start());
        PanelClient panel;
        REQUIRE(panel.open(hub));
        panel.say(one("customer/anna", start));
        REQUIRE(panel.receive<wire::CaughtUp>());
        HttpClient client(hub);
        Offset last;
        for (std::size_t i = 0; i < std::size(texts); ++i) {
            REQUIRE(client.post(eventFor("anna", std::to_string(i), texts[i])).status == 202);
            const auto delivery = panel.receive<Delivery>();
            REQUIRE(delivery);
            CHECK(textOf(*delivery) == texts[i]);
            CHECK(delivery->prev == last);
            last = delivery->offset;
            position = {delivery->epoch, last, fenceOf("/test", std::to_string(i))};
        }
        // The same again, out of order: nothing new.
        CHECK(client.post(eventFor("anna", "0", texts[0])).body.find("\"duplicate\":true") !=
              std::string::npos);
        CHECK(client.post(eventFor("anna", "late")).status == 202);
        CHECK(panel.receive<Delivery>()->event->id == "late");
        CHECK(hub.stop() == 0);
        CHECK(panel.receive<wire::GoAway>());
        CHECK(panel.waitForClose() == 4200);
    }
    HubProcess hub(folder.path());
    REQUIRE(hub.start());
    PanelClient panel;
    REQUIRE(panel.open(hub));
    panel.say(one("customer/anna", {wire::From::Kind::At, position}));
    const auto answer = panel.receive<wire::Subscribed>();
    REQUIRE(answer);
    CHECK(answer->results.at(0).outcome == wire::SubscribeOutcome::Resumed);
    CHECK(panel.receive<Delivery>()->event->id == "late");
    CHECK(panel.receive<wire::CaughtUp>());
    // A log that is not the one the panel knew.
    position.fence = fenceOf("/test", "other");
    panel.say(one("customer/anna", {wire::From::Kind::At, position}));
    CHECK(panel.receive<wire::Subscribed>()->results.at(0).reason == "fence");
    panel.say(one("customer/anna", {wire::From::Kind::Snapshot, {}}));
    const auto snapshot = panel.receive<wire::Snapshot>();
    REQUIRE(snapshot);
    CHECK(snapshot->offset == answer->results.at(0).top);
}

TEST_CASE("a panel that reads slowly gets no more than its window, and keeps nobody waiting")
{
    HubProcess hub;
    REQUIRE(hub.start());
    PanelClient slow;
    PanelClient quick;
    wire::Window window;
    window.events = 8;
    REQUIRE(slow.open(hub, window));
    REQUIRE(quick.open(hub));
    slow.say(one("customer/anna", start));
    quick.say(one("customer/anna", start));
    REQUIRE(slow.receive<wire::CaughtUp>());
    REQUIRE(quick.receive<wire::CaughtUp>());
    HttpClient client(hub);
    for (int i = 0; i < 100; ++i)
        REQUIRE(client.post(eventFor("anna", std::to_string(i))).status == 202);
    for (int i = 0; i < 100; ++i)
        REQUIRE(quick.receive<Delivery>()->event->id == std::to_string(i));
    const StreamId anna = *StreamId::parse("customer/anna");
    for (int i = 0; i < 100; ++i) {
        const auto delivery = slow.receive<Delivery>();
        REQUIRE(delivery);
        CHECK(delivery->event->id == std::to_string(i));
        if (i % 8 == 7)
            slow.say(wire::Ack{{{anna, delivery->offset}}});
    }
}

TEST_CASE("erasing a customer reaches the log and the agents")
{
    HubProcess hub;
    REQUIRE(hub.start());
    HttpClient client(hub);
    REQUIRE(client.post(eventFor("anna", "1", "secret")).status == 202);
    PanelClient panel;
    REQUIRE(panel.open(hub));
    panel.say(one("customer/anna", start));
    REQUIRE(panel.receive<Delivery>());
    panel.say(one("agent/dev", start));
    const Answer answer = client.request("DELETE", "/v1/customers/anna", hub.admin);
    CHECK(answer.status == 202);
    CHECK(answer.body.find("\"records\":1,\"caches\":[\"dev\"]") != std::string::npos);
    const auto word = panel.receive<Delivery>();
    REQUIRE(word);
    CHECK(word->event->type == "sidelight.customer.erased");
    PanelClient later;
    REQUIRE(later.open(hub));
    later.say(one("customer/anna", start));
    const auto tombstone = later.receive<Delivery>();
    REQUIRE(tombstone);
    CHECK(tombstone->event->type == "sidelight.event.erased");
    CHECK(tombstone->body.find("secret") == std::string::npos);
    CHECK(client.post(eventFor("anna", "1", "secret")).status == 409);
}
