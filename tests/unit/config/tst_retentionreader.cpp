// How long panels' caches keep what they were told, in a bundle.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/config/bundle.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

std::string retentionBundle(std::string_view retention)
{
    return R"({"version":2,"retention":)" + std::string(retention) + "}";
}

Retention retentionOf(std::string_view text)
{
    const BundleResult bundle = readBundle(retentionBundle(text));
    if (!bundle)
        FAIL(bundle.error().front().pointer << ": " << bundle.error().front().sentence);
    return bundle->retention;
}

} // namespace

TEST_CASE("a bundle that says nothing of retention keeps things for a year")
{
    CHECK(readBundle(R"({"version":2})")->retention == Retention());
    CHECK(retentionOf("{}") == Retention());
    CHECK(Retention().eventsMs == 365 * Retention::dayMs);
}

TEST_CASE("what is not said of interactions and customers is as for events")
{
    CHECK(retentionOf(R"({"events":"30d"})") ==
          Retention{30 * Retention::dayMs, 30 * Retention::dayMs, 30 * Retention::dayMs});
    CHECK(retentionOf(R"({"events":"30d","interactions":"12h","customers":"26w"})") ==
          Retention{30 * Retention::dayMs, 12 * Retention::hourMs, 182 * Retention::dayMs});
}

TEST_CASE("a retention that cannot be kept is refused at its place")
{
    struct Row {
        std::string retention;
        std::string pointer;
        std::string sentence;
    };
    const auto row = GENERATE(
        Row{R"("all")", "/retention", "is set up by an object"},
        Row{R"({"events":"5m"})", "/retention/events", "an hour at least"},
        Row{R"({"events":"soon"})", "/retention/events", "a length of time"},
        Row{R"({"events":90})", "/retention/events", ""},
        Row{R"({"events":"9999d"})", "/retention/events", "longer than"},
        Row{R"({"events":"10d","interactions":"11d"})", "/retention/interactions",
            "not kept longer"},
        Row{R"({"interactions":"366d"})", "/retention/interactions", "not kept longer"},
        Row{R"({"events":"10d","customers":"9d"})", "/retention/customers", "not forgotten before"},
        Row{R"({"profiles":"10d"})", "/retention/profiles", ""});
    INFO(row.retention);
    const BundleResult bundle = readBundle(retentionBundle(row.retention));
    REQUIRE_FALSE(bundle);
    CHECK(bundle.error().front().pointer == row.pointer);
    CHECK(bundle.error().front().sentence.find(row.sentence) != std::string::npos);
}
