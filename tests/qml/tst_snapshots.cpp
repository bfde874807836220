#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include <QAccessible>
#include <QAccessibleInterface>
#include <QFile>
#include <QMetaEnum>
#include <QTest>

#include "tests/fixture/connectedpages.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;

namespace
{
QString readable(QString text)
{
    return text.replace(QChar(0x2068), u'‹').replace(QChar(0x2069), u'›').replace(u'\n', u'⏎');
}

void dumpModel(QString &out, const char *name, QAbstractItemModel &model)
{
    out += QString::fromLatin1(name) + u'\n';
    QMap<int, QByteArray> roles;
    const QHash<int, QByteArray> names = model.roleNames();
    for (auto it = names.begin(); it != names.end(); ++it)
        roles.insert(it.key(), it.value());
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (auto it = roles.begin(); it != roles.end(); ++it) {
            const QString value = readable(model.data(model.index(row, 0), it.key()).toString());
            if (!value.isEmpty() && value != QLatin1String("false"))
                cells += QString::fromLatin1(it.value()) + u'=' + value;
        }
        out += QStringLiteral("  ") + cells.join(QStringLiteral(" | ")) + u'\n';
    }
}

void dumpAccessible(QString &out, QAccessibleInterface *item, int depth)
{
    if (item == nullptr || item->state().invisible)
        return;
    const QString name = readable(item->text(QAccessible::Name));
    const QString about = readable(item->text(QAccessible::Description));
    out += QString(depth * 2, u' ') +
           QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(item->role())) +
           (name.isEmpty() ? QString() : QStringLiteral(" “") + name + u'”') +
           (about.isEmpty() ? QString() : QStringLiteral(" — ") + about) +
           (item->state().checked ? QStringLiteral(" [checked]") : QString()) +
           (item->state().selected ? QStringLiteral(" [selected]") : QString()) + u'\n';
    for (int i = 0; i < item->childCount(); ++i)
        dumpAccessible(out, item->child(i), depth + 1);
}

void compare(const QString &name, const QString &text)
{
    const QString path = QStringLiteral(SIDELIGHT_SNAPSHOTS "/") + name + QStringLiteral(".txt");
    QFile file(path);
    if (qEnvironmentVariableIsSet("SIDELIGHT_UPDATE_SNAPSHOTS")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        return;
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList known = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList now = text.split(u'\n');
    for (qsizetype i = 0; i < std::max(known.size(), now.size()); ++i) {
        INFO(name << ", line " << i + 1);
        CHECK(now.value(i) == known.value(i));
    }
}
} // namespace

TEST_CASE("models hold what the reviewed snapshots say")
{
    PanelUnderTest test;
    for (const char *scene : {"call", "match", "offline"}) {
        REQUIRE(test.play(std::string(scene)));
        QString out;
        dumpModel(out, "tabs", *test.panel.tabs());
        dumpModel(out, "identities", *test.panel.customer()->identities());
        dumpModel(out, "chips", *test.panel.customer()->chips());
        dumpModel(out, "candidates", *test.panel.customer()->candidates());
        dumpModel(out, "alerts", *test.panel.alerts());
        dumpModel(out, "suggestions", *test.panel.suggestions());
        dumpModel(out, "waiting", *test.panel.waiting());
        dumpModel(out, "channels", *test.panel.history()->channels());
        dumpModel(out, "history", *test.panel.history()->entries());
        compare(QStringLiteral("models-") + QString::fromLatin1(scene), out);
    }
}

TEST_CASE("a screen reader hears what the reviewed snapshots say")
{
    QAccessible::setActive(true);
    for (const fixture::Scene &scene : fixture::scenes()) {
        PanelUnderTest test(420, 1600);
        REQUIRE(test.play(scene.name));
        QString out;
        dumpAccessible(out, QAccessible::queryAccessibleInterface(&test.view.window()), 0);
        compare(QStringLiteral("spoken-") + QString::fromStdString(scene.name), out);
    }
}

TEST_CASE("what a screen reader hears of the strip and of connected pages is reviewed too")
{
    QAccessible::setActive(true);
    const auto spoken = [](const char *name, PanelUnderTest &test) {
        QString out;
        dumpAccessible(out, QAccessible::queryAccessibleInterface(&test.view.window()), 0);
        compare(QString::fromLatin1(name), out);
    };
    viewmodels::CompanionViewModel companion(viewmodels::CompanionViewModel::Beside::Edge);
    companion.toggleFolded();
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    PanelUnderTest strip(900, 48, locale, &companion);
    REQUIRE(strip.play("call"));
    spoken("spoken-strip", strip);
    PanelUnderTest narrow(200, 48, locale, &companion);
    REQUIRE(narrow.play("call"));
    spoken("spoken-strip-narrow", narrow);
    PanelUnderTest pages;
    REQUIRE(pages.play("idle"));
    fixture::fillPages(*pages.panel.pages());
    fixture::mistypeCode(*pages.panel.pages());
    QTest::keyClick(&pages.view.window(), Qt::Key_C, Qt::AltModifier);
    pages.settle();
    spoken("spoken-pages", pages);
}
