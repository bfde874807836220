// The articles of a bundle.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/config/bundle.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

std::string knowledgeBundle(std::string_view articles)
{
    return R"({"version":2,"knowledge":)" + std::string(articles) + "}";
}

} // namespace

TEST_CASE("an article of a bundle says what it says, where and in which language")
{
    CHECK(readBundle(R"({"version":2})")->articles->empty());
    const BundleResult bundle = readBundle(knowledgeBundle(
        R"([{"id":"lost-card","title":"Lost card","text":"Block it.","language":"pt-BR",
             "tags":["Gold Card"],"queues":["cards"]},{"id":"b","title":"B","text":"b"}])"));
    REQUIRE(bundle);
    REQUIRE(bundle->articles->size() == 2);
    const Article &one = bundle->articles->front();
    CHECK(one.id == "lost-card");
    CHECK(one.title == "Lost card");
    CHECK(one.text == "Block it.");
    CHECK(one.language == "pt-BR");
    CHECK(one.tags == std::vector<std::string>{"Gold Card"});
    CHECK(one.queues == std::vector<std::string>{"cards"});
}

TEST_CASE("an article that is none is refused at its place")
{
    struct Row {
        std::string articles;
        std::string pointer;
    };
    const std::string good = R"({"id":"a","title":"A","text":"a"})";
    const auto row = GENERATE_COPY(
        Row{"7", "/knowledge"}, Row{"[7]", "/knowledge/0"},
        Row{'[' + good + ',' + good + ']', "/knowledge/1/id"},
        Row{R"([{"title":"A","text":"a"}])", "/knowledge/0"},
        Row{R"([{"id":"a b","title":"A","text":"a"}])", "/knowledge/0/id"},
        Row{R"([{"id":"a","title":"","text":"a"}])", "/knowledge/0/title"},
        Row{R"([{"id":"a","title":"A","text":")" + std::string(20'001, 'x') + R"("}])",
            "/knowledge/0/text"},
        Row{R"([{"id":"a","title":"A","text":"a","language":"English!"}])",
            "/knowledge/0/language"},
        Row{R"([{"id":"a","title":"A","text":"a","tags":[1]}])", "/knowledge/0/tags/0"},
        Row{R"([{"id":"a","title":"A","text":"a","colour":"red"}])", "/knowledge/0/colour"});
    INFO(row.articles.substr(0, 100));
    const BundleResult bundle = readBundle(knowledgeBundle(row.articles));
    REQUIRE_FALSE(bundle);
    INFO(bundle.error().front().pointer << ": " << bundle.error().front().sentence);
    CHECK(bundle.error().front().pointer.starts_with(row.pointer));
}
