// What is typed and decided: kept, sent once, shown as waiting until it has come back.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;
using session::WaitingState;

namespace
{
struct NoteBench : SessionBench {
    NoteBench()
    {
        start();
        offer("i1", "c1");
        settle();
    }
    InteractionId i1{"i1"};
    void type(const std::string &text) { command(session::ChangeDraft{i1, "note", text}); }
    void save() { command(session::SaveDraft{i1, "note", ""}); }
};
} // namespace

TEST_CASE("what is typed is on disk half a second later and survives a kill", "[session]")
{
    NoteBench bench;
    bench.type("Wants the fee b");
    bench.type("Wants the fee back");
    CHECK_FALSE(bench.screen.drafts["note"].kept);
    bench.pass(500);
    CHECK(bench.screen.drafts["note"].kept);
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.drafts["note"].text == "Wants the fee back");
}

TEST_CASE("somebody who never pauses is kept up with", "[session]")
{
    NoteBench bench;
    for (int i = 0; i < 40; ++i) {
        bench.command(session::ChangeDraft{bench.i1, "note", std::string(std::size_t(i) + 1, 'x')});
        bench.pass(50);
    }
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.drafts["note"].text.size() >= 30);
}

TEST_CASE("a saved note is in the history as waiting, and as itself once it has come back",
          "[session]")
{
    NoteBench bench;
    bench.command(session::GoOffline{});
    bench.type("Called back");
    bench.save();
    CHECK(bench.screen.drafts["note"].text.empty());
    REQUIRE(bench.screen.waiting.size() == 1);
    CHECK(bench.screen.waiting.front().kind == session::WaitingKind::Note);
    const auto &row = bench.screen.history.begin()->second;
    CHECK(row.waiting);
    CHECK(row.row < 0);
    CHECK(row.detail == "Called back");
    bench.command(session::GoOnline{});
    CHECK(bench.screen.waiting.empty());
    CHECK(bench.atHub(types::noteSaved) == 1);
    REQUIRE(bench.screen.history.size() == 2);
    for (const auto &[number, known] : bench.screen.history)
        CHECK_FALSE(known.waiting);
}

TEST_CASE("nothing is saved from an empty draft", "[session]")
{
    NoteBench bench;
    bench.save();
    CHECK(bench.screen.waiting.empty());
    CHECK(bench.atHub(types::noteSaved) == 0);
}

TEST_CASE("a note before the match waits with the unknown caller", "[session]")
{
    SessionBench bench;
    bench.start();
    bench.offer("i1", "");
    bench.settle();
    bench.command(session::ChangeDraft{InteractionId{"i1"}, "note", "Who is it?"});
    bench.command(session::SaveDraft{InteractionId{"i1"}, "note", ""});
    CHECK(bench.log.entries({StreamKind::Unmatched, "i1"}).size() == 1);
    CHECK(bench.screen.waiting.empty());
}

TEST_CASE("a note written offline arrives exactly once, also after a week and a kill", "[session]")
{
    NoteBench bench;
    bench.command(session::GoOffline{});
    bench.type("Offline note");
    bench.save();
    bench.kill();
    bench.store.clock.advanceMs(std::int64_t{7} * 24 * 3600 * 1000);
    bench.start();
    CHECK(bench.atHub(types::noteSaved) == 1);
    CHECK(bench.screen.waiting.empty());
}

TEST_CASE("a kill between the hub's fsync and its answer does not double a note", "[session]")
{
    NoteBench bench;
    bench.type("Once");
    bench.engine->handle(session::SaveDraft{bench.i1, "note", ""});
    while (bench.atHub(types::noteSaved) == 0)
        REQUIRE(bench.hub.step()); // the hub has it, the answer is under way
    bench.kill();
    bench.start();
    CHECK(bench.atHub(types::noteSaved) == 1);
    CHECK(bench.screen.waiting.empty());
}

TEST_CASE("a kill between cache and outbox leaves nothing waiting for ever", "[session]")
{
    NoteBench bench;
    bench.type("Once");
    bench.save();
    const auto sequence = bench.profile->outbox().enqueue(
        {{"/tests", "kept"}, std::string(types::noteSaved), CustomerKey{"c1"}, bench.i1, "{}"});
    REQUIRE(sequence);
    REQUIRE(bench.profile->outbox().accepted(*sequence, test::customerStream("c1"),
                                             bench.log.epoch(), Offset{1}));
    bench.happen({"kept", std::string(types::noteSaved), "c1", R"({"text":"x"})", "", 0, "/tests"},
                 test::customerStream("c1"));
    bench.settle(); // in the cache, and the outbox never heard of it
    REQUIRE(bench.profile->outbox().waiting()->size() == 1);
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.waiting.empty());
}

