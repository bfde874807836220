// How a team's panels look, in a bundle.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/config/bundle.h"

using namespace sidelight;
using namespace sidelight::config;
using Shade = PanelTheme::Shade;

namespace
{

std::string themeBundle(std::string_view theme)
{
    return R"({"version":2,"theme":)" + std::string(theme) + "}";
}

} // namespace

TEST_CASE("a theme says the mode, the density and an accent for each shade")
{
    CHECK(readBundle(R"({"version":2})")->theme == PanelTheme());
    const BundleResult bundle = readBundle(themeBundle(
        R"({"mode":"contrast","density":"compact","accent":{"light":"#1F6B3A","dark":"#6fcf8e"}})"));
    REQUIRE(bundle);
    CHECK(bundle->theme == PanelTheme{PanelTheme::Mode::HighContrast, PanelTheme::Density::Compact,
                                      Colour{0x1F, 0x6B, 0x3A}, Colour{0x6F, 0xCF, 0x8E}});
    CHECK(readBundle(themeBundle(R"({"accent":{"dark":"#6FCF8E"}})"))->theme.lightAccent ==
          std::nullopt);
}

TEST_CASE("an accent that cannot be read on its theme is refused with how weak it is")
{
    struct Row {
        std::string theme;
        std::string pointer;
        std::string sentence;
    };
    const auto row = GENERATE(
        Row{R"({"accent":{"light":"#FFEE00"}})", "/theme/accent/light",
            "too weak on the light theme: 1.0 to 1 where 4.5 to 1 is needed. Take a darker one."},
        Row{R"({"accent":{"dark":"#2F5BD8"}})", "/theme/accent/dark", "Take a lighter one."},
        // 4.5 on white alone is not enough: it stands on greys too.
        Row{R"({"accent":{"light":"#767676"}})", "/theme/accent/light", "3.6 to 1"},
        Row{R"({"accent":{"light":"green"}})", "/theme/accent/light", "#2F5BD8"},
        Row{R"({"accent":{"light":"#12345G"}})", "/theme/accent/light", "#2F5BD8"},
        Row{R"({"accent":"#1F6B3A"})", "/theme/accent", ""},
        Row{R"({"accent":{"other":"#1F6B3A"}})", "/theme/accent/other", ""},
        Row{R"({"mode":"night"})", "/theme/mode", ""},
        Row{R"({"density":"tight"})", "/theme/density", ""},
        Row{R"({"font":"Comic"})", "/theme/font", ""},
        Row{"[]", "/theme", "is set up by an object"});
    INFO(row.theme);
    const BundleResult bundle = readBundle(themeBundle(row.theme));
    REQUIRE_FALSE(bundle);
    INFO(bundle.error().front().sentence);
    CHECK(bundle.error().front().pointer == row.pointer);
    CHECK(bundle.error().front().sentence.find(row.sentence) != std::string::npos);
}

TEST_CASE("contrast is as WCAG has it")
{
    CHECK(contrastOf({0, 0, 0}, {255, 255, 255}) == Catch::Approx(21));
    CHECK(contrastOf({0x76, 0x76, 0x76}, {255, 255, 255}) == Catch::Approx(4.54).margin(0.01));
    CHECK(colourOf("#1f6B3a") == Colour{0x1F, 0x6B, 0x3A});
    CHECK(nameOf(Colour{0x1F, 0x06, 0xFA}) == "#1F06FA");
}

TEST_CASE("what goes with an accent that is strong enough can be read, whatever the accent")
{
    const auto shade = GENERATE(Shade::Light, Shade::Dark);
    const Colour palest =
        shade == Shade::Light ? Colour{0x5F, 0x6A, 0x7A} : Colour{0x8D, 0x99, 0xA9};
    int looked = 0;
    for (int red = 0; red < 256; red += 15) {
        for (int green = 0; green < 256; green += 15) {
            for (int blue = 0; blue < 256; blue += 15) {
                const Colour accent{static_cast<std::uint8_t>(red),
                                    static_cast<std::uint8_t>(green),
                                    static_cast<std::uint8_t>(blue)};
                if (weakestContrast(accent, shade) < PanelTheme::leastContrast)
                    continue;
                ++looked;
                const AccentColours colours = coloursOf(accent, shade);
                CHECK(contrastOf(accent, colours.back) >= 4.5);
                CHECK(contrastOf(palest, colours.back) >= 4.5);
                CHECK(contrastOf(colours.hover, groundsOf(shade)[1].colour) >= 4.5);
            }
        }
    }
    CHECK(looked > 100);
}
