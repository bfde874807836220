#include <catch2/catch_test_macros.hpp>

#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;

namespace
{

const DraftKey note{AgentId{"a-1"}, InteractionId{"i-1"}, "note"};

OutgoingEvent outgoing(const std::string &id)
{
    return {{"/panel/d", id},
            "sidelight.note.saved",
            CustomerKey{"c"},
            InteractionId{"i-1"},
            R"({"id":")" + id + "\"}"};
}

struct OutboxBench : test::StoreFixture {
    Profile profile = open();
    OutboxStore *outbox = &profile.outbox();

    void restart()
    {
        {
            const Profile gone = std::move(profile);
        }
        profile = open();
        outbox = &profile.outbox();
    }
};

} // namespace

TEST_CASE_METHOD(OutboxBench, "a draft is one per agent, interaction and kind, and survives")
{
    REQUIRE(outbox->saveDraft(note, CustomerKey{}, "Hel"));
    REQUIRE(outbox->saveDraft(note, CustomerKey{"c"}, "Hello"));
    REQUIRE(outbox->saveDraft({AgentId{"a-2"}, InteractionId{"i-1"}, "note"}, {}, "other"));
    restart();
    REQUIRE(outbox->draft(note)->has_value());
    CHECK(outbox->draft(note)->value().text == "Hello");
    CHECK(outbox->drafts(AgentId{"a-1"})->size() == 1);
    REQUIRE(outbox->saveDraft(note, {}, ""));
    CHECK_FALSE(outbox->draft(note)->has_value());
}

TEST_CASE_METHOD(OutboxBench,
                 "saving turns the draft into a row, with rising numbers over restarts")
{
    const DeviceId device = outbox->device();
    REQUIRE(outbox->saveDraft(note, {}, "Hello"));
    CHECK(outbox->enqueue(outgoing("1"), note) == 1U);
    CHECK_FALSE(outbox->draft(note)->has_value());
    restart();
    CHECK(outbox->device() == device);
    CHECK(outbox->enqueue(outgoing("2")) == 2U);
    const auto rows = outbox->toSend(10);
    REQUIRE(rows->size() == 2);
    CHECK(rows->front().event.body == R"({"id":"1"})");
    // The same event a second time is a mistake, and takes no number.
    CHECK_FALSE(outbox->enqueue(outgoing("2")));
    CHECK(outbox->enqueue(outgoing("3")) == 3U);
}

TEST_CASE_METHOD(OutboxBench,
                 "a row goes from waiting to accepted and leaves when it has come back")
{
    for (const char *id : {"1", "2", "3"})
        REQUIRE(outbox->enqueue(outgoing(id)));
    outbox->markInFlight(1);
    CHECK(outbox->toSend(10)->size() == 2);
    CHECK(outbox->toSend(1)->front().sequence == 2);
    CHECK(outbox->waiting()->front().inFlight);
    outbox->clearInFlight();
    CHECK(outbox->toSend(10)->size() == 3);

    const StreamId stream{StreamKind::Customer, "c"};
    REQUIRE(outbox->accepted(1, stream, Epoch{"e"}, Offset{7}));
    CHECK(outbox->toSend(10)->size() == 2);
    CHECK(outbox->waiting()->size() == 3);
    REQUIRE(outbox->returned(std::vector{EventKey{"/panel/d", "1"}, EventKey{"/x", "unknown"}}));
    CHECK(outbox->waiting()->size() == 2);
    CHECK(outbox->accepted(99, stream, Epoch{"e"}, Offset{7}).error().code == ErrorCode::NotFound);

    REQUIRE(outbox->refused(2, "forbidden", "You may not."));
    const auto waiting = outbox->waiting();
    CHECK(waiting->front().state == OutboxState::Refused);
    CHECK(waiting->front().code == "forbidden");
    CHECK(waiting->front().event.body == R"({"id":"2"})");
}

TEST_CASE_METHOD(OutboxBench, "a refused row is tried again under a new number, or taken back")
{
    REQUIRE(outbox->enqueue(outgoing("1")));
    REQUIRE(outbox->enqueue(outgoing("2")));
    REQUIRE(outbox->refused(1, "x", "y"));
    CHECK(outbox->requeue(1) == 3U);
    auto rows = outbox->toSend(10);
    REQUIRE(rows->size() == 2);
    CHECK(rows->back().sequence == 3);
    CHECK(rows->back().event.key.id == "1");
    CHECK(rows->back().code.empty());
    outbox->markInFlight(3);
    CHECK(outbox->withdraw(3).error().code == ErrorCode::Busy);
    outbox->clearInFlight();
    CHECK(outbox->withdraw(3)->body == R"({"id":"1"})");
    CHECK(outbox->withdraw(3).error().code == ErrorCode::NotFound);
    REQUIRE(outbox->accepted(2, {StreamKind::Customer, "c"}, Epoch{"e"}, Offset{1}));
    CHECK(outbox->withdraw(2).error().code == ErrorCode::NotFound);
}

TEST_CASE_METHOD(OutboxBench, "accepted rows are kept thirty days for a hub that lost them")
{
    const StreamId stream{StreamKind::Customer, "c"};
    for (const char *id : {"1", "2"})
        REQUIRE(outbox->enqueue(outgoing(id)));
    REQUIRE(outbox->accepted(1, stream, Epoch{"e1"}, Offset{7}));
    clock.advanceMs(OutboxStore::keepAcceptedMs / 2);
    REQUIRE(outbox->accepted(2, stream, Epoch{"e2"}, Offset{8}));
    CHECK(outbox->acceptedIn(Epoch{"e1"})->front().position.offset == Offset{7});
    clock.advanceMs(OutboxStore::keepAcceptedMs / 2 + 1);
    CHECK(outbox->acceptedIn(Epoch{"e1"})->empty());
    CHECK(outbox->prune() == 1);
    CHECK(outbox->acceptedIn(Epoch{"e2"})->size() == 1);
    CHECK(outbox->requeue(2) == 3U);
    CHECK(outbox->toSend(9)->size() == 1);
}
