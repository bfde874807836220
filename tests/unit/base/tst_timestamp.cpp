#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/base/timestamp.h"

using namespace sidelight;

TEST_CASE("an RFC 3339 time is read to the millisecond in UTC")
{
    struct Row {
        const char *text;
        const char *utc;
    };
    const auto row =
        GENERATE(Row{"2026-11-22T14:03:20Z", "2026-11-22T14:03:20Z"},
                 Row{"2026-11-22T14:03:20.5Z", "2026-11-22T14:03:20.500Z"},
                 Row{"2026-11-22t15:03:20.123456789+01:00", "2026-11-22T14:03:20.123Z"},
                 Row{"2024-02-29T00:00:00-00:30", "2024-02-29T00:30:00Z"},
                 Row{"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
                 Row{"1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"});
    const auto time = parseRfc3339(row.text);
    REQUIRE(time);
    CHECK(formatRfc3339(*time) == row.utc);
}

TEST_CASE("what is not an RFC 3339 time is nothing")
{
    const auto text =
        GENERATE("", "2026-11-22", "2026-11-22T14:03:20", "2026-13-01T00:00:00Z",
                 "2025-02-29T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T14:03Z",
                 "2026-11-22T14:03:20.Z", "2026-11-22T14:03:20Z ", "0000-01-01T00:00:00Z",
                 "2026-11-22T14:03:20+24:00", "1763820200", "２026-11-22T14:03:20Z");
    CAPTURE(text);
    CHECK_FALSE(parseRfc3339(text));
}
