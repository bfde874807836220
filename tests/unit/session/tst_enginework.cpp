// The agent's own work on an interaction: wrap-up, promises, guides.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

struct WorkBench : SessionBench {
    WorkBench()
    {
        start();
        offer("i1", "c1");
        settle();
    }
    InteractionId i1{"i1"};

    void suggest(const std::string &id, const std::string &rest)
    {
        happen({"suggest-" + id + std::to_string(++suggested),
                std::string(types::suggestionOffered), "c1",
                R"({"suggestion":")" + id + R"(","title":"Verify by one-time code")" + rest + "}",
                "i1", store.clock.now().ms},
               test::customerStream("c1"));
        settle();
    }
    void suggestSteps(const std::string &id)
    {
        suggest(id, R"(,"action":"verify-otp","steps":[{"title":"Ask"},{"title":"Send"},)"
                    R"({"title":"Check"}],"otherwise":["No phone"])");
    }
    void accept(const std::string &id)
    {
        command(session::TakeAction{i1, SuggestionId{id}, "accepted", ""});
    }
    session::WrapUpForm form(const std::string &outcome)
    {
        session::WrapUpForm form;
        form.interaction = i1;
        form.open = true;
        form.outcome = outcome;
        form.promises = {{"Replacement card at the hotel", Timestamp{store.clock.now().ms + 1000}},
                         {"", {}},
                         {"Call back", {}}};
        return form;
    }
    [[nodiscard]] std::vector<Event> ofType(std::string_view type) const
    {
        std::vector<Event> events;
        for (const auto &[stream, entries] : log.streams()) {
            for (const FakeLog::Entry &entry : entries) {
                if (entry.event->type == type)
                    events.push_back(*entry.event);
            }
        }
        return events;
    }
    int suggested = 0;
};

} // namespace

TEST_CASE("the form of a wrap-up survives a kill and the other tabs", "[session]")
{
    WorkBench bench;
    bench.offer("i2", "c2");
    bench.settle();
    const session::WrapUpForm before = bench.form("solved");
    bench.command(session::ChangeWrapUp{before});
    bench.command(session::ChangeDraft{bench.i1, "wrapup", "Card blocked"});
    bench.pass(500);
    bench.kill();
    bench.start(true);
    bench.command(session::FocusInteraction{InteractionId{"i2"}});
    REQUIRE(bench.screen.wrapUp);
    CHECK(bench.screen.wrapUp->outcome.empty());
    CHECK_FALSE(bench.screen.wrapUp->open);
    bench.command(session::FocusInteraction{bench.i1});
    REQUIRE(bench.screen.wrapUp);
    CHECK(*bench.screen.wrapUp == before);
    CHECK(bench.screen.drafts["wrapup"].text == "Card blocked");
}

TEST_CASE("what is typed before a tab has come stands behind what was there when it was turned to",
          "[session]")
{
    WorkBench bench;
    bench.offer("i2", "c2");
    bench.settle();
    const InteractionId i2{"i2"};
    bench.command(session::ChangeDraft{i2, "note", "Known. "});
    // As the GUI thread posts them, with nothing told in between.
    bench.engine->handle(session::FocusInteraction{i2, 1});
    bench.engine->handle(session::ChangeDraft{i2, "note", "a", 1});
    bench.engine->handle(session::ChangeDraft{i2, "note", "ab", 1});
    bench.engine->handle(session::FocusInteraction{bench.i1, 2});
    bench.engine->handle(session::FocusInteraction{i2, 3});
    bench.engine->handle(session::ChangeDraft{i2, "note", "c", 3});
    bench.settle();
    bench.pass(500);
    CHECK(bench.profile->outbox().draft({AgentId{"ana"}, i2, "note"}).value().value().text ==
          "Known. abc");
}

