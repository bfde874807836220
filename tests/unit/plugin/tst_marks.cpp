#include <catch2/catch_test_macros.hpp>

#include "plugin/text/marks.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;

namespace
{
// Marked parts in brackets.
QString shown(const QVariantList &parts)
{
    QString all;
    for (const QVariant &part : parts) {
        const QVariantMap map = part.toMap();
        QString text = map.value(QStringLiteral("text")).toString();
        text.replace(QChar(0xA0), u' ');
        all += map.value(QStringLiteral("marked")).toBool() ? u'[' + text + u']' : text;
    }
    return all;
}
} // namespace

TEST_CASE("a text comes in parts, those that were found apart")
{
    CHECK(shown(text::partsOf(std::string("Card declined abroad"), {{5, 13}})) ==
          QLatin1String("Card [declined] abroad"));
    CHECK(shown(text::partsOf(std::string("Größe größer"), {{8, 16}})) ==
          test::utf8("Größe [größer]"));
    CHECK(shown(text::partsOf(std::string("no marks"), {})) == QLatin1String("no marks"));
    CHECK(text::partsOf(std::string(), {}).isEmpty());
}

TEST_CASE("marks that are out of range, cross each other or cut a character are left out")
{
    CHECK(shown(text::partsOf(std::string("abc"), {{2, 9}})) == QLatin1String("abc"));
    CHECK(shown(text::partsOf(std::string("abc"), {{2, 1}})) == QLatin1String("abc"));
    CHECK(shown(text::partsOf(std::string("abc"), {{0, 2}, {1, 3}})) == QLatin1String("[ab]c"));
    CHECK(shown(text::partsOf(std::string("aé"), {{0, 2}})) == test::utf8("aé"));
}

TEST_CASE("of a long text the part around the first mark is shown, in one line")
{
    const std::string text = std::string(300, 'x') + "\nhere it is " + std::string(300, 'y');
    const QString part = shown(text::partsOf(text, {{301, 305}}));
    CHECK(part.contains(QLatin1String("[here]")));
    CHECK(part.size() < 200);
    CHECK(part.startsWith(test::utf8("…")));
    CHECK(part.endsWith(test::utf8("…")));
    CHECK_FALSE(part.contains(u'\n'));
}

TEST_CASE("what is seen anyway is not cut off before its mark")
{
    CHECK(shown(text::partsOf(QStringLiteral("Show the next hidden value"),
                              QStringLiteral("value"))) ==
          QLatin1String("Show the next hidden [value]"));
    CHECK(shown(text::partsOf(QStringLiteral("Card declined abroad: limits and travel notice"),
                              QStringLiteral("notice"))) ==
          QLatin1String("Card declined abroad: limits and travel [notice]"));
    CHECK(shown(text::partsOf(QStringLiteral("Card declined abroad, at a hotel, at an airport and "
                                             "on a ship: limits and travel notice"),
                              QStringLiteral("notice"))) == test::utf8("… and travel [notice]"));
}

TEST_CASE("parts are the text, with the spaces between them")
{
    const QVariantList parts = text::partsOf(std::string("Card declined"), {{5, 13}});
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].toMap().value(QStringLiteral("text")).toString() == QLatin1String("Card "));
}

TEST_CASE("words of a query are marked where they stand, whatever their case")
{
    CHECK(shown(text::partsOf(QStringLiteral("Keyboard shortcuts"), QStringLiteral("SHORT key"))) ==
          QLatin1String("[Key]board [short]cuts"));
    CHECK(shown(text::partsOf(QStringLiteral("aaa"), QStringLiteral("a aa"))) ==
          QLatin1String("[a]aa"));
}
