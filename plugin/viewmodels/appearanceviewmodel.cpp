#include "plugin/viewmodels/appearanceviewmodel.h"

#include <algorithm>
#include <cmath>

namespace sidelight::viewmodels
{

namespace
{

constexpr double scaleStep = 0.1;

QStringList accentsOf(const std::optional<Colour> &accent, PanelTheme::Shade shade)
{
    if (!accent)
        return {};
    const AccentColours colours = coloursOf(*accent, shade);
    return {QString::fromStdString(nameOf(colours.accent)),
            QString::fromStdString(nameOf(colours.hover)),
            QString::fromStdString(nameOf(colours.back))};
}

} // namespace

void AppearanceViewModel::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    Q_EMIT changed();
}

QString AppearanceViewModel::modeText() const
{
    switch (m_mode) {
    case Mode::Light:
        return tr("Light");
    case Mode::Dark:
        return tr("Dark");
    case Mode::HighContrast:
        return tr("High contrast");
    case Mode::System:
        break;
    }
    return tr("As the system");
}

void AppearanceViewModel::setTextScale(double scale)
{
    if (!std::isfinite(scale))
        return;
    const double bounded = std::round(std::clamp(scale, minScale, maxScale) * 100) / 100;
    if (std::abs(bounded - m_textScale) < 0.001)
        return;
    m_textScale = bounded;
    Q_EMIT changed();
}

int AppearanceViewModel::textPercent() const
{
    return static_cast<int>(std::lround(m_textScale * 100));
}

void AppearanceViewModel::setReducedMotion(bool reduced)
{
    if (reduced == m_reducedMotion)
        return;
    m_reducedMotion = reduced;
    Q_EMIT changed();
}

void AppearanceViewModel::setTeam(const PanelTheme &theme)
{
    if (theme == m_team)
        return;
    m_team = theme;
    Q_EMIT changed();
}

QStringList AppearanceViewModel::lightAccents() const
{
    return accentsOf(m_team.lightAccent, PanelTheme::Shade::Light);
}

QStringList AppearanceViewModel::darkAccents() const
{
    return accentsOf(m_team.darkAccent, PanelTheme::Shade::Dark);
}

void AppearanceViewModel::larger()
{
    setTextScale(m_textScale + scaleStep);
}

void AppearanceViewModel::smaller()
{
    setTextScale(m_textScale - scaleStep);
}

void AppearanceViewModel::nextMode()
{
    setMode(m_mode == Mode::System  ? Mode::Light
            : m_mode == Mode::Light ? Mode::Dark
            : m_mode == Mode::Dark  ? Mode::HighContrast
                                    : Mode::System);
}

} // namespace sidelight::viewmodels
