// Positions, snapshots, credit.
#include "tests/unit/hub/ws/panelrig.h"

using namespace sidelight;
using namespace sidelight::hub;
using wire::CloseCode;
using Ids = std::vector<std::string>;

namespace
{
const StreamId anna{StreamKind::Customer, "anna"};

void publishSome(PanelRig &rig, int from, int to)
{
    for (int i = from; i <= to; ++i)
        rig.publish("anna", std::to_string(i));
}
} // namespace

TEST_CASE("from the start: everything, then word that it is all, then what comes")
{
    PanelRig rig;
    publishSome(rig, 1, 3);
    rig.hello();
    rig.subscribe("customer/anna", fromStart());
    const auto result = rig.subscribed();
    CHECK(result.outcome == wire::SubscribeOutcome::Fresh);
    CHECK(result.first == Offset{1});
    CHECK(result.top == Offset{3});
    CHECK(result.epoch == rig.log.epoch());
    for (std::uint64_t i = 1; i <= 3; ++i) {
        const auto delivery = rig.take<Delivery>();
        REQUIRE(delivery);
        CHECK(delivery->offset == Offset{i});
        CHECK(delivery->prev == Offset{i - 1});
    }
    CHECK(rig.take<wire::CaughtUp>()->offset == Offset{3});
    publishSome(rig, 4, 4);
    CHECK(rig.take<Delivery>()->event->id == "4");
    CHECK(rig.counters.fromLog == 3);
}

TEST_CASE("from the tail: only what comes")
{
    PanelRig rig;
    publishSome(rig, 1, 3);
    rig.hello();
    rig.subscribe("customer/anna", fromTail());
    rig.subscribed();
    CHECK(rig.take<wire::CaughtUp>()->offset == Offset{3});
    publishSome(rig, 4, 4);
    CHECK(rig.take<Delivery>()->prev == Offset{3});
}

