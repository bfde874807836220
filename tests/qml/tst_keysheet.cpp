// Every line of the sheet of keys is pressed, and does what it says.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>

#include <QTest>

#include "tests/fixture/workscenes.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;

namespace
{
void press(PanelUnderTest &test, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&test.view.window(), key, modifiers);
    test.settle();
}

void type(PanelUnderTest &test, const char *text)
{
    for (const char *c = text; *c != 0; ++c)
        QTest::keyClick(&test.view.window(), *c);
    test.settle();
}

template<class T>
std::size_t posted(const PanelUnderTest &test)
{
    return test.session.all<T>().size();
}

void readArticle(PanelUnderTest &test)
{
    test.panel.knowledge()->openKey({"/kb", "ev-1"});
    test.play(fixture::articleDelta());
}

constexpr auto alt = Qt::AltModifier;
constexpr auto control = Qt::ControlModifier;

struct Line {
    const char *keys;
    const char *scene;
    std::function<void(PanelUnderTest &)> works;
};

const std::vector<Line> &lines()
{
    static const std::vector<Line> all{
        {"Alt 1–3", "call",
         [](PanelUnderTest &test) {
             for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_3})
                 press(test, key, alt);
             CHECK(posted<session::TakeAction>(test) == 3);
         }},
        {"Alt A", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_A, alt);
             CHECK(posted<session::AcknowledgeAlert>(test) == 1);
         }},
        {"Alt M", "alerts",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_M, alt);
             CHECK(test.panel.alerts()->count() == 7);
         }},
        {"Alt S", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_S, alt);
             CHECK(posted<session::SnoozeAlert>(test) == 1);
         }},
        {"Ctrl ,", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_Comma, control);
             CHECK(test::findVisible(test.view.window().contentItem(), [](QQuickItem *item) {
                       return item->property("label").toString() ==
                              QLatin1String("Snooze alerts for");
                   }) != nullptr);
         }},
        {"Alt J", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_J, alt);
             press(test, Qt::Key_Left);
             CHECK(test.panel.journey()->current() >= 0);
             press(test, Qt::Key_Return);
             CHECK(posted<session::ShowEvents>(test) == 1);
         }},
        {"Alt L", "conversation",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_L, alt);
             CHECK(test.panel.conversation()->shown());
             press(test, Qt::Key_L, alt);
             CHECK_FALSE(test.panel.conversation()->shown());
         }},
        {"Alt R", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_R, alt);
             CHECK(posted<session::RevealField>(test) == 1);
         }},
        {"Alt T, Alt W", "offline",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_T, alt);
             CHECK(posted<session::RetryWaiting>(test) == 1);
             press(test, Qt::Key_W, alt);
             CHECK(posted<session::WithdrawWaiting>(test) == 1);
         }},
        {"1–3", "match",
         [](PanelUnderTest &test) {
             for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_3})
                 press(test, key);
             CHECK(posted<session::ConfirmMatch>(test) == 3);
         }},
        {"Ctrl U", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_U, control);
             CHECK(posted<session::UnlinkMatch>(test) == 1);
         }},
        {"Ctrl Tab", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_Tab, control);
             CHECK(posted<session::FocusInteraction>(test) == 1);
         }},
        {"Ctrl 1–9", "call",
         [](PanelUnderTest &test) {
             for (const auto key : {Qt::Key_2, Qt::Key_3})
                 press(test, key, control);
             press(test, Qt::Key_9, control); // there is no ninth
             CHECK(posted<session::FocusInteraction>(test) == 2);
         }},
        {"Ctrl K", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_K, control);
             type(test, "paris");
             CHECK(test.panel.search()->query() == QLatin1String("paris"));
         }},
        {"Ctrl N", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_N, control);
             type(test, "x");
             CHECK(test.panel.note()->text() == QLatin1String("x"));
         }},
        {"Ctrl E", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_E, control);
             CHECK(test.panel.wrapUp()->open());
         }},
        {"Ctrl ↵", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_N, control);
             type(test, "x");
             press(test, Qt::Key_Return, control);
             CHECK(posted<session::SaveDraft>(test) == 1);
         }},
        {"PgUp, PgDn", "idle",
         [](PanelUnderTest &) {
             PanelUnderTest low(420, 500);
             REQUIRE(low.play("call"));
             press(low, Qt::Key_PageDown);
             press(low, Qt::Key_PageUp);
             const auto kept = low.session.all<session::ChangeScroll>();
             REQUIRE(kept.size() == 2);
             CHECK(kept[0].scroll > 0);
             CHECK(kept[1].scroll == 0);
         }},
        {"Alt O", "wrap-up",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_O, alt);
             type(test, "c");
             CHECK(test.panel.wrapUp()->outcome() == QLatin1String("callback"));
         }},
        {"Alt K", "wrap-up",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_O, alt);
             type(test, "c");
             press(test, Qt::Key_K, alt);
             CHECK_FALSE(test.panel.wrapUp()->summary()->text().isEmpty());
         }},
        {"Alt P", "wrap-up",
         [](PanelUnderTest &test) {
             const int before = test.panel.wrapUp()->promises()->count();
             press(test, Qt::Key_P, alt);
             CHECK(test.panel.wrapUp()->promises()->count() == before + 1);
         }},
        {"Alt D, Alt B", "guide",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_D, alt);
             press(test, Qt::Key_B, alt);
             CHECK(posted<session::MarkStep>(test) == 2);
         }},
        {"Alt 1–6", "guide-branch",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_2, alt);
             CHECK(posted<session::ChooseBranch>(test) == 1);
             CHECK(posted<session::TakeAction>(test) == 0);
         }},
        {"Alt I", "guide-branch",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_I, alt);
             type(test, "4821");
             CHECK(posted<session::TypeField>(test) > 0);
         }},
        {"Alt H, Alt N", "call",
         [](PanelUnderTest &test) {
             readArticle(test);
             press(test, Qt::Key_H, alt);
             press(test, Qt::Key_Z, control);
             press(test, Qt::Key_N, alt);
             CHECK(posted<session::RateArticle>(test) == 3);
         }},
        {"Ctrl Z", "call",
         [](PanelUnderTest &test) {
             readArticle(test);
             press(test, Qt::Key_H, alt);
             press(test, Qt::Key_Z, control);
             const auto said = test.session.all<session::RateArticle>();
             REQUIRE(said.size() == 2);
             CHECK_FALSE(said[1].helped);
         }},
        {"Ctrl + −", "call",
         [](PanelUnderTest &test) {
             press(test, Qt::Key_Plus, control);
             press(test, Qt::Key_Plus, control);
             press(test, Qt::Key_Minus, control);
             CHECK(test.panel.appearance()->textPercent() == 110);
         }},
        {"Esc", "call", [](PanelUnderTest &test) {
             press(test, Qt::Key_E, control);
             press(test, Qt::Key_Escape);
             CHECK_FALSE(test.panel.wrapUp()->open());
         }}};
    return all;
}

