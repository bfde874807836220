#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/wire/cloudevents.h"
#include "core/wire/framecodec.h"

using namespace sidelight;
using namespace sidelight::wire;

namespace
{

const Envelope ask{"r-1", "/panel/d", {}};
const Envelope answer{"a-1", "/hub/n", "r-1"};
const StreamId ada{StreamKind::Customer, "C-1"};
const Epoch epoch{"e1"};

template<class Message>
Message throughHub(const Message &message)
{
    const auto frame = decodeClientFrame(encodeFrame(ask, ClientMessage(message)));
    REQUIRE(frame);
    CHECK(frame->envelope.id == "r-1");
    REQUIRE(std::holds_alternative<Message>(frame->message));
    return std::get<Message>(frame->message);
}

template<class Message>
Message throughPanel(const Message &message)
{
    const auto frame = decodeServerFrame(encodeFrame(answer, ServerMessage(message)));
    REQUIRE(frame);
    CHECK(frame->envelope.causationId == "r-1");
    REQUIRE(std::holds_alternative<Message>(frame->message));
    return std::get<Message>(frame->message);
}

const std::string body =
    R"({"specversion":"1.0","id":"1","source":"/s","type":"t","data":{"a":"\"}é"}})";

Delivery deliveryAt(std::uint64_t offset, std::uint64_t prev)
{
    auto event = decodeEvent(body);
    REQUIRE(event);
    return {std::make_shared<const Event>(*event), ada, epoch, Offset{offset}, Offset{prev}, body};
}

} // namespace

TEST_CASE("what a panel says arrives at the hub")
{
    Hello hello;
    hello.clientName = "sidelight";
    hello.clientVersion = "0.1";
    hello.device = "d";
    hello.token = "t";
    const Hello read = throughHub(hello);
    CHECK(read.token == "t");
    CHECK(read.window.events == limits::windowEvents);

    const Subscribe subscribe{
        {{ada, {From::Kind::At, {epoch, Offset{7}, "0123456789abcdef"}}},
         {StreamId{StreamKind::Agent, "dev"}, {From::Kind::Snapshot, {}}},
         {StreamId{StreamKind::Team, "x"}, {From::Kind::At, {epoch, Offset{}, {}}}}}};
    const Subscribe subscribed = throughHub(subscribe);
    REQUIRE(subscribed.subscriptions.size() == 3);
    CHECK(subscribed.subscriptions[0].from.position.offset.value == 7);
    CHECK(subscribed.subscriptions[0].from.position.fence == "0123456789abcdef");
    CHECK(subscribed.subscriptions[1].from.kind == From::Kind::Snapshot);

    CHECK(throughHub(Ack{{{ada, Offset{9}}}}).acks.at(ada).value == 9);
    CHECK(throughHub(HistoryRequest{ada, Offset{5}, std::nullopt, 50}).before->value == 5);
    CHECK(throughHub(Unsubscribe{{ada}}).streams.at(0) == ada);
    CHECK(throughHub(Reauth{"tok"}).token == "tok");
}

TEST_CASE("what the hub says arrives at the panel")
{
    Welcome welcome;
    welcome.session = "s";
    welcome.node = "n";
    welcome.serverTime = *parseRfc3339("2026-11-22T00:00:00Z");
    CHECK(throughPanel(welcome).serverTime == welcome.serverTime);

    const Subscribed subscribed{
        {{ada, epoch, Offset{1}, Offset{9}, SubscribeOutcome::Reset, "fence"},
         {ada, {}, {}, {}, SubscribeOutcome::Refused, "forbidden"}}};
    CHECK(throughPanel(subscribed).results.at(0).outcome == SubscribeOutcome::Reset);
    CHECK(throughPanel(subscribed).results.at(1).reason == "forbidden");

    const Snapshot snapshot =
        throughPanel(Snapshot{ada, epoch, Offset{9}, 1, 2, {deliveryAt(9, 4)}, false});
    CHECK_FALSE(snapshot.complete);
    CHECK(snapshot.events.at(0).prev.value == 4);
    CHECK(snapshot.events.at(0).event->id == "1");

    CHECK(throughPanel(CaughtUp{ada, Offset{9}}).offset.value == 9);
    CHECK(throughPanel(Page{ada, epoch, {deliveryAt(3, 0)}, Offset{3}, true}).end);
    CHECK(throughPanel(Accepted{UINT64_MAX, ada, epoch, Offset{9}, true}).sequence == UINT64_MAX);
    CHECK(throughPanel(Rejected{4, "forbidden", "No.", true, 1500}).retryAfterMs == 1500);
    CHECK_FALSE(throughPanel(Rejected{4, "forbidden", "No.", false, std::nullopt}).retryAfterMs);
    CHECK(throughPanel(Reset{ada, epoch, Offset{2}, "epoch"}).reason == "epoch");
    CHECK(throughPanel(Heartbeat{{{ada, Offset{3}}}}).tops.at(ada).value == 3);
    CHECK(throughPanel(HubError{"rate", "Too many.", true, 10}).code == "rate");
    CHECK(throughPanel(GoAway{5, 10}).reconnectAfterMaxMs == 10);
}

