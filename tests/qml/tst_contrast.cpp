// The colours of every theme against each other, as WCAG 2 counts (1.4.3, 1.4.6, 1.4.11).
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include <QColor>
#include <QMetaProperty>
#include <QQmlComponent>
#include <QQmlEngine>

#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;
using Mode = viewmodels::AppearanceViewModel::Mode;

namespace
{
struct Pair {
    const char *ink;
    const char *ground;
};

// What is written, and what it is written on.
const Pair texts[] = {
    {"text", "surface"},          {"text", "background"},     {"text", "sunken"},
    {"text", "sunkenHover"},      {"text", "accentBack"},     {"text2", "surface"},
    {"text2", "background"},      {"text2", "sunken"},        {"text2", "sunkenHover"},
    {"text2", "accentBack"},      {"text3", "surface"},       {"text3", "background"},
    {"text3", "sunken"},          {"text3", "accentBack"},    {"accent", "surface"},
    {"accent", "background"},     {"accent", "sunken"},       {"accent", "sunkenHover"},
    {"accent", "accentBack"},     {"accentHover", "surface"}, {"accentInk", "accent"},
    {"accentInk", "accentHover"}, {"text", "criticalBack"},   {"text2", "criticalBack"},
    {"critical", "criticalBack"}, {"critical", "surface"},    {"critical", "sunken"},
    {"criticalInk", "critical"},  {"accent", "criticalBack"}, {"text", "warningBack"},
    {"text2", "warningBack"},     {"warning", "warningBack"}, {"warning", "surface"},
    {"accent", "warningBack"},    {"text", "infoBack"},       {"text2", "infoBack"},
    {"info", "infoBack"},         {"accent", "infoBack"},     {"good", "goodBack"},
    {"text", "goodBack"},         {"good", "surface"}};

// What one must see to know what it is: edges of fields, the ring of the keyboard, marks, icons.
const Pair marks[] = {{"field", "surface"},   {"field", "background"},   {"accent", "background"},
                      {"accent", "surface"},  {"good", "surface"},       {"good", "accentBack"},
                      {"warning", "surface"}, {"warning", "accentBack"}, {"critical", "accentBack"},
                      {"warning", "track"},   {"journeyLine", "surface"}};

// Decoration, or what lies below something else: nothing is read from these.
const std::set<QByteArray> silent{"clear", "line", "cardEdge", "cardShadow", "criticalLine",
                                  "warningLine", "infoLine", "scrim",
                                  // What `accent` and its kin are made of.
                                  "lightAccent", "lightAccentHover", "lightAccentBack",
                                  "darkAccent", "darkAccentHover", "darkAccentBack"};

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

struct Themed {
    PanelUnderTest test;
    std::unique_ptr<QObject> holder;
    QObject *theme = nullptr;

    Themed()
    {
        QQmlComponent component(test.view.window().engine());
        component.setData(
            "import QtQml\nimport Sidelight.Theme\nQtObject { property QtObject theme: Theme }",
            QUrl(QStringLiteral("qrc:/test.qml")));
        holder.reset(component.create());
        REQUIRE(holder != nullptr);
        theme = holder->property("theme").value<QObject *>();
        REQUIRE(theme != nullptr);
    }
    void check(const Pair &pair, double least)
    {
        REQUIRE(theme->property(pair.ink).isValid());
        REQUIRE(theme->property(pair.ground).isValid());
        const double ratio = contrast(theme->property(pair.ink).value<QColor>(),
                                      theme->property(pair.ground).value<QColor>());
        INFO(pair.ink << " on " << pair.ground << " in " << test.panel.appearance()->modeText()
                      << ": " << ratio);
        CHECK(ratio >= least);
    }
};
} // namespace