// The keys the sheet names, top to bottom.
QStringList listed(PanelUnderTest &test)
{
    QStringList keys;
    (void)test::findVisible(test.view.window().contentItem(), [&](QQuickItem *item) {
        if (QByteArray(item->metaObject()->className()).startsWith("KeyLine"))
            keys += item->property("keys").toString();
        return false;
    });
    return keys;
}
} // namespace

TEST_CASE("each line of the sheet of keys does what it says")
{
    for (const Line &line : lines()) {
        PanelUnderTest test(420, 2400);
        REQUIRE(test.play(std::string(line.scene)));
        INFO(line.keys);
        line.works(test);
    }
}

TEST_CASE("the sheet of keys opens by key, and names what is known here")
{
    PanelUnderTest test(420, 2400);
    REQUIRE(test.play("call"));
    CHECK(listed(test).isEmpty());
    press(test, Qt::Key_F1);
    const QStringList keys = listed(test);
    for (const Line &line : lines()) {
        INFO(line.keys);
        CHECK(keys.contains(QString::fromUtf8(line.keys)));
    }
    // Nor is any listed that is not pressed here.
    for (const QString &key : keys) {
        INFO(key);
        CHECK(std::any_of(lines().begin(), lines().end(),
                          [&](const Line &line) { return key == QString::fromUtf8(line.keys); }));
    }
    press(test, Qt::Key_Escape);
    CHECK(listed(test).isEmpty());
}
