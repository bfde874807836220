#include "plugin/viewmodels/settingsviewmodel.h"

#include <algorithm>

#include <QLocale>

namespace sidelight::viewmodels
{

namespace
{

using Mode = AppearanceViewModel::Mode;

std::string nameOf(Mode mode)
{
    switch (mode) {
    case Mode::Light:
        return "light";
    case Mode::Dark:
        return "dark";
    case Mode::HighContrast:
        return "contrast";
    case Mode::System:
        break;
    }
    return "system";
}

constexpr const char *asTheTeam = "team";

Mode modeOf(PanelTheme::Mode mode)
{
    switch (mode) {
    case PanelTheme::Mode::Light:
        return Mode::Light;
    case PanelTheme::Mode::Dark:
        return Mode::Dark;
    case PanelTheme::Mode::HighContrast:
        return Mode::HighContrast;
    case PanelTheme::Mode::System:
        break;
    }
    return Mode::System;
}

Mode modeOf(const std::string &name)
{
    return name == "light"      ? Mode::Light
           : name == "dark"     ? Mode::Dark
           : name == "contrast" ? Mode::HighContrast
                                : Mode::System;
}

} // namespace

SettingsViewModel::SettingsViewModel(session::PanelSession &session,
                                     AppearanceViewModel &appearance, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_appearance(appearance)
{
    connect(&appearance, &AppearanceViewModel::changed, this,
            &SettingsViewModel::appearanceChanged);
}

void SettingsViewModel::apply(const session::PanelSettings &settings)
{
    m_loaded = true;
    if (settings == m_settings)
        return;
    m_settings = settings;
    if (!m_appointed) {
        showMode();
        m_applying = true;
        m_appearance.setTextScale(settings.textPercent / 100.0);
        m_appearance.setReducedMotion(settings.reducedMotion);
        m_applying = false;
    }
    Q_EMIT changed();
}

// A program that was started with a theme keeps it.
void SettingsViewModel::showMode()
{
    if (m_appointed)
        return;
    m_applying = true;
    m_shown = asTeam() ? modeOf(m_team.mode) : modeOf(m_settings.theme);
    m_appearance.setMode(m_shown);
    m_applying = false;
}

bool SettingsViewModel::asTeam() const
{
    return m_settings.theme == asTheTeam;
}

void SettingsViewModel::setTeam(const PanelTheme &theme)
{
    m_team = theme;
    m_applying = true;
    m_appearance.setTeam(theme);
    m_applying = false;
    showMode();
    Q_EMIT changed();
}

void SettingsViewModel::chooseMode(AppearanceViewModel::Mode mode)
{
    m_appointed = false;
    session::PanelSettings settings = m_settings;
    settings.theme = nameOf(mode);
    keep(std::move(settings));
    showMode();
}

void SettingsViewModel::chooseAsTeam()
{
    m_appointed = false;
    session::PanelSettings settings = m_settings;
    settings.theme = asTheTeam;
    keep(std::move(settings));
    showMode();
}

void SettingsViewModel::appearanceChanged()
{
    if (m_applying)
        return;
    if (!m_loaded) {
        m_appointed = true;
        return;
    }
    session::PanelSettings settings = m_settings;
    if (m_appearance.mode() != m_shown)
        settings.theme = nameOf(m_appearance.mode());
    m_shown = m_appearance.mode();
    settings.textPercent = m_appearance.textPercent();
    settings.reducedMotion = m_appearance.reducedMotion();
    keep(settings);
}

void SettingsViewModel::keep(session::PanelSettings settings)
{
    if (settings == m_settings)
        return;
    m_settings = std::move(settings);
    m_session.post(session::ChangeSettings{m_settings});
    Q_EMIT changed();
}

void SettingsViewModel::setTheirTime(bool shown)
{
    session::PanelSettings settings = m_settings;
    settings.theirTime = shown;
    keep(settings);
}

void SettingsViewModel::setSnoozeMinutes(int minutes)
{
    session::PanelSettings settings = m_settings;
    settings.snoozeMinutes = std::clamp(minutes, 1, 1440);
    keep(settings);
}

QString SettingsViewModel::snoozeText() const
{
    const int minutes = m_settings.snoozeMinutes;
    return minutes % 60 == 0 ? tr("For %n hour(s)", nullptr, minutes / 60)
                             : tr("For %n minute(s)", nullptr, minutes);
}

QString SettingsViewModel::minutesText(int minutes) const
{
    return minutes % 60 == 0 ? tr("%1 h").arg(QLocale().toString(minutes / 60))
                             : tr("%1 min").arg(QLocale().toString(minutes));
}

QString SettingsViewModel::percentText(int percent) const
{
    return tr("%1 %").arg(QLocale().toString(percent));
}

} // namespace sidelight::viewmodels
