#include "core/domain/paneltheme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sidelight
{

namespace
{

using Shade = PanelTheme::Shade;

constexpr std::array lightGrounds{
    ThemeColour{"background", {0xF5, 0xF6, 0xF8}},   ThemeColour{"surface", {0xFF, 0xFF, 0xFF}},
    ThemeColour{"sunken", {0xEE, 0xF0, 0xF4}},       ThemeColour{"sunkenHover", {0xE4, 0xE8, 0xEE}},
    ThemeColour{"criticalBack", {0xFD, 0xF0, 0xED}}, ThemeColour{"warningBack", {0xFF, 0xF6, 0xE4}},
    ThemeColour{"infoBack", {0xEE, 0xF4, 0xFF}}};
constexpr std::array darkGrounds{
    ThemeColour{"background", {0x12, 0x16, 0x1C}},   ThemeColour{"surface", {0x1A, 0x20, 0x29}},
    ThemeColour{"sunken", {0x22, 0x2A, 0x35}},       ThemeColour{"sunkenHover", {0x2A, 0x33, 0x40}},
    ThemeColour{"criticalBack", {0x3A, 0x1B, 0x17}}, ThemeColour{"warningBack", {0x33, 0x27, 0x0F}},
    ThemeColour{"infoBack", {0x1B, 0x28, 0x45}}};
constexpr std::size_t surface = 1;
// The palest text that may stand on what is chosen.
constexpr Colour palestOfLight{0x5F, 0x6A, 0x7A};
constexpr Colour palestOfDark{0x8D, 0x99, 0xA9};
constexpr Colour black{0, 0, 0};
constexpr Colour white{0xFF, 0xFF, 0xFF};

constexpr std::array<std::string_view, 4> modes{"system", "light", "dark", "contrast"};
constexpr std::array<std::string_view, 2> densities{"comfortable", "compact"};

double linear(std::uint8_t part)
{
    const double c = part / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminanceOf(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

Colour mixed(Colour one, Colour other, double share)
{
    const auto part = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a * (1 - share) + b * share));
    };
    return {part(one.red, other.red), part(one.green, other.green), part(one.blue, other.blue)};
}

std::optional<int> digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

} // namespace

std::optional<Colour> colourOf(std::string_view text)
{
    if (text.size() != 7 || text.front() != '#')
        return std::nullopt;
    std::array<std::uint8_t, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto high = digitOf(text[1 + 2 * i]);
        const auto low = digitOf(text[2 + 2 * i]);
        if (!high || !low)
            return std::nullopt;
        parts[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return Colour{parts[0], parts[1], parts[2]};
}

std::string nameOf(Colour colour)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "#";
    for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) {
        name += digits[part / 16];
        name += digits[part % 16];
    }
    return name;
}

double contrastOf(Colour left, Colour right)
{
    const double a = luminanceOf(left);
    const double b = luminanceOf(right);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::string_view nameOf(PanelTheme::Mode mode)
{
    return modes[static_cast<std::size_t>(mode)];
}

std::string_view nameOf(PanelTheme::Density density)
{
    return densities[static_cast<std::size_t>(density)];
}

std::span<const ThemeColour> groundsOf(Shade shade)
{
    return shade == Shade::Light ? std::span<const ThemeColour>(lightGrounds)
                                 : std::span<const ThemeColour>(darkGrounds);
}

double weakestContrast(Colour accent, Shade shade)
{
    double weakest = 21;
    for (const ThemeColour &ground : groundsOf(shade))
        weakest = std::min(weakest, contrastOf(accent, ground.colour));
    return weakest;
}

AccentColours coloursOf(Colour accent, Shade shade)
{
    constexpr double most = 0.16;
    constexpr double step = 0.01;
    const bool isLight = shade == Shade::Light;
    const Colour ground = groundsOf(shade)[surface].colour;
    AccentColours colours{accent, mixed(accent, isLight ? black : white, isLight ? 0.12 : 0.2),
                          ground};
    // As much of the accent as still lets be read what stands on it.
    for (double share = most; share > step; share -= step) {
        const Colour back = mixed(ground, accent, share);
        if (contrastOf(accent, back) >= PanelTheme::leastContrast &&
            contrastOf(isLight ? palestOfLight : palestOfDark, back) >= PanelTheme::leastContrast) {
            colours.back = back;
            break;
        }
    }
    return colours;
}

} // namespace sidelight
