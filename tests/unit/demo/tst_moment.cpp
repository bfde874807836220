#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "apps/demo/script/moment.h"

using namespace sidelight;
using namespace sidelight::demo;

namespace
{
// 10:30 UTC, 12:00 on a clock 90 minutes ahead.
Play play()
{
    return {*parseRfc3339("2026-11-22T10:30:00Z"), 90 * 60'000, "1122-1030", 1};
}
struct Row {
    std::string text;
    std::string filled;
};
} // namespace

TEST_CASE("placeholders become real times")
{
    const auto row = GENERATE(values<Row>({
        {"{{T}}", "2026-11-22T10:30:00Z"},
        {"{{T-4m}}", "2026-11-22T10:26:00Z"},
        {"{{T+1h30m}}", "2026-11-22T12:00:00Z"},
        {"{{T-17d@09:12}}", "2026-11-05T07:42:00Z"},
        {"{{T-1d@00:15}}", "2026-11-20T22:45:00Z"},
        {"card at {{clock T-44m}}, check-in {{clock T}}", "card at 11:16, check-in 12:00"},
        {"a-{{run}}-1", "a-1122-1030-1"},
        {"nothing to do } }} {", "nothing to do } }} {"},
        {"", ""},
    }));
    CAPTURE(row.text);
    CHECK(fill(row.text, play()) == row.filled);
}

TEST_CASE("a placeholder that cannot be read is refused")
{
    const auto *text = GENERATE("{{T", "{{}}", "{{X}}", "{{T-}}", "{{T-4}}", "{{T-4w}}", "{{T4m}}",
                                "{{T-4m@9:12}}", "{{T@24:00}}", "{{T-99999999999999999999d}}",
                                "{{T-9999999d}}", "{{clock}}", "{{clock x}}", "{{T--4m}}");
    CAPTURE(text);
    CHECK_FALSE(fill(text, play()).has_value());
}

TEST_CASE("speed shortens what lies ahead and leaves the past alone")
{
    Play fast = play();
    fast.speed = 10;
    CHECK(momentOf("T+10m", fast)->ms == fast.start.ms + 60'000);
    CHECK(momentOf("T-10m", fast)->ms == fast.start.ms - 600'000);
    fast.speed = 0;
    CHECK(momentOf("T+10m", fast) == fast.start);
}
