// What one can act on has a name and a role for those who do not see it, in every scene.
#include <catch2/catch_test_macros.hpp>

#include <functional>

#include <QAccessible>
#include <QAccessibleInterface>
#include <QTest>

#include "tests/fixture/connectedpages.h"
#include "tests/fixture/workscenes.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;

namespace
{
bool isActedOn(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::Link:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::ComboBox:
    case QAccessible::Slider:
    case QAccessible::Chart:
    case QAccessible::SpinBox:
    case QAccessible::Dialog:
        return true;
    default:
        return false;
    }
}

// In the tree of the window, the interactive ones without a name, each with the names above it.
void collectNameless(QAccessibleInterface *item, const QString &above, QStringList &found)
{
    if (item == nullptr || item->state().invisible)
        return;
    const QString name = item->text(QAccessible::Name).simplified();
    if (isActedOn(item->role()) && name.isEmpty())
        found += above + QStringLiteral(" > role %1").arg(static_cast<int>(item->role()));
    for (int i = 0; i < item->childCount(); ++i)
        collectNameless(item->child(i), name.isEmpty() ? above : name, found);
}

// Items that take the keyboard or a click, and are not told to screen readers as such.
void collectUntold(QQuickItem *item, QStringList &found)
{
    if (!item->isVisible())
        return;
    const bool acted = item->inherits("QQuickAbstractButton") ||
                       item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit") ||
                       item->activeFocusOnTab();
    if (acted && item->isEnabled()) {
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(item);
        if (told == nullptr || !isActedOn(told->role()) ||
            told->text(QAccessible::Name).simplified().isEmpty())
            found += QString::fromLatin1(item->metaObject()->className()) + u' ' +
                     item->property("label").toString();
    }
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        collectUntold(child, found);
}

void checkNames(PanelUnderTest &test)
{
    QStringList found;
    collectNameless(QAccessible::queryAccessibleInterface(&test.view.window()), {}, found);
    collectUntold(test.view.window().contentItem(), found);
    CHECK(found == QStringList());
}

void press(PanelUnderTest &test, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&test.view.window(), key, modifiers);
    test.settle();
}
} // namespace

TEST_CASE("nothing one can act on is nameless, in any scene")
{
    QAccessible::setActive(true);
    for (const fixture::Scene &scene : fixture::scenes()) {
        PanelUnderTest test(420, 2400);
        REQUIRE(test.play(scene.name));
        INFO(scene.name);
        checkNames(test);
    }
}

TEST_CASE("nothing that opens on demand is nameless")
{
    QAccessible::setActive(true);
    PanelUnderTest test(420, 2400);
    REQUIRE(test.play("call"));
    SECTION("the reasons")
    {
        test.panel.takeNews();
        test.panel.toggleAlertWhy(QStringLiteral("al-1"));
        test.play(fixture::whyDelta());
        test.panel.toggleSuggestionWhy(QStringLiteral("sg-1"));
        test.settle();
        checkNames(test);
    }
    SECTION("the wrap-up")
    {
        press(test, Qt::Key_E, Qt::ControlModifier);
        REQUIRE(test.panel.wrapUp()->open());
        checkNames(test);
    }
    SECTION("the search")
    {
        press(test, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(&test.view.window(), 'p');
        test.settle();
        REQUIRE(test.panel.search()->active());
        checkNames(test);
    }
    SECTION("settings")
    {
        press(test, Qt::Key_Comma, Qt::ControlModifier);
        checkNames(test);
    }
    SECTION("an article")
    {
        test.panel.takeNews();
        test.panel.knowledge()->openKey({"/kb", "ev-1"});
        test.play(fixture::articleDelta());
        REQUIRE(test.panel.knowledge()->canRate());
        checkNames(test);
    }
    SECTION("events of long ago")
    {
        test.panel.takeNews();
        test.panel.history()->show({{"/old", "ev-1"}});
        test.play(fixture::evidenceDelta());
        REQUIRE(test.panel.history()->evidence()->count() == 2);
        checkNames(test);
    }
    SECTION("the sheet of keys")
    {
        press(test, Qt::Key_F1);
        checkNames(test);
    }
    SECTION("the connected pages")
    {
        fixture::fillPages(*test.panel.pages());
        fixture::mistypeCode(*test.panel.pages());
        press(test, Qt::Key_C, Qt::AltModifier);
        checkNames(test);
    }
    SECTION("the menu")
    {
        QQuickItem *more = test::findVisible(test.root(), [](QQuickItem *item) {
            return item->property("iconName").toString() == QLatin1String("more_vert");
        });
        REQUIRE(more != nullptr);
        QTest::mouseClick(&test.view.window(), Qt::LeftButton, Qt::NoModifier,
                          more->mapToScene({4, 4}).toPoint());
        test.settle();
        checkNames(test);
    }
}

TEST_CASE("nothing of the strip is nameless")
{
    QAccessible::setActive(true);
    viewmodels::CompanionViewModel companion(viewmodels::CompanionViewModel::Beside::Edge);
    companion.toggleFolded();
    for (const int width : {200, 900}) {
        PanelUnderTest test(width, 48, {QLocale::English, QLocale::UnitedKingdom}, &companion);
        REQUIRE(test.play("call"));
        INFO(width);
        checkNames(test);
    }
}
