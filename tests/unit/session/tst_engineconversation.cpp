// What is said in the interaction in front, and what is foreseen from it.
#include <catch2/catch_test_macros.hpp>

#include "core/suggest/training/trainer.h"
#include "tests/unit/session/sessionbench.h"
#include "tests/unit/suggest/madeup.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

std::shared_ptr<const config::NextAction> nextAction(bool trained)
{
    auto next = std::make_shared<config::NextAction>();
    const auto policy = suggest::readPolicy(std::string_view(suggest::madeUpPolicy()));
    REQUIRE(policy);
    next->policies.push_back(std::make_shared<const suggest::PolicyIndex>(*policy));
    if (trained) {
        const auto dialogues = suggest::madeUpDialogues(120);
        auto model = suggest::train({dialogues, {}}, next->policies, {});
        REQUIRE(model);
        next->model = std::make_shared<const suggest::Model>(*std::move(model));
    }
    return next;
}

struct TalkBench : SessionBench {
    explicit TalkBench(bool trained = true)
    {
        next = nextAction(trained);
        begin();
        offer("i1", "c1");
        settle();
    }
    void begin()
    {
        start();
        engine->useNextAction(next);
        settle();
    }
    // `rest` is more of the data.
    void say(const std::string &speaker, const std::string &text, const std::string &rest = "",
             const std::string &interaction = "i1")
    {
        const std::string id = "said" + std::to_string(++said);
        happen({id, std::string(types::transcriptSegment), "c1",
                R"({"speaker":")" + speaker + R"(","text":")" + text + "\"" + rest + "}",
                interaction, store.clock.now().ms},
               test::customerStream("c1"));
        settle();
    }
    [[nodiscard]] std::string first() const
    {
        return screen.suggestions.empty() ? std::string() : screen.suggestions.front().action;
    }
    void decide(const std::string &result)
    {
        REQUIRE_FALSE(screen.suggestions.empty());
        command(session::TakeAction{i1, screen.suggestions.front().id, result, ""});
    }
    [[nodiscard]] std::vector<std::string> lines() const
    {
        std::vector<std::string> texts;
        for (const session::SpokenLine &line : screen.conversation->lines)
            texts.push_back(line.text);
        return texts;
    }
    InteractionId i1{"i1"};
    std::shared_ptr<const config::NextAction> next;
    int said = 0;
};

} // namespace

TEST_CASE("what is said stands in order, once, and as it was heard last", "[session]")
{
    TalkBench bench;
    bench.say("customer", "Please fe", R"(,"sequence":1,"final":false)");
    bench.say("agent", "Hello", R"(,"sequence":3)");
    bench.say("customer", "my shirts", R"(,"sequence":2)"); // late
    bench.say("customer", "Please fetch", R"(,"sequence":1)");
    bench.say("customer", "elsewhere", "", "i2");
    REQUIRE(bench.screen.conversation);
    CHECK(bench.lines() == std::vector<std::string>{"Please fetch", "my shirts", "Hello"});
    CHECK(bench.screen.conversation->lines.front().isFinal);
    CHECK(bench.screen.history.size() == 1); // the offer: what is said is no line of the history
    bench.shutDown();
    bench.begin();
    REQUIRE(bench.screen.conversation);
    CHECK(bench.lines().size() == 3);
}

TEST_CASE("what usually comes next is suggested as the words come, with what spoke for it",
          "[session]")
{
    TalkBench bench;
    CHECK(bench.screen.suggestions.empty()); // nobody has said anything
    bench.say("customer", "Please fetch my shirts");
    REQUIRE(bench.first() == "laundry_ask_day");
    const Suggestion shown = bench.screen.suggestions.front();
    CHECK(shown.title == "Ask day");
    CHECK(shown.detail == "On which day?");
    CHECK(shown.likely >= bench.screen.suggestions.back().likely);
    CHECK_FALSE(shown.spokenFor.empty());
    CHECK(bench.screen.suggestions.size() <= 3);
    CHECK(bench.screen.conversation->task.name == "laundry_pickup");

    bench.decide("accepted");
    CHECK(bench.atHub(types::actionTaken) == 1);
    for (const Suggestion &left : bench.screen.suggestions)
        CHECK(left.action != "laundry_ask_day"); // it is done
    bench.say("agent", "On which day shall we come?");
    bench.say("customer", "On Friday");
    CHECK(bench.first() == "query");
    bench.say("agent", "", R"(,"action":"query","lookup":{"arguments":["Day"]})");
    bench.say("system", "", R"(,"lookup":{"found":{"Slot":"taken"}})");
    CHECK(bench.first() == "laundry_ask_other_day");
    const auto texts = bench.lines();
    CHECK(texts.size() == 3); // a look-up says nothing
}

