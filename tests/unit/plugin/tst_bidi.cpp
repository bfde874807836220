#include <catch2/catch_test_macros.hpp>

#include "plugin/text/bidi.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;

namespace
{
// How deep the isolates are at the end, and whether they were ever closed below where they began.
struct Depth {
    int end = 0;
    bool below = false;
};
Depth depthOf(const QString &text)
{
    Depth depth;
    for (const QChar c : text) {
        if (c.unicode() >= 0x2066 && c.unicode() <= 0x2068)
            ++depth.end;
        else if (c.unicode() == 0x2069)
            --depth.end;
        depth.below = depth.below || depth.end < 0;
    }
    return depth;
}
} // namespace

TEST_CASE("an isolated text cannot reach what stands beside it")
{
    const char16_t *rows[] = {u"plain",
                              u"\u202Eright to left override",
                              u"\u2069\u2069 closes what it did not open",
                              u"\u2067\u2066 opens and leaves open",
                              u"\u2069\u2067\u2069\u2069",
                              u"ليلى حدّاد"};
    for (const char16_t *row : rows) {
        const QString inner = QString::fromUtf16(row);
        const QString outer = text::isolated(inner);
        CHECK(outer.contains(inner));
        CHECK(depthOf(outer).end == 0);
        CHECK_FALSE(depthOf(outer).below);
        CHECK(outer.front().unicode() == 0x2068);
        CHECK(outer.back().unicode() == 0x2069);
    }
}

TEST_CASE("paragraph ends, which would end an isolate, become spaces")
{
    CHECK(text::isolated(QString::fromUtf16(u"a\nb\u2029c")).mid(1, 5) == test::utf8("a b c"));
}

TEST_CASE("nothing stays nothing")
{
    CHECK(text::isolated(QString()).isEmpty());
    CHECK(text::dotted({QString(), test::utf8("a"), QString(), test::utf8("b")}) ==
          test::utf8("a · b"));
}
