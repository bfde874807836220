// The articles of the bundle beside those that come as events.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

using Ids = std::vector<std::string>;

Article article(const std::string &id, const std::string &title,
                std::vector<std::string> queues = {})
{
    Article one;
    one.id = id;
    one.title = title;
    one.text = "What to say when a card was declined.";
    one.queues = std::move(queues);
    return one;
}

struct ShelfBench : SessionBench {
    ShelfBench()
    {
        start();
        offer("i1", "c1", R"(,"queue":"cards")"); // "Card declined"
        settle();
    }
    void shelve(std::vector<Article> articles)
    {
        engine->useArticles(std::make_shared<const std::vector<Article>>(std::move(articles)));
        settle();
    }
    [[nodiscard]] Ids ids() const
    {
        Ids all;
        for (const session::ArticleRow &row : screen.articles)
            all.push_back(row.id);
        std::sort(all.begin(), all.end());
        return all;
    }
};

} // namespace

TEST_CASE("articles of the bundle are found, read, replaced and taken away", "[session]")
{
    ShelfBench bench;
    bench.shelve({article("a", "Card declined"), article("b", "Card declined abroad")});
    REQUIRE(bench.ids() == Ids{"a", "b"});
    bench.command(session::OpenArticle{bench.screen.articles[0].key});
    REQUIRE(bench.screen.article);
    CHECK(bench.screen.article->article.text == "What to say when a card was declined.");
    bench.shelve({article("b", "Card declined at sea"), article("c", "Declined card")});
    CHECK(bench.ids() == Ids{"b", "c"});
    bench.shelve({article("a", "Card declined"), article("b", "Card declined abroad")});
    CHECK(bench.ids() == Ids{"a", "b"}); // as they were once
    bench.shelve({});
    CHECK(bench.ids().empty());
}

TEST_CASE("the same articles again write nothing", "[session]")
{
    ShelfBench bench;
    bench.shelve({article("a", "Card declined")});
    const std::int64_t before = bench.profile->cache().queries().lastRow().value();
    bench.shelve({article("a", "Card declined")});
    CHECK(bench.profile->cache().queries().lastRow().value() == before);
    bench.shutDown();
    bench.start(true);
    bench.shelve({article("a", "Card declined")});
    CHECK(bench.profile->cache().queries().lastRow().value() == before);
    CHECK(bench.ids() == Ids{"a"});
}

TEST_CASE("an article for other queues is not shown beside this one", "[session]")
{
    ShelfBench bench;
    bench.shelve({article("loans", "Card declined", {"loans"}),
                  article("cards", "Card declined", {"loans", "cards"}),
                  article("all", "Card declined")});
    CHECK(bench.ids() == Ids{"all", "cards"});
}

TEST_CASE("articles of the bundle are not followed at the hub and outlive retention", "[session]")
{
    ShelfBench bench;
    bench.shelve({article("a", "Card declined")});
    bench.engine->use(Retention{Retention::dayMs, Retention::dayMs, Retention::dayMs});
    bench.store.clock.advanceMs(3 * Retention::dayMs);
    bench.pass(3000);
    CHECK(bench.profile->cache().queries().articles(5)->size() == 1);
    bench.shutDown();
    bench.start();
    bench.settle();
    CHECK(bench.screen.link.phase != session::LinkPhase::CatchingUp);
    CHECK(bench.profile->cache().queries().articles(5)->size() == 1);
}
