// From a hub's answer to sums, without trusting it.
#include <catch2/catch_test_macros.hpp>

#include "core/publication/teamfigures.h"

using namespace sidelight;
using namespace sidelight::publication;

namespace
{

// 2026-11-26T10:00:00Z
constexpr Timestamp now{1'795'687'200'000};

TeamFigures read(const std::string &members)
{
    const auto figures =
        readFigures(R"({"team":"cards","from":"2026-11-13T00:00:00Z")" + members + "}", now);
    REQUIRE(figures);
    return *figures;
}

} // namespace

TEST_CASE("every day is there, also those of which nothing is told")
{
    const TeamFigures figures = read(
        R"(,"rows":[{"day":"2026-11-14","kind":"action","name":"refund","shown":5,"accepted":2},
                    {"day":"2026-11-14","kind":"rule","name":"r","acknowledged":9},
                    {"day":"2026-11-26","kind":"action","name":"refund","shown":1}])");
    REQUIRE(figures.days.size() == 14);
    CHECK(figures.days[0].shown == 0);
    CHECK(figures.days[1].shown == 5);
    CHECK(figures.days[1].taken == 2);
    CHECK(figures.days[13].shown == 1);
}

TEST_CASE("the rows of all days are one line for each name and version, most shown first")
{
    const TeamFigures figures = read(
        R"(,"rows":[{"day":"2026-11-14","kind":"action","name":"call","shown":3},
                    {"day":"2026-11-14","kind":"action","name":"refund","shown":5,"dismissed":2,"reasons":{"unfit":2}},
                    {"day":"2026-11-15","kind":"action","name":"refund","shown":5,"dismissed":1,"reasons":{"unfit":1}},
                    {"day":"2026-11-15","kind":"action","name":"refund","version":2,"shown":4}])");
    REQUIRE(figures.actions.size() == 3);
    CHECK(figures.actions[0].name == "refund");
    CHECK(figures.actions[0].shown == 10);
    CHECK(figures.actions[0].reasons.at("unfit") == 3);
    CHECK(figures.actions[1].version == 2);
    CHECK(figures.taken() == Part{0, 17});
    REQUIRE(figures.bundles.size() == 1); // of a version of the bundle; the others had none
    CHECK(figures.bundles[0].version == 2);
    CHECK(figures.bundles[0].shown == 4);
}

TEST_CASE("what a hub does not tell is nothing, not 0")
{
    const TeamFigures figures = read(R"(,"rows":[])");
    CHECK(figures.isEmpty());
    CHECK_FALSE(figures.waits);
    CHECK_FALSE(figures.rate);
    CHECK_FALSE(figures.repeatedWith);
    CHECK_FALSE(figures.panels.open);
}

TEST_CASE("figures that hubs of today tell are read")
{
    const TeamFigures figures = read(
        R"(,"rows":[{"day":"2026-11-14","kind":"rule","name":"r","version":3,"shown":4}],
           "versions":[{"version":13,"shown":60,"accepted":30},{"version":14,"shown":70,"accepted":80}],
           "acknowledge":{"count":8,"medianms":5000,"rules":[{"name":"r","version":3,"count":8,"medianms":4000}]},
           "alertrate":{"shown":30,"agentminutes":600,"agents":2,"budget":2.5},
           "contacttotal":{"with":{"interactions":10,"repeated":1},"without":{"interactions":4,"repeated":9}},
           "panels":{"byversion":{"14":3},"refused":1,"open":{"count":2,"closed":1,"byversion":{"14":2,"x":9}}})");
    REQUIRE(figures.versions.size() == 2);
    CHECK(figures.versions[0].version == 14);
    CHECK(figures.versions[0].taken == Part{70, 70}); // never more than there were
    CHECK(figures.waits->medianMs == 5000);
    CHECK(figures.rules[0].waits->medianMs == 4000);
    CHECK(figures.rate->perHour() == 3.0);
    CHECK(*figures.repeatedWithout == Part{4, 4});
    CHECK(figures.panels.open->byVersion == std::map<std::int64_t, std::uint64_t>{{14, 2}});
}

TEST_CASE("an answer that is none is not read")
{
    const char *const texts[] = {
        "",
        "[]",
        R"({"rows":[]})",
        R"({"from":"yesterday","rows":[]})",
        R"({"from":"2026-11-13T00:00:00Z","rows":{}})",
        R"({"from":"2026-11-13T00:00:00Z","rows":[],"rows":[]})",
    };
    for (const char *text : texts) {
        CAPTURE(text);
        CHECK_FALSE(readFigures(text, now));
    }
    CHECK_FALSE(readFigures(std::string(9 * 1024 * 1024, ' '), now));
}

TEST_CASE("days are bounded, and rows without sense are passed over")
{
    const auto figures = readFigures(
        R"({"from":"1970-01-01T00:00:00Z","rows":[1,{"name":""},{"kind":"action","name":"a","day":"2026-13-40","shown":-5}]})",
        now);
    REQUIRE(figures);
    CHECK(figures->days.size() == 90);
    REQUIRE(figures->actions.size() == 1);
    CHECK(figures->actions[0].shown == 0);
}

TEST_CASE("two shares differ only where there is enough of both and chance would hardly do it")
{
    CHECK(isClearlyOther({650, 1000}, {550, 1000}));
    CHECK_FALSE(isClearlyOther({560, 1000}, {550, 1000}));
    CHECK_FALSE(isClearlyOther({20, 20}, {0, 1000})); // of too few
    CHECK_FALSE(isClearlyOther({0, 100}, {0, 100}));
    CHECK_FALSE(isClearlyOther({}, {}));
}
