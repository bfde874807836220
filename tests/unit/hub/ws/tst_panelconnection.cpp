// Hello, rights, limits, bad messages, farewell.
#include <set>

#include "tests/unit/hub/ws/panelrig.h"

using namespace sidelight;
using namespace sidelight::hub;
using wire::CloseCode;

namespace
{
std::string control(const std::string &type, const std::string &data)
{
    return R"({"specversion":"1.0","id":"r","source":"/panel/laptop","type":")" + type +
           R"(","data":)" + data + "}";
}
const std::string helloStart =
    R"({"protocol":1,"client":{"name":"t","version":"1"},"device":"laptop","window":{"events":256,"bytes":1048576})";
} // namespace

TEST_CASE("a panel that says nothing is sent away after two seconds")
{
    PanelRig rig;
    rig.open();
    rig.tick(1'999);
    CHECK_FALSE(rig.transport.code);
    rig.tick(1);
    CHECK(rig.transport.code == CloseCode::HelloLate);
}

TEST_CASE("the hello decides")
{
    PanelRig rig;
    const std::string agent = rig.tokens.agent;
    struct Row {
        const char *what;
        std::string frame;
        std::optional<CloseCode> code;
    };
    const Row rows[] = {
        {"the token of the upgrade", control("hub.hello.v1", helloStart + "}"), std::nullopt},
        {"a token of its own",
         control("hub.hello.v1", helloStart + R"(,"token":")" + agent + "\"}"), std::nullopt},
        {"a wrong token", control("hub.hello.v1", helloStart + R"(,"token":"nope"})"),
         CloseCode::InvalidToken},
        {"a publisher's token",
         control("hub.hello.v1", helloStart + R"(,"token":")" + rig.tokens.publisher + "\"}"),
         CloseCode::Forbidden},
        {"another protocol",
         control(
             "hub.hello.v1",
             R"({"protocol":2,"client":{"name":"t","version":"1"},"device":"d","window":{"events":256,"bytes":1048576}})"),
         CloseCode::VersionOrSubprotocol},
        {"something else first", control("hub.ack.v1", R"({"acks":{}})"), CloseCode::BadMessage},
        {"no JSON", "{", CloseCode::BadMessage},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        rig.open();
        rig.sayText(row.frame);
        CHECK(rig.transport.code == row.code);
    }
    rig.open(false);
    CHECK(rig.transport.code == CloseCode::VersionOrSubprotocol);
}