TEST_CASE("black on white is 21 to 1, as WCAG has it")
{
    CHECK(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 0.001);
    CHECK(std::abs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

TEST_CASE("text keeps 4.5 to 1 on every ground it stands on, 7 to 1 in high contrast")
{
    Themed themed;
    for (const Mode mode : {Mode::Light, Mode::Dark, Mode::HighContrast}) {
        themed.test.panel.appearance()->setMode(mode);
        for (const Pair &pair : texts)
            themed.check(pair, mode == Mode::HighContrast ? 7.0 : 4.5);
    }
}

TEST_CASE("a team's accent is measured against the grounds that the theme has")
{
    Themed themed;
    for (const auto shade : {PanelTheme::Shade::Light, PanelTheme::Shade::Dark}) {
        themed.test.panel.appearance()->setMode(shade == PanelTheme::Shade::Light ? Mode::Light
                                                                                  : Mode::Dark);
        std::set<std::string_view> measured;
        for (const ThemeColour &ground : groundsOf(shade)) {
            const QString name =
                QString::fromUtf8(ground.name.data(), static_cast<qsizetype>(ground.name.size()));
            INFO(name.toStdString());
            CHECK(themed.theme->property(qPrintable(name)).value<QColor>() ==
                  QColor(QString::fromStdString(sidelight::nameOf(ground.colour))));
            measured.insert(ground.name);
        }
        for (const Pair &pair : texts) {
            const std::string_view ground(pair.ground);
            INFO(ground);
            if (std::string_view(pair.ink) == "accent" && ground != "accentBack")
                CHECK(measured.count(ground) == 1);
        }
    }
}

TEST_CASE("text and marks keep their contrast with accents of a team's")
{
    Themed themed;
    const std::pair<const char *, const char *> accents[] = {
        {"#000000", "#FFFFFF"}, {"#1F6B3A", "#6FCF8E"}, {"#A3246B", "#FF9CCB"}};
    for (const auto &[light, dark] : accents) {
        REQUIRE(weakestContrast(*colourOf(light), PanelTheme::Shade::Light) >= 4.5);
        REQUIRE(weakestContrast(*colourOf(dark), PanelTheme::Shade::Dark) >= 4.5);
        themed.test.panel.appearance()->setTeam({{}, {}, colourOf(light), colourOf(dark)});
        for (const Mode mode : {Mode::Light, Mode::Dark}) {
            themed.test.panel.appearance()->setMode(mode);
            CHECK(themed.theme->property("accent").value<QColor>() ==
                  QColor(QLatin1String(mode == Mode::Light ? light : dark)));
            for (const Pair &pair : texts)
                themed.check(pair, 4.5);
            for (const Pair &pair : marks)
                themed.check(pair, 3.0);
        }
    }
    themed.test.panel.appearance()->setTeam({});
}

TEST_CASE("what must be seen keeps 3 to 1")
{
    Themed themed;
    for (const Mode mode : {Mode::Light, Mode::Dark, Mode::HighContrast}) {
        themed.test.panel.appearance()->setMode(mode);
        for (const Pair &pair : marks)
            themed.check(pair, 3.0);
    }
}

TEST_CASE("in high contrast every card and button has an edge")
{
    Themed themed;
    themed.test.panel.appearance()->setMode(Mode::HighContrast);
    for (const char *edge : {"line", "cardEdge", "criticalLine", "warningLine", "infoLine"})
        themed.check({edge, "background"}, 7.0);
}

TEST_CASE("no colour of the theme is left unmeasured")
{
    Themed themed;
    std::set<QByteArray> measured = silent;
    for (const Pair &pair : texts)
        measured.insert({pair.ink, pair.ground});
    for (const Pair &pair : marks)
        measured.insert({pair.ink, pair.ground});
    const QMetaObject &meta = *themed.theme->metaObject();
    for (int i = 0; i < meta.propertyCount(); ++i) {
        if (meta.property(i).typeId() != QMetaType::QColor)
            continue;
        INFO("Theme." << meta.property(i).name() << " belongs into a list of this file");
        CHECK(measured.count(meta.property(i).name()) == 1);
    }
}

TEST_CASE("nothing moves by itself when motion is reduced")
{
    Themed themed;
    themed.test.panel.appearance()->setReducedMotion(false);
    CHECK(themed.theme->property("calm").toInt() > 0);
    themed.test.panel.appearance()->setReducedMotion(true);
    CHECK(themed.theme->property("calm").toInt() == 0);
    CHECK(themed.theme->property("quick").toInt() == 0);
}
