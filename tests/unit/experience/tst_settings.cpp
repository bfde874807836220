#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <boost/json/parse.hpp>

#include "core/experience/settings.h"

using namespace sidelight::experience;

namespace
{
auto read(const char *text)
{
    return readSettings(boost::json::parse(text).as_object());
}
} // namespace

TEST_CASE("settings that are left out are the usual ones")
{
    const auto settings = read("{}");
    REQUIRE(settings);
    CHECK(*settings == Settings{});
}

TEST_CASE("every setting is read")
{
    const auto settings = read(R"({"half-life-days":7.5,"neutral":2,"wait-fine-seconds":30,
        "wait-worst-seconds":300,"least-events":1,"trend-days":30,
        "weights":{"sentiment":1,"effort":2,"outcomes":4,"waits":0,"transfers":5,"promises":6}})");
    REQUIRE(settings);
    CHECK(settings->halfLifeDays == 7.5);
    CHECK(settings->neutral == 2);
    CHECK(settings->waitFineSeconds == 30);
    CHECK(settings->waitWorstSeconds == 300);
    CHECK(settings->leastEvents == 1);
    CHECK(settings->trendDays == 30);
    CHECK(settings->weights == std::array<double, partCount>{1, 2, 4, 0, 5, 6});
}

TEST_CASE("a setting out of range is refused with its place")
{
    struct Row {
        const char *what;
        const char *text;
        const char *pointer;
    };
    const auto row = GENERATE(values<Row>({
        {"a half-life of nothing", R"({"half-life-days":0})", "/half-life-days"},
        {"a half-life of ages", R"({"half-life-days":366})", "/half-life-days"},
        {"a half-life in words", R"({"half-life-days":"30"})", "/half-life-days"},
        {"nothing neutral", R"({"neutral":0})", "/neutral"},
        {"a weight below nothing", R"({"weights":{"effort":-1}})", "/weights/effort"},
        {"a weight beyond all", R"({"weights":{"effort":1e300}})", "/weights/effort"},
        {"weights that are a list", R"({"weights":[1,2,3]})", "/weights"},
        {"no events at all", R"({"least-events":0})", "/least-events"},
        {"half an event", R"({"least-events":1.5})", "/least-events"},
        {"a wait that is never fine", R"({"wait-fine-seconds":-1})", "/wait-fine-seconds"},
        {"a worst wait that is fine", R"({"wait-fine-seconds":600,"wait-worst-seconds":600})",
         "/wait-worst-seconds"},
        {"a trend over years", R"({"trend-days":91})", "/trend-days"},
    }));
    CAPTURE(row.what);
    const auto settings = read(row.text);
    REQUIRE_FALSE(settings);
    REQUIRE(settings.error().size() == 1);
    CHECK(settings.error().front().pointer == row.pointer);
    CHECK_FALSE(settings.error().front().sentence.empty());
}

TEST_CASE("all mistakes of the settings are told at once")
{
    const auto settings = read(R"({"neutral":0,"trend-days":0,"weights":{"waits":-1}})");
    REQUIRE_FALSE(settings);
    CHECK(settings.error().size() == 3);
}
