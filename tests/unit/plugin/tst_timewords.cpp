#include <catch2/catch_test_macros.hpp>

#include "tests/unit/plugin/words.h"

using namespace sidelight;
using test::utf8;

namespace
{
constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
} // namespace

TEST_CASE("times are of the agent's zone")
{
    const test::Words words;
    CHECK(words.time.clockTime(fixture::now()) == utf8("15:46"));
    CHECK(words.time.timeThere("Europe/Lisbon") == utf8("14:46"));
    CHECK(words.time.timeThere("Europe/Madrid").isEmpty());
    CHECK(words.time.timeThere("Not/AZone").isEmpty());
    CHECK(words.time.timeThere("").isEmpty());
}

TEST_CASE("times within a text are said as times")
{
    const test::Words words;
    const QString today = QString::fromStdString(formatRfc3339(fixture::now()));
    const QString before = QString::fromStdString(formatRfc3339({fixture::now().ms - 3 * day}));
    CHECK(words.time.withLocalTimes(utf8("Toronto ") + today + utf8(" · Oslo ") + before) ==
          utf8("Toronto 15:46 · Oslo ") +
              words.time.clockTimeWithDay({fixture::now().ms - 3 * day}));
    for (const char *plain : {"", "no time", "2026-99-99T99:99:99Z", "2026-11-20T14:46",
                              "x2026-11-20T14:46:00Z", "<img src=x>"})
        CHECK(words.time.withLocalTimes(utf8(plain)) == utf8(plain));
}

TEST_CASE("days are headed as people say them")
{
    const test::Words words;
    const std::int64_t now = fixture::now().ms;
    CHECK(words.time.dayHeading({now}) == utf8("Today"));
    CHECK(words.time.dayHeading({now - 16 * hour}) == utf8("Yesterday"));
    CHECK(words.time.dayHeading({now - 3 * day}) == utf8("Tuesday 17 Nov"));
    CHECK(words.time.dayHeading({now - 400 * day}) == utf8("16 Oct 2025"));
}

TEST_CASE("what falls due is named by its day")
{
    const test::Words words;
    const std::int64_t now = fixture::now().ms;
    CHECK(words.time.dueDay({now + hour}) == utf8("today"));
    CHECK(words.time.dueDay({now + 10 * hour}) == utf8("tomorrow"));
    CHECK(words.time.dueDay({now - 16 * hour}) == utf8("yesterday"));
    CHECK(words.time.dueDay({now + 3 * day}) == utf8("23 Nov"));
}

TEST_CASE("where the system has no language, words and amounts are English")
{
    const ManualClock clock(fixture::now());
    const text::TimeWords words(clock, QLocale(QLocale::C), QTimeZone::utc());
    CHECK(words.locale().language() == QLocale::English);
    CHECK(words.locale().toCurrencyString(84.2, utf8("€")) == utf8("€84.20"));
}

TEST_CASE("ages and durations take one or two units")
{
    const test::Words words;
    const std::int64_t now = fixture::now().ms;
    CHECK(words.time.age({now - 20'000}) == utf8("now"));
    CHECK(words.time.age({now + day}) == utf8("now"));
    CHECK(words.time.age({now - 2 * minute}) == utf8("2 min"));
    CHECK(words.time.age({now - 3 * hour}) == utf8("3 h"));
    CHECK(words.time.age({now - 5 * day}) == utf8("5 d"));
    CHECK(words.time.ago({now}) == utf8("1 s"));
    CHECK(words.time.duration(130'000) == utf8("2 min 10 s"));
    CHECK(words.time.duration(11 * minute) == utf8("11 min"));
    CHECK(words.time.duration(65 * minute) == utf8("1 h 5 min"));
    CHECK(words.time.duration(-1) == utf8("0 s"));
    CHECK(words.time.running(252'000) == utf8("04:12"));
    CHECK(words.time.running(hour + 252'000) == utf8("1:04:12"));
}

TEST_CASE("times at the ends of time give a word and no crash")
{
    const test::Words words;
    for (const std::int64_t ms :
         {std::int64_t{-62'135'596'800'000}, std::int64_t{253'402'300'799'999}}) {
        CHECK_FALSE(words.time.dayHeading({ms}).isEmpty());
        CHECK_FALSE(words.time.clockTimeWithDay({ms}).isEmpty());
        CHECK_FALSE(words.time.age({ms}).isEmpty());
        CHECK(words.time.yearsSince({ms}) >= 0);
    }
}