TEST_CASE("finishing sends the wrap-up and what we promised, once, and ends the drafts",
          "[session]")
{
    WorkBench bench;
    bench.command(session::GoOffline{});
    bench.command(session::ChangeWrapUp{bench.form("solved")});
    bench.command(session::ChangeDraft{bench.i1, "wrapup", "Card blocked"});
    bench.pass(500);
    bench.command(session::SaveDraft{bench.i1, "wrapup", "solved"});
    CHECK(bench.screen.waiting.size() == 3); // the nameless promise is none
    CHECK(bench.screen.wrapUp->promises.empty());
    CHECK_FALSE(bench.screen.wrapUp->open);
    CHECK(bench.screen.drafts["wrapup"].text.empty());
    bench.kill();
    bench.start();
    const auto promises = bench.ofType(types::commitmentUpdated);
    REQUIRE(promises.size() == 2);
    const auto promise = readCommitment(promises.front());
    REQUIRE(promise);
    CHECK(promise->title == "Replacement card at the hotel");
    CHECK(promise->status == "open");
    CHECK(promise->due);
    CHECK(promises.front().subject == "c1");
    const auto saved = bench.ofType(types::wrapupSaved);
    REQUIRE(saved.size() == 1);
    CHECK(textOrEmpty(*saved.front().dataObject(), "outcome") == "solved");
    CHECK(timeMember(*saved.front().dataObject(), "followup") == promise->due);
    REQUIRE(bench.screen.customer);
    CHECK(bench.screen.customer->openCommitments.size() == 2);
}

TEST_CASE("a wrap-up that is withdrawn is a draft again, with its outcome", "[session]")
{
    WorkBench bench;
    bench.command(session::GoOffline{});
    bench.command(session::ChangeDraft{bench.i1, "wrapup", "Card blocked"});
    bench.command(session::SaveDraft{bench.i1, "wrapup", "callback"});
    REQUIRE(bench.screen.waiting.size() == 1);
    bench.command(session::WithdrawWaiting{bench.screen.waiting.front().sequence});
    CHECK(bench.screen.waiting.empty());
    CHECK(bench.screen.drafts["wrapup"].text == "Card blocked");
    CHECK(bench.screen.wrapUp->outcome == "callback");
}

TEST_CASE("what a summary is drafted from is what happened in this interaction alone", "[session]")
{
    WorkBench bench;
    bench.suggest("s1", R"(,"action":"verify-otp")");
    bench.alert("a1", "c1", "critical");
    bench.settle();
    bench.command(session::AcknowledgeAlert{bench.i1, AlertId{"a1"}});
    bench.accept("s1");
    bench.command(session::ChangeDraft{bench.i1, "note", "At the hotel"});
    bench.command(session::SaveDraft{bench.i1, "note", ""});
    bench.happen({"else", std::string(types::noteSaved), "c1", R"({"text":"Another call"})", "i9",
                  bench.store.clock.now().ms},
                 test::customerStream("c1"));
    bench.settle();
    bench.command(session::GoOffline{});
    bench.command(session::ChangeDraft{bench.i1, "note", "Not sent yet"});
    bench.command(session::SaveDraft{bench.i1, "note", ""});
    bench.command(session::AskWrapUp{bench.i1});
    REQUIRE(bench.screen.wrapUpFacts);
    const session::WrapUpFacts &facts = *bench.screen.wrapUpFacts;
    CHECK(facts.reason == "Card declined");
    CHECK(facts.alerts == std::vector<std::string>{"Look at a1"});
    REQUIRE(facts.actions.size() == 1);
    CHECK(facts.actions.front().title == "Verify by one-time code");
    CHECK(facts.actions.front().result == "accepted");
    CHECK(facts.notes == std::vector<std::string>{"At the hotel", "Not sent yet"});
    CHECK(facts.events == 4);
    CHECK(facts.dispositions.size() == 4);
}

TEST_CASE("the list of outcomes is that of the interaction's queue", "[session]")
{
    WorkBench bench;
    bench.offer("i2", "c2", R"(,"queue":"loans")");
    bench.settle();
    auto layout = std::make_shared<WorkLayout>();
    layout->byQueue["loans"] = {{"granted", "Granted"}};
    bench.engine->useLayout(layout);
    bench.command(session::AskWrapUp{InteractionId{"i2"}});
    REQUIRE(bench.screen.wrapUpFacts);
    CHECK(bench.screen.wrapUpFacts->dispositions ==
          std::vector<Disposition>{{"granted", "Granted"}});
}

