// The page of the theme as a draft.
#include <catch2/catch_test_macros.hpp>

#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"
#include "plugin/console/themeviewmodel.h"

using namespace sidelight;
using namespace sidelight::console;

namespace
{

struct ThemeDesk {
    ManualClock clock{Timestamp{1'795'185'960'000}};
    DraftSession session{clock, {}, Worker::Mode::Inline};
    ThemeViewModel looks{session};

    explicit ThemeDesk(const std::string &text = R"({"version":1})")
    {
        REQUIRE(session.open(text, {}));
    }
    [[nodiscard]] PanelTheme inForce() const
    {
        const auto bundle = config::readBundle(boost::json::serialize(session.draft().document()));
        REQUIRE(bundle);
        return bundle->theme;
    }
    [[nodiscard]] bool chosen(int swatch) const
    {
        return looks.swatches()
            ->line(swatch)
            .values[static_cast<std::size_t>(SwatchesModel::Role::Chosen)]
            .toBool();
    }
};

} // namespace

TEST_CASE("every swatch is an accent that panels take, in one step")
{
    ThemeDesk desk;
    CHECK(desk.chosen(0));
    for (int i = 1; i < desk.looks.swatches()->count(); ++i) {
        desk.looks.take(i);
        INFO(i);
        CHECK(desk.session.findings().empty());
        CHECK(desk.chosen(i));
        CHECK(desk.inForce().lightAccent);
        CHECK(desk.inForce().darkAccent);
        CHECK(desk.session.draft().steps() == static_cast<std::size_t>(i));
    }
    desk.looks.take(0);
    CHECK(desk.inForce() == PanelTheme());
    CHECK(desk.chosen(0));
    desk.looks.take(99);
    CHECK(desk.session.draft().undoName() == "change the accent");
}

TEST_CASE("an accent that is typed says how well it can be read, and is judged at its field")
{
    ThemeDesk desk;
    desk.looks.setLight(QStringLiteral("#1F6B3A"));
    CHECK(desk.looks.lightContrast().startsWith(QLatin1String("5.2")));
    CHECK(desk.looks.darkContrast().isEmpty());
    desk.looks.setDark(QStringLiteral("#1F6B3A"));
    CHECK(desk.looks.darkError().contains(QLatin1String("too weak on the dark theme")));
    CHECK(desk.looks.lightError().isEmpty());
    CHECK(desk.looks.error().isEmpty());
    desk.looks.setDark(QStringLiteral("#1F6"));
    CHECK(desk.looks.darkContrast().isEmpty());
    CHECK_FALSE(desk.looks.darkError().isEmpty());
    desk.looks.setDark({});
    CHECK(desk.inForce().lightAccent == colourOf("#1F6B3A"));
}

TEST_CASE("mode and density are chosen, put back, and leave what is unknown")
{
    ThemeDesk desk;
    for (int mode = 3; mode >= 0; --mode) {
        desk.looks.setMode(mode);
        CHECK(desk.looks.mode() == mode);
        CHECK(static_cast<int>(desk.inForce().mode) == mode);
    }
    desk.looks.setDensity(1);
    CHECK(desk.inForce().density == PanelTheme::Density::Compact);
    desk.looks.reset();
    CHECK_FALSE(desk.looks.own());
    ThemeDesk other(R"({"version":1,"theme":{"x":1,"accent":{"y":2}}})");
    CHECK_FALSE(other.looks.error().isEmpty());
    other.looks.take(1);
    other.looks.setDensity(1);
    const auto &theme = other.session.draft().document().at("theme");
    CHECK(theme.at("x") == boost::json::value(1));
    CHECK(theme.at("accent").at("y") == boost::json::value(2));
}
