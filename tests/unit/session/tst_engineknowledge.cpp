// Which articles fit, what was said of them, and the best of them as a suggestion.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

using Ids = std::vector<std::string>;

struct KnowledgeBench : SessionBench {
    explicit KnowledgeBench(const std::string &language = "")
    {
        settings.language = language;
        start();
        offer("i1", "c1"); // "Card declined"
        settle();
    }
    void article(const std::string &id, const std::string &title, const std::string &rest = "")
    {
        happen({"kb-" + id + std::to_string(++written), std::string(types::knowledgeUpdated), "",
                R"({"article":")" + id + R"(","title":")" + title + "\"" + rest + "}", "",
                store.clock.now().ms},
               team);
        settle();
    }
    void customer(const std::string &rest)
    {
        happen({"profile" + std::to_string(++written), std::string(types::customerUpdated), "c1",
                R"({"name":"N")" + rest + "}", "", store.clock.now().ms},
               test::customerStream("c1"));
        settle();
    }
    [[nodiscard]] Ids ids() const
    {
        Ids all;
        for (const session::ArticleRow &row : screen.articles)
            all.push_back(row.id);
        return all;
    }
    void rate(const std::string &id, std::optional<bool> helped)
    {
        command(session::RateArticle{screen.focus, id, helped});
    }
    void leave() { command(session::LeaveArticle{screen.focus}); }
    [[nodiscard]] const Suggestion *suggested() const
    {
        for (const Suggestion &one : screen.suggestions) {
            if (one.article)
                return &one;
        }
        return nullptr;
    }
    int written = 0;
    InteractionId i1{"i1"};
    StreamId team{StreamKind::Team, "cards"};
};

} // namespace

TEST_CASE("articles in the customer's or the agent's language come first", "[session]")
{
    KnowledgeBench bench("de");
    bench.customer(R"(,"language":"pt-PT")");
    bench.article("en", "Card declined", R"(,"language":"en")");
    bench.article("pt", "Card declined", R"(,"language":"pt")");
    bench.article("de", "Card declined", R"(,"language":"de-AT")");
    REQUIRE(bench.ids().size() == 3);
    CHECK(bench.ids().back() == "en");
}

TEST_CASE("an article that is tagged with a product or the place of the customer comes first",
          "[session]")
{
    KnowledgeBench bench;
    bench.article("any", "Card declined");
    bench.article("gold", "Card declined", R"(,"tags":["Gold Card"])");
    bench.article("porto", "Card declined", R"(,"tags":["porto"])");
    const Ids before = bench.ids();
    bench.customer(R"(,"locality":"Porto","products":[{"name":"Gold card"}])");
    CHECK(bench.ids().back() == "any");
    CHECK(bench.ids().front() != "any");
}

TEST_CASE("what was said of articles moves them, says so, fades into the counts and survives",
          "[session]")
{
    KnowledgeBench bench;
    bench.article("bad", "Card declined");
    bench.article("good", "Card declined");
    for (int i = 0; i < 5; ++i) {
        const std::string name = "i" + std::to_string(10 + i);
        bench.offer(name, "c1");
        bench.settle();
        bench.command(session::FocusInteraction{InteractionId{name}});
        bench.rate("good", i > 0);
        bench.leave();
        bench.rate("bad", false);
        bench.leave();
    }
    const auto check = [&bench] {
        REQUIRE(bench.ids() == Ids{"good", "bad"});
        const Track &good = bench.screen.articles[0].helped;
        CHECK(good.taken == Catch::Approx(4));
        CHECK(good.of == Catch::Approx(5));
        CHECK(good.isHere);
        CHECK(bench.screen.articles[1].helped.taken == Catch::Approx(0).margin(0.001));
    };
    check();
    bench.shutDown();
    bench.start(true);
    check();
}

