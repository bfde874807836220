#include "core/config/themereader.h"

#include <cmath>
#include <string>

#include "core/rules/documentfields.h"

namespace sidelight::config
{

namespace
{

using Shade = PanelTheme::Shade;

constexpr std::size_t maxColourBytes = 64;

// "3.1 to 1", rounded down: what is refused never reads like what is asked for.
std::string ratio(double contrast)
{
    const int tenths = static_cast<int>(std::floor(contrast * 10));
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " to 1";
}

std::optional<Colour> accent(rules::DocumentFields &fields, std::string_view name, Shade shade)
{
    const auto text = fields.text(name, maxColourBytes);
    if (!text)
        return std::nullopt;
    const auto colour = colourOf(*text);
    if (!colour) {
        fields.refuse(name, "A colour is written as \"#2F5BD8\".");
        return std::nullopt;
    }
    const double weakest = weakestContrast(*colour, shade);
    if (weakest >= PanelTheme::leastContrast)
        return colour;
    const bool isLight = shade == Shade::Light;
    fields.refuse(name, std::string("This accent is too weak on the ") +
                            (isLight ? "light" : "dark") + " theme: " + ratio(weakest) +
                            " where 4.5 to 1 is needed. Take a " +
                            (isLight ? "darker" : "lighter") + " one.");
    return std::nullopt;
}

} // namespace

Result<PanelTheme, std::vector<Problem>> readTheme(const boost::json::object &section)
{
    rules::ProblemList problems;
    rules::DocumentFields fields(section, "", problems);
    PanelTheme theme;
    if (const auto mode = fields.word("mode", {"system", "light", "dark", "contrast"}))
        theme.mode = static_cast<PanelTheme::Mode>(*mode);
    if (const auto density = fields.word("density", {"comfortable", "compact"}))
        theme.density = static_cast<PanelTheme::Density>(*density);
    if (const boost::json::object *given = fields.object("accent")) {
        rules::DocumentFields accents(*given, "/accent", problems);
        theme.lightAccent = accent(accents, "light", Shade::Light);
        theme.darkAccent = accent(accents, "dark", Shade::Dark);
        accents.refuseUnknown({"light", "dark"});
    }
    fields.refuseUnknown({"mode", "density", "accent"});
    if (problems.empty())
        return theme;
    return failure(problems.take());
}

} // namespace sidelight::config
