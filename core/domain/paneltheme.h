// How a team's panels look: the section "theme" of a bundle, resolved. What an agent has chosen for
// the own panel counts more. Contrast as WCAG 2 counts it. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sidelight
{

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Colour &) const = default;
};

// "#2F5BD8"; nothing else.
[[nodiscard]] std::optional<Colour> colourOf(std::string_view text);
[[nodiscard]] std::string nameOf(Colour colour);
// 1 to 21.
[[nodiscard]] double contrastOf(Colour left, Colour right);

struct PanelTheme {
    enum class Mode : std::uint8_t { System, Light, Dark, HighContrast };
    enum class Density : std::uint8_t { Comfortable, Compact };
    // Where there are two of something.
    enum class Shade : std::uint8_t { Light, Dark };
    static constexpr double leastContrast = 4.5; // AA, for text

    Mode mode = Mode::System; // for agents who have chosen none
    Density density = Density::Comfortable;
    // Nothing: the panel's own. High contrast has its own, always.
    std::optional<Colour> lightAccent;
    std::optional<Colour> darkAccent;
    bool operator==(const PanelTheme &) const = default;
};

[[nodiscard]] std::string_view nameOf(PanelTheme::Mode mode);
[[nodiscard]] std::string_view nameOf(PanelTheme::Density density);

// What the panel's theme writes its accent on, as qml/theme has it.
struct ThemeColour {
    std::string_view name; // "sunken"
    Colour colour;
};
[[nodiscard]] std::span<const ThemeColour> groundsOf(PanelTheme::Shade shade);

// The weakest contrast of an accent with any of them.
[[nodiscard]] double weakestContrast(Colour accent, PanelTheme::Shade shade);

// What goes with an accent that is strong enough.
struct AccentColours {
    Colour accent;
    Colour hover; // below the pointer
    Colour back;  // behind what is chosen
};
[[nodiscard]] AccentColours coloursOf(Colour accent, PanelTheme::Shade shade);

} // namespace sidelight