TEST_CASE("what was said of an article is taken back until it is left", "[session]")
{
    KnowledgeBench bench;
    bench.article("a1", "Card declined");
    bench.rate("a1", true);
    bench.rate("a1", std::nullopt);
    bench.leave();
    CHECK(bench.atHub(types::actionTaken) == 0);
    bench.rate("a1", false);
    SECTION("a kill before it is left does not lose it, and it is said once")
    {
        bench.pass(500);
        bench.kill();
        bench.start();
        CHECK(bench.atHub(types::actionTaken) == 1);
        bench.leave();
        CHECK(bench.atHub(types::actionTaken) == 1);
    }
    SECTION("another article leaves it")
    {
        bench.rate("a2", true);
        CHECK(bench.atHub(types::actionTaken) == 1);
        bench.leave();
        CHECK(bench.atHub(types::actionTaken) == 2);
    }
    SECTION("another tab leaves it")
    {
        bench.offer("i2", "c2");
        bench.settle();
        bench.command(session::FocusInteraction{InteractionId{"i2"}});
        CHECK(bench.atHub(types::actionTaken) == 1);
    }
    SECTION("offline it waits, and withdrawn it does not count")
    {
        bench.command(session::GoOffline{});
        bench.leave();
        REQUIRE(bench.screen.waiting.size() == 1);
        bench.command(session::WithdrawWaiting{bench.screen.waiting[0].sequence});
        CHECK(bench.engine->learned()
                  .own()
                  .tally("article/a1", "", bench.store.clock.now())
                  .answers() == Catch::Approx(0).margin(0.001));
    }
}

TEST_CASE("what the team said of an article moves it here", "[session]")
{
    KnowledgeBench bench;
    bench.article("a1", "Card declined");
    bench.article("a2", "Card declined");
    const Ids before = bench.ids();
    REQUIRE(before.size() == 2);
    bench.happen({"p", std::string(types::suggestionPriors), "",
                  R"({"team":"cards","rows":[{"action":"article/)" + before[1] + R"(","at":")" +
                      bench.time() + R"(","completed":9,"failed":1}]})",
                  "", bench.store.clock.now().ms, "/hub/outcomes"},
                 bench.team);
    bench.settle();
    CHECK(bench.ids() == Ids{before[1], before[0]});
    CHECK(bench.screen.articles[0].helped.withTeam);
}

TEST_CASE("the best article is a suggestion among the others, once", "[session]")
{
    KnowledgeBench bench;
    bench.article("weak", "Card");
    CHECK_FALSE(bench.suggested()); // one word is not enough
    bench.article("a1", "Card declined abroad");
    REQUIRE(bench.suggested());
    CHECK(bench.suggested()->title == "Card declined abroad");
    CHECK(bench.suggested()->action == "article/a1");
    SECTION("taken, it is read")
    {
        bench.command(session::TakeAction{bench.i1, bench.suggested()->id, "accepted", ""});
        CHECK_FALSE(bench.suggested());
        CHECK(bench.atHub(types::actionTaken) == 1);
        bench.command(session::AskWrapUp{bench.i1});
        REQUIRE(bench.screen.wrapUpFacts);
        CHECK(bench.screen.wrapUpFacts->actions.empty());
    }
    SECTION("dismissed here, it may come in the next interaction")
    {
        bench.command(session::TakeAction{bench.i1, bench.suggested()->id, "dismissed", "unfit"});
        CHECK_FALSE(bench.suggested());
        bench.offer("i2", "c1");
        bench.settle();
        bench.command(session::FocusInteraction{InteractionId{"i2"}});
        CHECK(bench.suggested());
    }
    SECTION("a bundle may turn it off")
    {
        suggest::Levers levers;
        levers.bySource[static_cast<std::size_t>(suggest::Source::Knowledge)] = 0;
        bench.engine->useLevers(std::make_shared<const suggest::Levers>(std::move(levers)));
        bench.settle();
        CHECK_FALSE(bench.suggested());
        CHECK(bench.ids().size() == 2);
    }
}