TEST_CASE("after a restore of the hub, what its log lacks is sent again under the same ids",
          "[session]")
{
    NoteBench bench;
    const Offset backup = bench.log.top();
    bench.type("After the backup");
    bench.save();
    REQUIRE(bench.atHub(types::noteSaved) == 1);
    const std::string id = bench.log.entries(test::customerStream("c1")).back().event->id;
    SECTION("while connected")
    {
        bench.hub.restoreLog(backup);
        bench.settle();
    }
    SECTION("while away, a week ago, with a note of our own waiting")
    {
        bench.command(session::GoOffline{});
        bench.hub.restoreLog(backup);
        bench.store.clock.advanceMs(std::int64_t{7} * 24 * 3600 * 1000);
        bench.command(session::GoOnline{});
    }
    CHECK(bench.atHub(types::noteSaved) == 1);
    CHECK(bench.log.count("/panel/" + bench.profile->outbox().device().value, id) == 1);
    CHECK(bench.screen.waiting.empty());
    CHECK(bench.screen.link.phase == session::LinkPhase::Live);
}

TEST_CASE("a refused note keeps its text: retry and withdraw", "[session]")
{
    NoteBench bench;
    bench.refused.insert(std::string(types::noteSaved));
    bench.type("Not allowed");
    bench.save();
    REQUIRE(bench.screen.waiting.size() == 1);
    CHECK(bench.screen.waiting.front().state == WaitingState::Refused);
    CHECK(bench.screen.waiting.front().sentence == "Not yours.");
    SECTION("retry")
    {
        bench.refused.clear();
        bench.command(session::RetryWaiting{bench.screen.waiting.front().sequence});
        CHECK(bench.screen.waiting.empty());
        CHECK(bench.atHub(types::noteSaved) == 1);
    }
    SECTION("withdraw")
    {
        bench.type("Typed since");
        bench.command(session::WithdrawWaiting{bench.screen.waiting.front().sequence});
        CHECK(bench.screen.waiting.empty());
        CHECK(bench.screen.drafts["note"].text == "Not allowed\nTyped since");
        bench.kill();
        bench.start(true);
        CHECK(bench.screen.drafts["note"].text == "Not allowed\nTyped since");
    }
}

TEST_CASE("a text of forty thousand accented letters goes through whole", "[session]")
{
    NoteBench bench;
    std::string text;
    while (text.size() < 40'000)
        text += "Olá é ção ñ ü 日本 ";
    bench.type(text);
    bench.save();
    CHECK(bench.screen.waiting.empty());
    REQUIRE(bench.atHub(types::noteSaved) == 1);
    const auto &event = *bench.log.entries(test::customerStream("c1")).back().event;
    CHECK(textOrEmpty(*event.dataObject(), "text") == text);
    CHECK(bench.screen.history.size() == 2);
}

TEST_CASE("a text that no event holds goes in several, and none of it is lost", "[session]")
{
    NoteBench bench;
    std::string text;
    while (text.size() < 200'000)
        text += "ümlaut \n";
    bench.type(text);
    bench.save();
    std::string joined;
    for (const auto &entry : bench.log.entries(test::customerStream("c1"))) {
        if (entry.event->type == types::noteSaved)
            joined += textOrEmpty(*entry.event->dataObject(), "text");
    }
    CHECK(joined == text);
    CHECK(bench.screen.drafts["note"].text.empty());
}

TEST_CASE("a wrap-up carries its disposition", "[session]")
{
    NoteBench bench;
    bench.command(session::SaveDraft{bench.i1, "wrapup", "resolved"});
    REQUIRE(bench.atHub(types::wrapupSaved) == 1);
    const auto &event = *bench.log.entries(test::customerStream("c1")).back().event;
    CHECK(textOrEmpty(*event.dataObject(), "outcome") == "resolved");
    CHECK(event.correlationId() == "i1");
    CHECK(textOrEmpty(*event.dataObject(), "agent") == "ana");
}

TEST_CASE("revealed fields are audited by name, never by value", "[session]")
{
    NoteBench bench;
    bench.command(session::RevealField{bench.i1, "identities.0"});
    CHECK(bench.atHub(types::customerRevealed) == 1);
}