TEST_CASE("what was turned down does not come back at once", "[session]")
{
    TalkBench bench;
    bench.say("customer", "Please fetch my shirts");
    REQUIRE(bench.first() == "laundry_ask_day");
    bench.decide("dismissed");
    for (const Suggestion &left : bench.screen.suggestions)
        CHECK(left.action != "laundry_ask_day");
    bench.say("customer", "Please fetch my shirts");
    for (const Suggestion &left : bench.screen.suggestions)
        CHECK(left.action != "laundry_ask_day");
    bench.say("customer", "Please");
    bench.say("customer", "Please fetch my shirts");
    CHECK(bench.first() == "laundry_ask_day"); // it is asked for again and again
}

TEST_CASE("a queue without data is helped by its policy alone", "[session]")
{
    TalkBench bench(false);
    auto next = std::make_shared<config::NextAction>(*bench.next);
    next->taskOfQueue["Laundry"] = "laundry_pickup";
    bench.engine->useNextAction(next);
    bench.offer("i2", "c1", R"(,"queue":"Laundry")");
    bench.settle();
    bench.command(session::FocusInteraction{InteractionId{"i2"}, 1});
    bench.say("customer", "Please fetch my clothes", "", "i2");
    CHECK(bench.screen.focus.value == "i2");
    CHECK(bench.lines().size() == 1);
    CHECK(bench.screen.conversation->task.byQueue);
    const auto &offered = bench.screen.suggestions;
    CHECK(std::any_of(offered.begin(), offered.end(), [](const Suggestion &one) {
        return one.action == "laundry_ask_day" && one.title == "Ask day";
    }));
    CHECK_FALSE(offered.empty());
    CHECK(std::none_of(offered.begin(), offered.end(),
                       [](const Suggestion &one) { return one.isSure; }));
}

TEST_CASE("the conversation is that of the tab in front", "[session]")
{
    TalkBench bench;
    bench.say("customer", "Please fetch my shirts");
    bench.offer("i2", "c2");
    bench.settle();
    bench.command(session::FocusInteraction{InteractionId{"i2"}, 1});
    CHECK(bench.screen.conversation->interaction.value == "i2");
    CHECK(bench.screen.conversation->lines.empty());
    CHECK(bench.screen.suggestions.empty());
    bench.command(session::FocusInteraction{bench.i1, 2});
    CHECK(bench.lines().size() == 1);
    CHECK(bench.first() == "laundry_ask_day");
    // Without a model and policies all goes on, and nothing is foreseen.
    bench.engine->useNextAction(std::make_shared<const config::NextAction>());
    bench.say("customer", "Hello?");
    CHECK(bench.lines().size() == 2);
    CHECK(bench.screen.suggestions.empty());
}

TEST_CASE("what is said finds the articles that fit", "[session]")
{
    TalkBench bench;
    bench.happen(
        {"kb1", std::string(types::knowledgeUpdated), "",
         R"({"article":"a1","title":"Stains of red wine","text":"Salt, then cold water."})", "",
         bench.store.clock.now().ms},
        StreamId{StreamKind::Team, "cards"});
    bench.settle();
    CHECK(bench.screen.articles.empty());
    bench.say("customer", "There is red wine", R"(,"sequence":1,"final":false)");
    CHECK(bench.screen.articles.empty()); // it may still be something else
    bench.say("customer", "There is red wine on my coat", R"(,"sequence":1)");
    REQUIRE(bench.screen.articles.size() == 1);
    CHECK(bench.screen.articles.front().id == "a1");
}

TEST_CASE("whatever is said, the conversation goes on", "[session]")
{
    TalkBench bench;
    const std::string texts[] = {"", "\U0001F642\U0001F44D", std::string(60'000, 'x'),
                                 "\u062a\u062d\u064a\u0629 \u4f60\u597d",
                                 R"(\u0000\u202e<img src=x onerror=alert\"1\">)"};
    for (const std::string &text : texts)
        bench.say("customer", text);
    bench.say("customer", "Please fetch my shirts");
    CHECK(bench.lines().size() == 5); // what is empty is no line
    CHECK(bench.first() == "laundry_ask_day");
}
