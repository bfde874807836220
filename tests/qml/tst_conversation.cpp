// What is said, in the real panel: folded away, read along, marked, never interpreted.
#include <catch2/catch_test_macros.hpp>

#include <QQuickTextDocument>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

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

QQuickItem *list(PanelUnderTest &test)
{
    return test::findVisible(test.root(), [](QQuickItem *item) {
        return item->property("follows").isValid() && item->property("contentY").isValid();
    });
}

QQuickItem *lineOf(PanelUnderTest &test, const QString &text)
{
    return test::findVisible(test.root(), [&text](QQuickItem *item) {
        return item->property("textDocument").isValid() && item->property("text") == text;
    });
}

void say(PanelUnderTest &test, int count, const std::string &text)
{
    session::Delta delta;
    delta.conversation = fixture::conversationDelta().conversation;
    for (int i = 0; i < count; ++i)
        delta.conversation->lines.push_back(
            {"more" + std::to_string(i), Voice::Customer, text + std::to_string(i), true, {}});
    test.play(delta);
    test.settle();
}

bool isAtEnd(const QQuickItem &view)
{
    return view.property("atYEnd").toBool();
}

} // namespace

TEST_CASE("what is said is folded to its last line until Alt+L")
{
    PanelUnderTest test(420, 2000);
    REQUIRE(test.play("conversation"));
    CHECK(list(test) == nullptr);
    CHECK(test::findVisible(test.root(), [](QQuickItem *item) {
              return item->property("text").toString() == QLatin1String("Customer: and I would");
          }) != nullptr);
    press(test, Qt::Key_L, Qt::AltModifier);
    REQUIRE(list(test) != nullptr);
    CHECK(list(test)->hasActiveFocus());
    CHECK(lineOf(test, QStringLiteral("I see that. Let me make sure it is you first.")) != nullptr);
    press(test, Qt::Key_L, Qt::AltModifier);
    CHECK(list(test) == nullptr);
}

TEST_CASE("the newest line stays in sight until one scrolls back, by keys too")
{
    PanelUnderTest test(420, 2000);
    REQUIRE(test.play("conversation"));
    press(test, Qt::Key_L, Qt::AltModifier);
    say(test, 60, "One more thing, and it is a longer one than those before: ");
    QQuickItem *view = list(test);
    REQUIRE(view != nullptr);
    CHECK(isAtEnd(*view));
    for (int i = 0; i < 8; ++i)
        press(test, Qt::Key_Up);
    CHECK_FALSE(isAtEnd(*view));
    const double place = view->property("contentY").toDouble();
    say(test, 61, "One more thing, and it is a longer one than those before: ");
    CHECK(view->property("contentY").toDouble() == place);
    for (int i = 0; i < 20; ++i)
        press(test, Qt::Key_Down);
    CHECK(isAtEnd(*view));
    say(test, 62, "One more thing, and it is a longer one than those before: ");
    CHECK(isAtEnd(*view));
}

TEST_CASE("the customer's words that counted are marked, whole words only")
{
    PanelUnderTest test(420, 2000);
    REQUIRE(test.play("conversation"));
    press(test, Qt::Key_L, Qt::AltModifier);
    QQuickItem *line = lineOf(test, QStringLiteral("I am at the hotel and the card does not work, "
                                                   "they want a payment today"));
    REQUIRE(line != nullptr);
    auto *document = line->property("textDocument").value<QQuickTextDocument *>();
    REQUIRE(document != nullptr);
    QStringList marked;
    const QTextBlock block = document->textDocument()->firstBlock();
    for (const QTextLayout::FormatRange &range : block.layout()->formats())
        marked += block.text().mid(range.start, range.length);
    CHECK(marked == QStringList{QStringLiteral("hotel"), QStringLiteral("card")});
}

TEST_CASE("what is said is shown as it came")
{
    PanelUnderTest test(420, 2000);
    REQUIRE(test.play("conversation"));
    press(test, Qt::Key_L, Qt::AltModifier);
    say(test, 1, "<img src=\"http://127.0.0.1:1/x\"><b>bold</b> card");
    CHECK(lineOf(test, QStringLiteral("<img src=\"http://127.0.0.1:1/x\"><b>bold</b> card0")) !=
          nullptr);
}

TEST_CASE("what was foreseen says in plain words what spoke for it, and stands out only if sure")
{
    PanelUnderTest test(420, 2000);
    REQUIRE(test.play("conversation"));
    models::SuggestionsModel &rows = *test.panel.suggestions();
    const auto at = [&rows](models::SuggestionsModel::Role role) {
        return rows.data(rows.index(0), Qt::UserRole + static_cast<int>(role));
    };
    CHECK_FALSE(at(models::SuggestionsModel::Role::Strong).toBool());
    CHECK(at(models::SuggestionsModel::Role::Title) == QLatin1String("Verify by one-time code"));
    QString why = at(models::SuggestionsModel::Role::WhyText).toString();
    why.remove(QChar(0x2068)).remove(QChar(0x2069));
    CHECK(why == QString::fromUtf8("Right in 62 of 100 situations like this one. The customer said "
                                   "“card”. It often follows “Make sure”. The policy of this task "
                                   "asks for it after “My card does not work”."));
    session::Delta sure = fixture::conversationDelta();
    sure.suggestions->front().isSure = true;
    test.play(sure);
    CHECK(at(models::SuggestionsModel::Role::Strong).toBool());
    CHECK(test.panel.customer()->about().contains(QLatin1String("Card replacement")));
}
