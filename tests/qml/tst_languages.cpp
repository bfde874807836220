// The panel in each of its languages: words, the way of writing, room for long words, direction.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include <QGuiApplication>
#include <QQmlComponent>

#include "plugin/embed/words.h"
#include "plugin/models/remarkwords.h"
#include "tests/fixture/opened.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;
using test::takeWarnings;

namespace
{
// Speaks a language as long as it lives.
struct Speaking {
    explicit Speaking(const QString &name)
        : locale(embed::localeFor(name, QLocale(QLocale::C)))
    {
        REQUIRE(embed::loadWords(*qGuiApp, locale));
    }
    ~Speaking() { embed::loadWords(*qGuiApp, QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    Speaking(const Speaking &) = delete;
    Speaking &operator=(const Speaking &) = delete;

    QLocale locale;
};

// Names and numbers of people in a tab may end in "…"; the card below it says them whole.
bool mayBeCut(const QQuickItem *item)
{
    for (const QQuickItem *up = item; up != nullptr; up = up->parentItem()) {
        if (QByteArray(up->metaObject()->className()).startsWith("Tab_"))
            return true;
    }
    return false;
}

bool scrollsSideways(const QQuickItem *item)
{
    for (const QQuickItem *up = item; up != nullptr; up = up->parentItem()) {
        if (up->clip() && up->property("contentWidth").toDouble() > up->width())
            return true;
    }
    return false;
}
} // namespace

TEST_CASE("there are six languages, and words for each")
{
    CHECK(embed::languages() == QStringLiteral("ar de en es fr pt").split(u' '));
}

TEST_CASE("the language is the one asked for, else the system's, else English")
{
    const QLocale austria(QLocale::German, QLocale::Austria);
    const QLocale poland(QLocale::Polish, QLocale::Poland);
    CHECK(embed::localeFor({}, austria) == austria);
    CHECK(embed::localeFor(QStringLiteral("de"), austria) == austria);
    CHECK(embed::localeFor(QStringLiteral("de-CH"), austria).territory() == QLocale::Switzerland);
    CHECK(embed::localeFor(QStringLiteral("fr"), austria).language() == QLocale::French);
    CHECK(embed::localeFor(QStringLiteral("xx"), austria) == austria);
    CHECK(embed::localeFor({}, poland).language() == QLocale::English);
    CHECK(embed::localeFor(QStringLiteral("en"), poland).territory() == QLocale::UnitedKingdom);
    CHECK(embed::localeFor({}, QLocale(QLocale::C)).language() == QLocale::English);
}

TEST_CASE("days, times, amounts and languages are written as the language has it")
{
    struct Row {
        const char *language;
        const char *time;
        const char *amount;
        const char *spoken;
    };
    // (No-break spaces are made plain, marks of direction taken away.)
    for (const Row &row :
         {Row{"de", "15:40", "84,20 €", "Portugiesisch"},
          Row{"fr", "15:40", "84,20 €", "portugais"}, Row{"es", "15:40", "84,20 €", "portugués"},
          Row{"pt-PT", "15:40", "84,20 €", "português"},
          Row{"en-US", "3:40", "€84.20", "Portuguese"},
          Row{"ar-EG", "٣:٤٠", "٨٤٫٢٠", "البرتغالية"}}) {
        const Speaking speaking(QString::fromLatin1(row.language));
        PanelUnderTest test(420, 2400, speaking.locale);
        REQUIRE(test.play("call"));
        INFO(row.language);
        const auto *entries = test.panel.history()->entries();
        QString all = test.panel.customer()->meta();
        for (int i = 0; i < entries->rowCount(); ++i) {
            for (const QByteArray &role : entries->roleNames())
                all +=
                    u'\n' +
                    entries->data(entries->index(i, 0), entries->roleNames().key(role)).toString();
        }
        all.replace(QChar(0xA0), u' ').replace(QChar(0x202F), u' ');
        for (const char16_t mark : {u'\u200E', u'\u200F', u'\u061C'})
            all.remove(QChar(mark));
        CHECK(all.contains(QString::fromUtf8(row.time)));
        CHECK(all.contains(QString::fromUtf8(row.amount)));
        CHECK(all.contains(QString::fromUtf8(row.spoken)));
    }
}

TEST_CASE("numbers choose their plural form")
{
    const Speaking speaking(QStringLiteral("ar"));
    QStringList forms;
    for (const int more : {1, 2, 3, 11, 100}) {
        const QString words = QCoreApplication::translate("sidelight::models::AlertsModel",
                                                          "%n more alert(s)", nullptr, more);
        CHECK_FALSE(forms.contains(words));
        forms += words;
    }
}

namespace
{
struct Shape {
    int width;
    double scale = 1.0;
    std::vector<std::string> scenes; // none: all
};

// The scenes with the longest sentences of ours.
const std::vector<std::string> wordy{"match", "catching-up", "wrap-up", "guide", "knowledge"};

void checkWords(QQuickItem *root, int width)
{
    CHECK(takeWarnings() == QStringList());
    QQuickItem *cut = test::findVisible(root, [](QQuickItem *item) {
        return item->property("truncated").toBool() && !mayBeCut(item);
    });
    INFO((cut ? cut->property("text").toString() : QString()));
    CHECK(cut == nullptr);
    QQuickItem *beyond = test::findVisible(root, [&](QQuickItem *item) {
        return item->property("text").isValid() && item->width() > 0 && !item->clip() &&
               !scrollsSideways(item) && item->mapToScene({item->width(), 0}).x() > width + 0.5;
    });
    INFO((beyond ? QString::fromLatin1(beyond->metaObject()->className()) + u' ' +
                       beyond->property("text").toString() + beyond->property("label").toString()
                 : QString()));
    CHECK(beyond == nullptr);
}
} // namespace

TEST_CASE("what would have changed it is said in every language")
{
    const ManualClock clock(fixture::now());
    using Kind = RuleRemark::Kind;
    QStringList english;
    for (const QString &language : QStringList{QStringLiteral("en")} + embed::languages()) {
        const Speaking speaking(language);
        const text::TimeWords words(clock, speaking.locale, QTimeZone("Europe/Berlin"));
        for (int kind = 0; kind <= static_cast<int>(Kind::Otherwise); ++kind) {
            RuleRemark remark;
            remark.kind = static_cast<Kind>(kind);
            remark.names = {"card", "7"};
            remark.tests = {{NumberTest::Operator::Less, 3}};
            const QString said = models::remarkWords(remark, words);
            INFO(language << ": " << said);
            CHECK_FALSE(said.isEmpty());
            CHECK_FALSE(said.contains(u'%'));
            if (kind == english.size())
                english += said;
            else
                CHECK((said == english[kind]) == (language == QLatin1String("en")));
        }
    }
}

TEST_CASE("in every language no scene warns, sticks out or cuts words off")
{
    (void)takeWarnings();
    for (const Shape &shape : {Shape{320, 1.0, {}}, Shape{320, 2.0, {}}, Shape{420, 1.0, wordy},
                               Shape{720, 1.0, wordy}}) {
        for (const QString &language : embed::languages()) {
            const Speaking speaking(language);
            PanelUnderTest test(shape.width, 1400, speaking.locale);
            test.panel.appearance()->setTextScale(shape.scale);
            for (const fixture::Scene &scene : fixture::scenes()) {
                if (!shape.scenes.empty() && std::find(shape.scenes.begin(), shape.scenes.end(),
                                                       scene.name) == shape.scenes.end())
                    continue;
                REQUIRE(test.play(scene.name));
                INFO(scene.name << " in " << language << " at " << shape.width << " × "
                                << shape.scale);
                checkWords(test.root(), shape.width);
            }
        }
    }
}

TEST_CASE("in every language nothing that is opened warns, sticks out or cuts words off")
{
    constexpr int width = 320;
    (void)takeWarnings();
    for (const double scale : {1.0, 2.0}) {
        for (const QString &language : embed::languages()) {
            const Speaking speaking(language);
            for (const fixture::Opening &opening : fixture::openings()) {
                PanelUnderTest test(width, 1400, speaking.locale);
                test.panel.appearance()->setTextScale(scale);
                REQUIRE(test.play(opening.scene));
                fixture::Stage stage{test.session, test.panel, test.view};
                opening.open(stage);
                test.settle();
                INFO(opening.name << " in " << language << " × " << scale);
                // The sheets stand beside the panel, above it.
                checkWords(test.view.window().contentItem(), width);
            }
        }
    }
}

TEST_CASE("in Arabic nothing is left behind at the left of a column")
{
    const Speaking speaking(QStringLiteral("ar"));
    PanelUnderTest test(420, 2400, speaking.locale);
    for (const fixture::Scene &scene : fixture::scenes()) {
        REQUIRE(test.play(scene.name));
        QQuickItem *left = test::findVisible(test.root(), [](QQuickItem *item) {
            QQuickItem *column = item->parentItem();
            return column != nullptr && column->inherits("QQuickColumn") && item->x() < 0.5 &&
                   item->width() > 4 && item->height() > 4 && item->width() < column->width() - 4;
        });
        INFO(scene.name << ": "
                        << (left ? QString::fromLatin1(left->metaObject()->className()) +
                                       left->property("text").toString() +
                                       left->property("label").toString()
                                 : QString()));
        CHECK(left == nullptr);
    }
}

TEST_CASE("in Arabic the tab in front is in sight, also in little room")
{
    const Speaking speaking(QStringLiteral("ar"));
    for (const auto &[width, scale] :
         {std::pair(320, 1.0), std::pair(420, 1.0), std::pair(320, 2.0)}) {
        PanelUnderTest test(width, 900, speaking.locale);
        test.panel.appearance()->setTextScale(scale);
        for (const char *scene : {"call", "catching-up", "offline", "loading"}) {
            REQUIRE(test.play(scene));
            INFO(scene << " at " << width << " × " << scale);
            QQuickItem *tab = test::findVisible(test.root(), [](QQuickItem *item) {
                return item->property("current").toBool() && item->property("spoken").isValid();
            });
            REQUIRE(tab != nullptr);
            CHECK(tab->mapToScene({tab->width(), 0}).x() <= width + 0.5);
            CHECK(tab->mapToScene({tab->width(), 0}).x() > width - 40);
        }
    }
}

TEST_CASE("in Arabic the panel reads from right to left")
{
    const Speaking speaking(QStringLiteral("ar"));
    PanelUnderTest test(420, 2400, speaking.locale);
    REQUIRE(test.play("call"));
    const auto centre = [&](const char *type) {
        QQuickItem *item = test::findVisible(test.root(), [&](QQuickItem *candidate) {
            return QByteArray(candidate->metaObject()->className()).startsWith(type);
        });
        return item ? item->mapToScene({item->width() / 2, 0}).x() : -1;
    };
    CHECK(centre("Avatar") > 210);
    CHECK(centre("LiveMark") < 210);
    SECTION("what points, points the other way; what does not, does not")
    {
        const auto flipped = [&](const char *name) {
            QQmlComponent component(test.view.window().engine());
            component.setData(
                QByteArray("import QtQuick\nimport Sidelight.Components\nItem { "
                           "LayoutMirroring.enabled: true; LayoutMirroring.childrenInherit: true\n"
                           "Icon { name: '") +
                    name + "' } }",
                QUrl(QStringLiteral("qrc:/test.qml")));
            const std::unique_ptr<QObject> holder(component.create());
            REQUIRE(holder != nullptr);
            auto *icon = qobject_cast<QQuickItem *>(holder.get())->childItems().value(0);
            // Left of the middle is right of it.
            return icon->mapToItem(icon->parentItem(), {0, 0}).x() > icon->width() / 2;
        };
        CHECK(flipped("arrow_forward"));
        CHECK(flipped("undo"));
        CHECK(flipped("schedule_send"));
        CHECK_FALSE(flipped("call"));
        CHECK_FALSE(flipped("arrow_upward"));
        CHECK_FALSE(flipped("search"));
    }
}