TEST_CASE("what cannot be read is answered by code, and the connection lives")
{
    PanelRig rig;
    rig.hello();
    struct Row {
        const char *what;
        std::string frame;
        const char *code;
    };
    const Row rows[] = {
        {"no JSON", "<html>", "not_json"},
        {"a member twice", R"({"specversion":"1.0","specversion":"1.0"})", "duplicate_key"},
        {"too deep", std::string(60, '[') + std::string(60, ']'), "too_deep"},
        {"no event", "[]", "not_an_event"},
        {"an endless number", R"({"a":1e999})", "not_finite"},
        {"an unknown control", control("hub.dance.v1", "{}"), "unknown_message"},
        {"an event without a number", control("sidelight.note.saved", "{}"), "unknown_message"},
        {"a bad stream",
         control("hub.subscribe.v1", R"({"subs":[{"stream":"x/y","from":"tail"}]})"), "bad_data"},
        {"a bad limit", control("hub.history.v1", R"({"stream":"customer/a","limit":501})"),
         "bad_data"},
        {"hello again", control("hub.hello.v1", helloStart + "}"), "unexpected"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        rig.sayText(row.frame);
        const auto error = rig.take<wire::HubError>();
        REQUIRE(error);
        CHECK(error->code == row.code);
        CHECK(error->message.ends_with('.'));
    }
    CHECK_FALSE(rig.transport.code);
    rig.subscribe("customer/anna", fromTail());
    CHECK(rig.subscribed().outcome == wire::SubscribeOutcome::Fresh);
    for (int i = 0; i < 20; ++i)
        rig.sayText("{");
    CHECK(rig.transport.code == CloseCode::BadMessage);
}

TEST_CASE("limits close the connection")
{
    PanelRig rig;
    SECTION("a message that is too big")
    {
        rig.hello();
        rig.panel->receivedTooMuch();
        CHECK(rig.transport.code == CloseCode::TooBig);
    }
    SECTION("bytes that are no text")
    {
        rig.hello();
        rig.panel->receivedBinary();
        CHECK(rig.transport.code == CloseCode::BadMessage);
    }
    SECTION("too many messages")
    {
        rig.services.settings.messageBurst = 10;
        rig.hello();
        for (int i = 0; i < 10; ++i)
            rig.say(wire::Ack{});
        CHECK(rig.transport.code == CloseCode::Rate);
    }
    SECTION("a bucket fills again")
    {
        rig.services.settings.messageBurst = 10;
        rig.hello();
        for (int i = 0; i < 50; ++i) {
            rig.clock.advanceMs(10);
            rig.say(wire::Ack{});
        }
        CHECK_FALSE(rig.transport.code);
    }
}

TEST_CASE("streams of others are refused, with a reason")
{
    PanelRig rig;
    rig.hello();
    rig.subscribe("agent/eva", fromTail());
    const auto result = rig.subscribed();
    CHECK(result.outcome == wire::SubscribeOutcome::Refused);
    CHECK(result.reason == "not_your_stream");
    rig.say(wire::HistoryRequest{*StreamId::parse("agent/eva"), {}, {}, 10});
    CHECK(rig.take<wire::HubError>()->code == "not_your_stream");
    CHECK_FALSE(rig.transport.code);
}

TEST_CASE("a token is renewed by the same agent only")
{
    PanelRig rig;
    rig.hello();
    rig.say(wire::Reauth{rig.tokens.agent});
    CHECK(rig.take<wire::Welcome>());
    rig.say(wire::Reauth{rig.tokens.supervisor});
    CHECK(rig.transport.code == CloseCode::Forbidden);
    rig.hello();
    rig.say(wire::Reauth{"nope"});
    CHECK(rig.transport.code == CloseCode::InvalidToken);
}

TEST_CASE("a hub that stops says when to come back")
{
    PanelRig rig;
    rig.hello();
    rig.panel->goAway();
    const auto goAway = rig.take<wire::GoAway>();
    REQUIRE(goAway);
    CHECK(goAway->reconnectAfterMaxMs == 5'000);
    CHECK(rig.transport.code == CloseCode::GoingAway);
    rig.sayText("{"); // too late, no answer
    CHECK(rig.transport.frames.empty());
}

TEST_CASE("heartbeats name the streams that moved")
{
    PanelRig rig;
    rig.hello();
    rig.subscribe("customer/anna", fromTail());
    rig.subscribed();
    rig.take<wire::CaughtUp>();
    rig.tick(10'000);
    CHECK(rig.take<wire::Heartbeat>()->tops.empty());
    rig.publish("anna", "1");
    rig.take<Delivery>();
    rig.tick(10'000);
    const auto beat = rig.take<wire::Heartbeat>();
    REQUIRE(beat);
    CHECK(beat->tops == std::map<StreamId, Offset>{{*StreamId::parse("customer/anna"), Offset{1}}});
}

TEST_CASE("panels that came together have their heartbeats each at a time of its own")
{
    PanelRig rig;
    std::set<int> firsts;
    for (int panel = 0; panel < 20; ++panel) {
        rig.hello();
        int quarters = 0; // seconds
        while (quarters <= 40 && !rig.take<wire::Heartbeat>()) {
            rig.tick(250);
            ++quarters;
        }
        CHECK(quarters <= 40);
        firsts.insert(quarters);
    }
    CHECK(firsts.size() > 10);
}

TEST_CASE("history comes in pages that fit a message")
{
    PanelRig rig;
    rig.hello();
    for (int i = 1; i <= 5; ++i)
        rig.publish("anna", std::to_string(i), std::string(30'000, 'a'));
    const StreamId anna = *StreamId::parse("customer/anna");
    rig.say(wire::HistoryRequest{anna, {}, {}, 10});
    auto page = rig.take<wire::Page>();
    REQUIRE(page);
    CHECK(page->events.size() == 2);
    CHECK(page->events[0].event->id == "5");
    CHECK(page->next == Offset{4});
    CHECK_FALSE(page->end);
    rig.say(wire::HistoryRequest{anna, Offset{2}, {}, 10});
    page = rig.take<wire::Page>();
    CHECK(page->events.size() == 1);
    CHECK(page->end);
    rig.say(wire::HistoryRequest{anna, {}, Offset{4}, 10});
    page = rig.take<wire::Page>();
    REQUIRE(page->events.size() == 1);
    CHECK(page->events[0].event->id == "5");
    CHECK(page->end);
    rig.say(wire::HistoryRequest{*StreamId::parse("customer/nobody"), {}, {}, 10});
    page = rig.take<wire::Page>();
    CHECK(page->events.empty());
    CHECK(page->end);
}