TEST_CASE("a position is resumed when epoch and fence still hold")
{
    PanelRig rig;
    publishSome(rig, 1, 3);
    rig.hello();
    const Epoch epoch = rig.log.epoch();
    struct Row {
        const char *what;
        wire::From from;
        wire::SubscribeOutcome outcome;
        const char *reason;
    };
    const Row rows[] = {
        {"the last one read", fromPosition(epoch, Offset{2}, fenceOf("/test", "2")),
         wire::SubscribeOutcome::Resumed, ""},
        {"nothing read yet", fromPosition(epoch, Offset{}, ""), wire::SubscribeOutcome::Resumed,
         ""},
        {"another event there", fromPosition(epoch, Offset{2}, fenceOf("/test", "x")),
         wire::SubscribeOutcome::Reset, "fence"},
        {"beyond the top", fromPosition(epoch, Offset{9}, fenceOf("/test", "9")),
         wire::SubscribeOutcome::Reset, "truncated"},
        {"another log", fromPosition(Epoch("old"), Offset{2}, fenceOf("/test", "2")),
         wire::SubscribeOutcome::Reset, "epoch"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        rig.subscribe("customer/anna", row.from);
        const auto result = rig.subscribed();
        CHECK(result.outcome == row.outcome);
        CHECK(result.reason == row.reason);
        const Ids ids = rig.deliveredIds();
        if (row.outcome == wire::SubscribeOutcome::Resumed)
            CHECK(ids == (row.from.position.offset.none() ? Ids{"1", "2", "3"} : Ids{"3"}));
        else
            CHECK(ids.empty());
        rig.say(wire::Unsubscribe{{anna}});
        CHECK(rig.subscribed().reason == "unsubscribed");
    }
}

TEST_CASE("a position at an erased event is still a position")
{
    PanelRig rig;
    publishSome(rig, 1, 3);
    rig.log.erase(anna, [](LogResult<Erased>) {});
    rig.run();
    rig.hello();
    rig.subscribe("customer/anna", fromPosition(rig.log.epoch(), Offset{2}, fenceOf("/test", "2")));
    CHECK(rig.subscribed().outcome == wire::SubscribeOutcome::Resumed);
    const auto tombstone = rig.take<Delivery>();
    REQUIRE(tombstone);
    CHECK(tombstone->event->type == "sidelight.event.erased");
    CHECK(tombstone->prev == Offset{2});
    // The panel keeps the tombstone's own fence from now on.
    rig.hello();
    rig.subscribe("customer/anna",
                  fromPosition(rig.log.epoch(), Offset{3},
                               fenceOf(tombstone->event->source, tombstone->event->id)));
    CHECK(rig.subscribed().outcome == wire::SubscribeOutcome::Resumed);
}

TEST_CASE("a snapshot, in parts that fit, then what came after it")
{
    PanelRig rig;
    for (int i = 1; i <= 5; ++i)
        rig.publish("anna", std::to_string(i), std::string(30'000, 'a'));
    rig.hello();
    rig.subscribe("customer/anna", fromSnapshot());
    rig.subscribed();
    Ids ids;
    for (std::uint32_t part = 1; part <= 3; ++part) {
        const auto snapshot = rig.take<wire::Snapshot>();
        REQUIRE(snapshot);
        CHECK(snapshot->part == part);
        CHECK(snapshot->parts == 3);
        CHECK(snapshot->offset == Offset{5});
        CHECK(snapshot->complete);
        for (const Delivery &delivery : snapshot->events)
            ids.push_back(delivery.event->id);
    }
    CHECK(ids == Ids{"1", "2", "3", "4", "5"});
    CHECK(rig.take<wire::CaughtUp>()->offset == Offset{5});
    publishSome(rig, 6, 6);
    CHECK(rig.take<Delivery>()->prev == Offset{5});
    // Of a stream without anything: one empty part.
    rig.subscribe("customer/nobody", fromSnapshot());
    rig.subscribed();
    const auto empty = rig.take<wire::Snapshot>();
    REQUIRE(empty);
    CHECK(empty->events.empty());
    CHECK(empty->parts == 1);
}

TEST_CASE("snapshots wait for the socket")
{
    PanelRig rig;
    for (int i = 1; i <= 40; ++i)
        rig.publish("anna", std::to_string(i), std::string(30'000, 'a'));
    rig.hello();
    rig.transport.holdsBack = true;
    rig.subscribe("customer/anna", fromSnapshot());
    CHECK(rig.transport.queued < 700'000);
    const std::size_t before = rig.transport.frames.size();
    rig.transport.holdsBack = false;
    rig.transport.queued = 0;
    rig.panel->drained();
    CHECK(rig.transport.frames.size() > before);
}

TEST_CASE("no more than the window is on its way; acks give credit")
{
    PanelRig rig;
    publishSome(rig, 1, 10);
    wire::Window window;
    window.events = 4;
    rig.hello(window);
    rig.subscribe("customer/anna", fromStart());
    rig.subscribed();
    CHECK(rig.deliveredIds() == Ids{"1", "2", "3", "4"});
    rig.publish("anna", "11");
    CHECK(rig.deliveredIds().empty());
    rig.say(wire::Ack{{{anna, Offset{2}}}});
    CHECK(rig.deliveredIds() == Ids{"5", "6"});
    rig.say(wire::Ack{{{anna, Offset{6}}}});
    CHECK(rig.deliveredIds() == Ids{"7", "8", "9", "10"});
    rig.say(wire::Ack{{{anna, Offset{99}}}});
    CHECK(rig.take<wire::HubError>()->code == "bad_ack");
    rig.say(wire::Ack{{{anna, Offset{10}}}});
    CHECK(rig.deliveredIds() == Ids{"11"});
}

TEST_CASE("the window counts bytes as well")
{
    PanelRig rig;
    for (int i = 1; i <= 6; ++i)
        rig.publish("anna", std::to_string(i), std::string(50'000, 'a'));
    wire::Window window;
    window.bytes = 100'000;
    rig.hello(window);
    rig.subscribe("customer/anna", fromStart());
    rig.subscribed();
    CHECK(rig.deliveredIds() == Ids{"1", "2"});
}

TEST_CASE("a reader that acknowledges nothing for thirty seconds is sent away")
{
    PanelRig rig;
    publishSome(rig, 1, 10);
    wire::Window window;
    window.events = 4;
    rig.hello(window);
    rig.subscribe("customer/anna", fromStart());
    rig.tick(29'999);
    CHECK_FALSE(rig.transport.code);
    SECTION("an ack in time")
    {
        rig.say(wire::Ack{{{anna, Offset{4}}}});
        rig.tick(20'000);
        CHECK_FALSE(rig.transport.code);
        rig.tick(10'000);
        CHECK(rig.transport.code == CloseCode::SlowReader);
    }
    SECTION("none")
    {
        rig.tick(1);
        CHECK(rig.transport.code == CloseCode::SlowReader);
    }
}

TEST_CASE("a rolled back log resets every stream")
{
    PanelRig rig;
    publishSome(rig, 1, 3);
    rig.hello();
    rig.subscribe("customer/anna", fromTail());
    rig.subscribed();
    rig.take<wire::CaughtUp>();
    rig.log.truncateAfter(Offset{1}, [](LogResult<Epoch>) {});
    rig.run();
    const auto reset = rig.take<wire::Reset>();
    REQUIRE(reset);
    CHECK(reset->reason == "epoch");
    CHECK(reset->epoch == rig.log.epoch());
    rig.publish("anna", "2");
    CHECK_FALSE(rig.next());
    rig.subscribe("customer/anna", fromSnapshot());
    CHECK(rig.subscribed().outcome == wire::SubscribeOutcome::Fresh);
    CHECK(rig.take<wire::Snapshot>()->events.size() == 2);
}

TEST_CASE("a stream whose place in the log is damaged is refused, and the others are followed")
{
    PanelRig rig;
    rig.hello();
    rig.log.headsThatFail = 1;
    rig.log.why = LogErrc::Damaged;
    rig.subscribe("customer/anna", fromStart());
    const wire::SubscribeResult refused = rig.subscribed();
    CHECK(refused.outcome == wire::SubscribeOutcome::Refused);
    CHECK(refused.reason == "log_failed");
    CHECK_FALSE(rig.transport.code);
    rig.subscribe("customer/bert", fromStart());
    CHECK(rig.subscribed().outcome == wire::SubscribeOutcome::Fresh);
}

TEST_CASE("a panel is sent elsewhere when the log of this hub does not answer")
{
    PanelRig rig;
    rig.hello();
    rig.log.headsThatFail = 1;
    rig.subscribe("customer/anna", fromStart());
    CHECK(rig.transport.code == CloseCode::Overloaded);
}

TEST_CASE("two panels of one stream both get everything")
{
    PanelRig rig;
    rig.hello();
    rig.subscribe("customer/anna", fromTail());
    RecordingTransport other;
    PanelConnection second(rig.services, other, PanelUpgrade{rig.tokens.agent, true});
    wire::Hello hello;
    hello.clientName = "test";
    hello.device = "desk";
    second.received(wire::encodeFrame({"1", "/panel/desk", {}}, hello));
    second.received(
        wire::encodeFrame({"2", "/panel/desk", {}}, wire::Subscribe{{{anna, fromTail()}}}));
    rig.run();
    rig.transport.frames.clear();
    other.frames.clear();
    publishSome(rig, 1, 2);
    REQUIRE(rig.transport.frames.size() == 2);
    REQUIRE(other.frames.size() == 2);
    CHECK(rig.transport.frames[0] == other.frames[0]); // the very same bytes, made once
}