TEST_CASE("an event is delivered without being read again, and its body comes back to the byte")
{
    const std::string text = encodeDelivery(body, ada, epoch, Offset{9}, Offset{4});
    CHECK(text.size() <= encodedSize(body.size(), ada, epoch));
    const auto frame = decodeServerFrame(text);
    REQUIRE(frame);
    const auto &delivery = std::get<Delivery>(frame->message);
    CHECK(delivery.body == body);
    CHECK(delivery.offset.value == 9);
    CHECK(delivery.prev.value == 4);
    CHECK(delivery.stream == ada);
    CHECK_FALSE(delivery.event->extensions.contains("huboffset"));
}

TEST_CASE("a delivery written in another order means the same")
{
    const auto frame = decodeServerFrame(
        R"({"huboffset":"00000000000000000009","hubprev":"00000000000000000000","hubepoch":"e1","hubstream":"customer/C-1",)"
        R"("type":"t","source":"/s","id":"1","specversion":"1.0"})");
    REQUIRE(frame);
    CHECK(std::get<Delivery>(frame->message).body ==
          R"({"specversion":"1.0","id":"1","source":"/s","type":"t"})");
}

TEST_CASE("an outbox event carries device and sequence apart from the event")
{
    const auto frame = decodeClientFrame(encodeOutboxEvent(body, "d-1", 12));
    REQUIRE(frame);
    const auto &outbox = std::get<OutboxEvent>(frame->message);
    CHECK(outbox.sequence == 12);
    CHECK(outbox.device == "d-1");
    CHECK(outbox.body == body);
    CHECK(outbox.event.extensions.empty());
}

TEST_CASE("the hub refuses a frame of another shape with a code")
{
    const auto control = [](const std::string &type, const std::string &data) {
        return R"({"specversion":"1.0","id":"1","source":"/p","type":")" + type + R"(","data":)" +
               data + "}";
    };
    struct Row {
        std::string text;
        Errc code;
    };
    const std::string window = R"("window":{"events":256,"bytes":1048576})";
    const auto row = GENERATE_COPY(
        Row{"", Errc::NotJson}, Row{"[]", Errc::NotAnEvent}, Row{"{}", Errc::NotAnEvent},
        Row{R"({"specversion":"1.0","id":"1","source":"/p"})", Errc::MissingAttribute},
        Row{control("hub.unknown.v1", "{}"), Errc::UnknownMessage},
        Row{control("sidelight.note.saved", "{}"), Errc::UnknownMessage},
        Row{control("hub.hello.v1", "7"), Errc::BadData},
        Row{control("hub.hello.v1",
                    R"({"protocol":"1","client":{"name":"x"},"device":"d",)" + window + "}"),
            Errc::BadData},
        Row{control(
                "hub.hello.v1",
                R"({"protocol":1,"client":{"name":"x"},"device":"d","window":{"events":0,"bytes":100000}})"),
            Errc::BadData},
        Row{control("hub.subscribe.v1", R"({"subs":[{"stream":"customer/","from":"start"}]})"),
            Errc::BadData},
        Row{control("hub.subscribe.v1", R"({"subs":[{"stream":"customer/1","from":"middle"}]})"),
            Errc::BadData},
        Row{control(
                "hub.subscribe.v1",
                R"({"subs":[{"stream":"customer/1","from":{"epoch":"e","offset":"00000000000000000001"}}]})"),
            Errc::BadData},
        Row{control("hub.ack.v1", R"({"acks":{"customer/1":1}})"), Errc::BadData},
        Row{control("hub.history.v1", R"({"stream":"team/a","limit":501})"), Errc::BadData},
        Row{control(
                "hub.history.v1",
                R"({"stream":"team/a","limit":1,"before":"00000000000000000001","after":"00000000000000000001"})"),
            Errc::BadData},
        Row{R"({"specversion":"1.0","id":"1","source":"/p","type":"t","hubdevice":"d","hubseq":"00000000000000000000"})",
            Errc::BadData},
        Row{"\"" + std::string(limits::maxMessageBytes, 'x') + "\"", Errc::TooLarge});
    const auto frame = decodeClientFrame(row.text);
    REQUIRE_FALSE(frame);
    CHECK(frame.error().code == row.code);
}

TEST_CASE("the panel refuses a hole and ignores what a later hub may say")
{
    const std::string head =
        R"({"specversion":"1.0","id":"1","source":"/h","type":"hub.page.v1","data":)";
    CHECK(decodeServerFrame(head + R"({"stream":"team/a","epoch":"e","events":[{}],"end":true}})")
              .error()
              .code == Errc::BadData);
    const auto later = decodeServerFrame(
        R"({"specversion":"1.0","id":"1","source":"/h","type":"hub.later.v9","data":{"x":1}})");
    REQUIRE(later);
    CHECK(std::holds_alternative<UnknownControl>(later->message));
    CHECK(decodeServerFrame(R"({"specversion":"1.0","id":"1","source":"/h","type":"t"})")
              .error()
              .code == Errc::UnknownMessage);
    // An offset that does not rise above the one before it.
    CHECK_FALSE(decodeServerFrame(encodeDelivery(body, ada, epoch, Offset{4}, Offset{4})));
}

TEST_CASE("40 kB of accented text fits one frame and comes back whole")
{
    std::string accented;
    while (accented.size() < 40'000)
        accented += "\xC3\xA9\xC3\xA0\xC3\xBC";
    const std::string large =
        R"({"specversion":"1.0","id":"1","source":"/s","type":"t","data":{"text":")" + accented +
        "\"}}";
    const auto frame = decodeServerFrame(encodeDelivery(large, ada, epoch, Offset{1}, Offset{}));
    REQUIRE(frame);
    CHECK(std::get<Delivery>(frame->message).body == large);
}