TEST_CASE("an accepted suggestion with steps opens them, and the marks survive a kill", "[session]")
{
    WorkBench bench;
    bench.suggestSteps("s1");
    bench.accept("s1");
    REQUIRE(bench.screen.guide);
    REQUIRE(bench.screen.guide->guide.steps.size() == 3);
    CHECK(bench.screen.guide->open);
    REQUIRE(bench.screen.suggestions.size() == 1); // what comes next, and nothing else
    CHECK(bench.screen.suggestions[0].nextStep);
    bench.command(session::MarkStep{bench.i1, 0, true});
    bench.command(session::MarkStep{bench.i1, 1, true});
    bench.command(session::OpenGuide{bench.i1, false});
    bench.command(session::MarkStep{bench.i1, 99, true}); // no such step
    bench.pass(500);
    bench.kill();
    bench.start(true);
    REQUIRE(bench.screen.guide);
    CHECK(bench.screen.guide->done == std::vector<bool>{true, true, false});
    CHECK(bench.screen.guide->current == 2);
    CHECK_FALSE(bench.screen.guide->open);
    CHECK(bench.screen.guide->guide.otherwise == std::vector<std::string>{"No phone"});
    // Back: the mark goes, and one stands there again.
    bench.command(session::MarkStep{bench.i1, 1, false});
    CHECK(bench.screen.guide->current == 1);
}

TEST_CASE("a guide of the configuration stands in for a suggestion without steps", "[session]")
{
    WorkBench bench;
    auto layout = std::make_shared<WorkLayout>();
    layout->guides = {{"verify-otp", "Verify", {{"Ask", "", ""}}, {}}};
    bench.engine->useLayout(layout);
    bench.suggest("s1", R"(,"action":"verify-otp")");
    bench.suggest("s2", R"(,"action":"other")");
    bench.accept("s2");
    CHECK(bench.screen.guide->guide.steps.empty());
    bench.accept("s1");
    CHECK(bench.screen.guide->guide.steps.size() == 1);
}

TEST_CASE("the end of a guide says what became of it", "[session]")
{
    WorkBench bench;
    bench.suggestSteps("s1");
    bench.accept("s1");
    SECTION("completed: it is over")
    {
        bench.command(session::EndGuide{bench.i1, "completed", ""});
        CHECK(bench.screen.guide->guide.steps.empty());
        CHECK(bench.screen.suggestions.empty());
        const auto taken = bench.ofType(types::actionTaken);
        REQUIRE(taken.size() == 2);
        CHECK(textOrEmpty(*taken.back().dataObject(), "result") == "completed");
        CHECK(textOrEmpty(*taken.back().dataObject(), "action") == "verify-otp");
    }
    SECTION("failed: it may be tried again")
    {
        bench.command(session::EndGuide{bench.i1, "failed", "No phone"});
        CHECK(bench.screen.guide->guide.steps.empty());
        REQUIRE(bench.screen.suggestions.size() == 1);
        const auto taken = bench.ofType(types::actionTaken);
        CHECK(textOrEmpty(*taken.back().dataObject(), "reason") == "No phone");
    }
    SECTION("a second end is none")
    {
        bench.command(session::EndGuide{bench.i1, "completed", ""});
        bench.command(session::EndGuide{bench.i1, "completed", ""});
        CHECK(bench.ofType(types::actionTaken).size() == 2);
    }
}

TEST_CASE("what was accepted does not come back as a suggestion when its event returns",
          "[session]")
{
    WorkBench bench;
    bench.suggest("s1", R"(,"action":"block-card")");
    REQUIRE(bench.screen.suggestions.size() == 1);
    bench.accept("s1");
    CHECK(bench.screen.waiting.empty()); // it has returned
    CHECK(bench.screen.suggestions.empty());
    bench.touch("news", "c1");
    bench.settle();
    CHECK(bench.screen.suggestions.empty());
    bench.suggest("s1", R"(,"action":"block-card")"); // offered anew
    CHECK(bench.screen.suggestions.size() == 1);
}
