// What an agent writes.
#include "core/wire/cloudevents.h"
#include "tests/unit/hub/ws/panelrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

wire::OutboxEvent note(std::uint64_t sequence, const std::string &id,
                       const std::string &type = "sidelight.note.saved")
{
    wire::OutboxEvent outbox;
    outbox.event.id = id;
    outbox.event.source = "/panel/laptop";
    outbox.event.type = type;
    outbox.event.subject = "anna";
    outbox.event.data = {{"text", "t"}};
    outbox.body = wire::encodeEvent(outbox.event);
    outbox.device = "laptop";
    outbox.sequence = sequence;
    return outbox;
}

} // namespace

TEST_CASE("a note is accepted after it is in the log, a repeat answered the same")
{
    PanelRig rig;
    rig.hello();
    rig.say(note(1, "a"));
    auto accepted = rig.take<wire::Accepted>();
    REQUIRE(accepted);
    CHECK(accepted->sequence == 1);
    CHECK(accepted->stream.toString() == "customer/anna");
    CHECK(accepted->offset == Offset{1});
    CHECK(accepted->epoch == rig.log.epoch());
    CHECK_FALSE(accepted->duplicate);
    rig.say(note(1, "a"));
    accepted = rig.take<wire::Accepted>();
    REQUIRE(accepted);
    CHECK(accepted->duplicate);
    CHECK(accepted->offset == Offset{1});
}

TEST_CASE("a permanent refusal lets the next one pass")
{
    PanelRig rig;
    rig.hello();
    struct Row {
        const char *what;
        wire::OutboxEvent event;
        const char *code;
    };
    wire::OutboxEvent elsewhere = note(3, "c");
    elsewhere.device = "other";
    rig.say(note(2, "first"));
    REQUIRE(rig.take<wire::Accepted>());
    const Row rows[] = {
        {"data the schema refuses", note(3, "b", "bad"), "bad_data"},
        {"another device", elsewhere, "wrong_device"},
        {"a control message", note(3, "d", "hub.reset.v1"), "bad_type"},
        {"a number that was used", note(2, "e"), "sequence_used"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        rig.say(row.event);
        const auto rejected = rig.take<wire::Rejected>();
        REQUIRE(rejected);
        CHECK(rejected->code == row.code);
        CHECK(rejected->sequence == row.event.sequence);
        CHECK_FALSE(rejected->retryable);
    }
    rig.say(note(4, "f"));
    CHECK(rig.take<wire::Accepted>());
}

TEST_CASE("an event that cannot be read is refused by its number")
{
    PanelRig rig;
    rig.hello();
    rig.sayText(
        R"({"specversion":"1.0","id":"x","source":"/panel/laptop","type":"t","time":"noon",)"
        R"("hubdevice":"laptop","hubseq":"00000000000000000007"})");
    const auto rejected = rig.take<wire::Rejected>();
    REQUIRE(rejected);
    CHECK(rejected->sequence == 7);
    CHECK(rejected->code == "bad_time");
}

TEST_CASE("many at once are answered in order")
{
    PanelRig rig;
    rig.hello();
    for (std::uint64_t i = 1; i <= limits::maxUnansweredOutbox; ++i)
        rig.panel->received(wire::encodeFrame({std::to_string(i), "/panel/laptop", {}},
                                              note(i, std::to_string(i))));
    rig.run();
    for (std::uint64_t i = 1; i <= limits::maxUnansweredOutbox; ++i)
        CHECK(rig.take<wire::Accepted>()->sequence == i);
    CHECK_FALSE(rig.transport.code);
}

TEST_CASE("more than the protocol allows unanswered ends the connection")
{
    PanelRig rig;
    rig.hello();
    for (std::uint64_t i = 1; i <= limits::maxUnansweredOutbox + 1; ++i)
        rig.panel->received(wire::encodeFrame({std::to_string(i), "/panel/laptop", {}},
                                              note(i, std::to_string(i))));
    CHECK(rig.transport.code == wire::CloseCode::Rate);
    rig.run();
}

TEST_CASE("a confirmed match moves what was written before to the customer")
{
    PanelRig rig;
    rig.hello();
    wire::OutboxEvent early = note(1, "early");
    early.event.subject.reset();
    early.event.extensions["correlationid"] = "i-1";
    early.body = wire::encodeEvent(early.event);
    rig.say(early);
    CHECK(rig.take<wire::Accepted>()->stream.toString() == "unmatched/i-1");
    wire::OutboxEvent match = note(2, "match", "sidelight.match.confirmed");
    match.event.subject.reset();
    match.event.extensions["correlationid"] = "i-1";
    match.event.data = {{"customer", "anna"}};
    match.body = wire::encodeEvent(match.event);
    rig.say(match);
    CHECK(rig.take<wire::Accepted>()->stream.toString() == "customer/anna");
    rig.subscribe("customer/anna", fromStart());
    rig.subscribed();
    CHECK(rig.deliveredIds() == std::vector<std::string>{"early", "match"});
}
