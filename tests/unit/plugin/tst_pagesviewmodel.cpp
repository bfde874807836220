#include <catch2/catch_test_macros.hpp>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "plugin/viewmodels/pagesviewmodel.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using viewmodels::PagesViewModel;

TEST_CASE("a page that asks is named by its address, and its code goes out without spaces")
{
    test::Words words;
    PagesViewModel pages(words.time);
    QSignalSpy codes(&pages, &PagesViewModel::codeTyped);
    QSignalSpy refusals(&pages, &PagesViewModel::refused);
    pages.typeCode(QStringLiteral("123456"));
    pages.refuse();
    CHECK(codes.isEmpty()); // nobody asks
    CHECK(refusals.isEmpty());
    pages.setAsking(QStringLiteral("https://desk.example"), QStringLiteral("Desktop"), 3);
    CHECK(pages.asking());
    CHECK(pages.askingTitle().contains(QLatin1String("https://desk.example")));
    CHECK(pages.askingDetail().contains(QLatin1String("Desktop")));
    CHECK(pages.problem().isEmpty());
    pages.typeCode(QStringLiteral(" 123 456 "));
    REQUIRE(codes.size() == 1);
    CHECK(codes.front().front().toString() == QLatin1String("123456"));
    pages.setAsking(QStringLiteral("https://desk.example"), QStringLiteral("Desktop"), 2);
    CHECK(pages.problem().contains(QLatin1Char('2')));
    pages.setAsking({}, {}, 0);
    CHECK_FALSE(pages.asking());
    CHECK(pages.problem().isEmpty());
}

TEST_CASE("connected pages are lines, and are disconnected by their id")
{
    test::Words words;
    PagesViewModel pages(words.time);
    const QAbstractItemModelTester tester(pages.pages(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    pages.setPages({{"a", "https://desk.example", "Desktop", {}}, {"b", "http://b", "B", {}}});
    CHECK(pages.pages()->count() == 2);
    QSignalSpy revoked(&pages, &PagesViewModel::revokeWanted);
    pages.revoke(QStringLiteral("b"));
    CHECK(revoked.front().front().toString() == QLatin1String("b"));
    pages.setPages({});
    CHECK(pages.pages()->count() == 0);
}
