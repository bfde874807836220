// Search over everything, knowledge, evidence beyond the list, settings.
#include <catch2/catch_test_macros.hpp>

#include "core/rules/rule.h"
#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

struct SearchBench : SessionBench {
    SearchBench()
    {
        start();
        profileOf("c1", "Ana Pereira");
        offer("i1", "c1");
        settle();
    }
    InteractionId i1{"i1"};
    StreamId team{StreamKind::Team, "cards"};

    void article(const std::string &id, const std::string &title, const std::string &text)
    {
        happen({"kb-" + id + std::to_string(++written), std::string(types::knowledgeUpdated), "",
                R"({"article":")" + id + R"(","title":")" + title + R"(","text":")" + text +
                    R"(","language":"en"})",
                "", store.clock.now().ms},
               team);
        settle();
    }
    const session::SearchResult &find(const std::string &text)
    {
        screen.search.reset();
        command(session::Search{i1, text});
        REQUIRE(screen.search);
        return *screen.search;
    }
    int written = 0;
};

} // namespace

TEST_CASE("a search finds customers, articles and the history of whoever is in front", "[session]")
{
    SearchBench bench;
    bench.profileOf("c2", "Ana Silva");
    bench.touch("t1", "c1");
    bench.article("a1", "Call Ana back", "When to call");
    bench.happen({"n1", std::string(types::noteSaved), "c1", R"({"text":"Ana is at the hotel"})",
                  "i1", bench.store.clock.now().ms},
                 test::customerStream("c1"));
    bench.settle();
    const session::SearchResult &found = bench.find("ana");
    REQUIRE(found.customers.size() == 1); // the other one's stream is not followed
    CHECK(found.customers[0].customer == CustomerKey("c1"));
    CHECK(found.customers[0].nameMarks == session::Marks{{0, 3}});
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].id == "a1");
    REQUIRE_FALSE(found.hits.empty());
    CHECK(found.hits[0].row.kind == session::HistoryKind::Note);
}

TEST_CASE("without anybody in front there are customers and articles, and nobody's history",
          "[session]")
{
    SearchBench bench;
    bench.touch("t1", "c1");
    bench.article("a1", "Page limits", "");
    bench.screen.search.reset();
    bench.command(session::Search{InteractionId{}, "page"});
    REQUIRE(bench.screen.search);
    CHECK(bench.screen.search->hits.empty());
    CHECK(bench.screen.search->articles.size() == 1);
}

TEST_CASE("an article is what was said of it last, also in what is found", "[session]")
{
    SearchBench bench;
    bench.article("a1", "Limits abroad", "Old words");
    bench.article("a1", "Limits abroad", "New words");
    CHECK(bench.find("old").articles.empty());
    CHECK(bench.find("limits").articles.size() == 1);
}

TEST_CASE("articles that fit are there offline, and open from the cache", "[session]")
{
    SearchBench bench;
    bench.article("a1", "Card declined abroad", "Ask for the country.");
    bench.article("a2", "Parcels", "");
    REQUIRE(bench.screen.customer);
    REQUIRE(bench.screen.articles.size() == 1);
    CHECK(bench.screen.articles[0].id == "a1");
    bench.pass(500);
    bench.kill();
    bench.start(true);
    REQUIRE(bench.screen.articles.size() == 1);
    bench.command(session::OpenArticle{bench.screen.articles[0].key});
    REQUIRE(bench.screen.article);
    CHECK(bench.screen.article->article.text == "Ask for the country.");
    bench.command(session::OpenArticle{{"/kb", "unknown"}});
    CHECK(bench.screen.article->article.id.empty());
}

TEST_CASE("an article that the hub does not have any more is not offered", "[session]")
{
    SearchBench bench;
    bench.article("a1", "Card declined abroad", "Ask.");
    const Offset backup = bench.log.top();
    bench.article("a2", "Declined cards", "Ask again.");
    REQUIRE(bench.screen.articles.size() == 2);
    bench.log.restore(backup);
    bench.hub.cut();
    bench.settle();
    bench.pass(1500);
    REQUIRE(bench.screen.articles.size() == 1);
    CHECK(bench.screen.articles[0].id == "a1");
}

TEST_CASE("whether an article helped is said to the hub", "[session]")
{
    SearchBench bench;
    bench.article("a1", "Card declined abroad", "Ask.");
    bench.command(session::RateArticle{bench.i1, "a1", true});
    CHECK(bench.atHub(types::actionTaken) == 0); // not before it is left
    bench.command(session::LeaveArticle{bench.i1});
    REQUIRE(bench.atHub(types::actionTaken) == 1);
    const Event &said = *bench.log.entries(test::customerStream("c1")).back().event;
    CHECK(textOrEmpty(*said.dataObject(), "suggestion").starts_with("article-"));
    CHECK(textOrEmpty(*said.dataObject(), "action") == "article/a1");
    CHECK(textOrEmpty(*said.dataObject(), "place") == "voice");
    CHECK(textOrEmpty(*said.dataObject(), "team") == "cards");
    CHECK(textOrEmpty(*said.dataObject(), "result") == "completed");
    CHECK(said.correlationId() == "i1");
}

TEST_CASE("events behind a why come by themselves, however far back they are", "[session]")
{
    SearchBench bench;
    bench.touch("old", "c1", -1000LL * 3600 * 1000);
    for (int i = 0; i < 650; ++i)
        bench.touch("t" + std::to_string(i), "c1", -i);
    bench.settle();
    const std::size_t before = bench.screen.history.size();
    bench.command(session::ShowEvents{bench.i1, {{"/test", "old"}, {"/test", "never"}}});
    REQUIRE(bench.screen.evidence);
    const std::string source = bench.screen.history.begin()->second.key.source;
    bench.command(session::ShowEvents{bench.i1, {{source, "old"}, {source, "never"}}});
    REQUIRE(bench.screen.evidence->rows.size() == 1);
    CHECK(bench.screen.evidence->rows[0].title == "Page of old");
    CHECK(bench.screen.evidence->missing == 1);
    CHECK(bench.screen.history.size() == before);
}

TEST_CASE("settings are kept in the profile and told at the start", "[session]")
{
    SearchBench bench;
    CHECK(bench.screen.settings == session::PanelSettings());
    session::PanelSettings settings;
    settings.theme = "dark";
    settings.snoozeMinutes = 60;
    bench.command(session::ChangeSettings{settings});
    bench.pass(500);
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.settings == settings);
}

TEST_CASE("what waits says what it is about, and what was refused can be tried again or withdrawn",
          "[session]")
{
    SearchBench bench;
    bench.refused.insert(std::string(types::commitmentUpdated));
    session::WrapUpForm form;
    form.interaction = bench.i1;
    form.promises = {{"Call back", {}}};
    bench.command(session::ChangeWrapUp{form});
    bench.command(session::SaveDraft{bench.i1, "wrapup", "callback"});
    REQUIRE(bench.screen.waiting.size() == 1);
    CHECK(bench.screen.waiting[0].about == "Call back");
    CHECK(bench.screen.waiting[0].state == session::WaitingState::Refused);
    bench.refused.clear();
    bench.command(session::RetryWaiting{bench.screen.waiting[0].sequence});
    CHECK(bench.screen.waiting.empty());
    CHECK(bench.atHub(types::commitmentUpdated) == 1);
}

TEST_CASE("the alert budget of the configuration reaches the screen", "[session]")
{
    SearchBench bench;
    bench.engine->configure(*rules::readRules(boost::json::array()), 5, {});
    bench.settle();
    CHECK(bench.screen.alertBudget == 5);
}
