// Browser desktops as the agent handles them: connected by a code, refused, disconnected.
#include <catch2/catch_test_macros.hpp>

#include <QSignalSpy>
#include <QTest>

#include "tests/fixture/connectedpages.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;
using viewmodels::PagesViewModel;

namespace
{
QQuickItem *labelled(PanelUnderTest &test, const char *label)
{
    return test::findVisible(test.view.window().contentItem(), [&](QQuickItem *item) {
        return item->property("label").toString() == QString::fromUtf8(label);
    });
}

void click(PanelUnderTest &test, const char *label)
{
    QQuickItem *item = labelled(test, label);
    REQUIRE(item != nullptr);
    QTest::mouseClick(&test.view.window(), Qt::LeftButton, Qt::NoModifier,
                      item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
    test.settle();
}

void open(PanelUnderTest &test)
{
    QTest::keyClick(&test.view.window(), Qt::Key_C, Qt::AltModifier);
    test.settle();
}
} // namespace

TEST_CASE("a page that asks is said, and takes no key from what the agent writes")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    QTest::keyClick(&test.view.window(), Qt::Key_N, Qt::ControlModifier);
    fixture::fillPages(*test.panel.pages());
    test.settle();
    QSignalSpy codes(test.panel.pages(), &PagesViewModel::codeTyped);
    for (const char key : {'1', '2', '3', '4', '5', '6'})
        QTest::keyClick(&test.view.window(), key);
    QTest::keyClick(&test.view.window(), Qt::Key_Return);
    test.settle();
    CHECK(codes.isEmpty());
    CHECK(test.panel.note()->text().startsWith(QLatin1String("123456")));
    CHECK(labelled(test, "Connect or refuse…") != nullptr);
}

TEST_CASE("the code is typed at once after Alt C, and Enter sends it")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    fixture::fillPages(*test.panel.pages());
    open(test);
    QSignalSpy codes(test.panel.pages(), &PagesViewModel::codeTyped);
    for (const char key : {'4', '8', '2', ' ', '9', '1', '3'})
        QTest::keyClick(&test.view.window(), key);
    QTest::keyClick(&test.view.window(), Qt::Key_Return);
    REQUIRE(codes.size() == 1);
    CHECK(codes.front().front().toString() == QLatin1String("482913"));
}

TEST_CASE("a sheet that is open when a page asks takes its code at once")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    test.panel.pages()->setAvailable(true);
    open(test);
    fixture::fillPages(*test.panel.pages());
    test.settle();
    QSignalSpy codes(test.panel.pages(), &PagesViewModel::codeTyped);
    QTest::keyClick(&test.view.window(), '7');
    QTest::keyClick(&test.view.window(), Qt::Key_Return);
    REQUIRE(codes.size() == 1);
    CHECK(codes.front().front().toString() == QLatin1String("7"));
}

TEST_CASE("a page can be refused, and a connected one disconnected")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    fixture::fillPages(*test.panel.pages());
    open(test);
    QSignalSpy refusals(test.panel.pages(), &PagesViewModel::refused);
    QSignalSpy revoked(test.panel.pages(), &PagesViewModel::revokeWanted);
    click(test, "Refuse");
    CHECK(refusals.size() == 1);
    test.panel.pages()->setAsking({}, {}, 0);
    test.settle();
    CHECK(labelled(test, "Refuse") == nullptr);
    click(test, "Disconnect");
    REQUIRE(revoked.size() == 1);
    CHECK(revoked.front().front().toString() == QLatin1String("p-1"));
}

TEST_CASE("where no page may be connected, neither the key nor its line is there")
{
    PanelUnderTest test(420, 2400);
    REQUIRE(test.play("call"));
    open(test);
    CHECK(labelled(test, "Disconnect") == nullptr);
    const auto line = [&] {
        return test::findVisible(test.view.window().contentItem(), [](QQuickItem *item) {
            return item->property("keys").toString() == QLatin1String("Alt C");
        });
    };
    QTest::keyClick(&test.view.window(), Qt::Key_F1);
    test.settle();
    CHECK(line() == nullptr);
    test.panel.pages()->setAvailable(true);
    test.settle();
    CHECK(line() != nullptr);
}
