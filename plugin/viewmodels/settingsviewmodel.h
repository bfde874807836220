// How the agent wants the panel. What changes is kept in the profile; what was kept is taken when
// the profile is open, unless the program was told otherwise at its start (a theme on the command
// line).
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/viewmodels/appearanceviewmodel.h"

namespace sidelight::viewmodels
{

class SettingsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    // The team says how panels look, light or dark, and the agent has chosen nothing else.
    Q_PROPERTY(bool teamChooses READ teamChooses NOTIFY changed)
    Q_PROPERTY(bool asTeam READ asTeam NOTIFY changed)
    Q_PROPERTY(bool theirTime READ theirTime WRITE setTheirTime NOTIFY changed)
    Q_PROPERTY(int snoozeMinutes READ snoozeMinutes WRITE setSnoozeMinutes NOTIFY changed)
    Q_PROPERTY(QString snoozeText READ snoozeText NOTIFY changed)

public:
    // Both must live longer than this.
    SettingsViewModel(session::PanelSession &session, AppearanceViewModel &appearance,
                      QObject *parent = nullptr);

    void apply(const session::PanelSettings &settings);
    void setTeam(const PanelTheme &theme);
    [[nodiscard]] bool teamChooses() const { return m_team.mode != PanelTheme::Mode::System; }
    [[nodiscard]] bool asTeam() const;
    // From now on, whatever the team says.
    Q_INVOKABLE void chooseMode(sidelight::viewmodels::AppearanceViewModel::Mode mode);
    Q_INVOKABLE void chooseAsTeam();

    [[nodiscard]] bool theirTime() const { return m_settings.theirTime; }
    void setTheirTime(bool shown);
    [[nodiscard]] int snoozeMinutes() const { return m_settings.snoozeMinutes; }
    // 1 to 1440; what is beyond is taken as the bound.
    void setSnoozeMinutes(int minutes);
    [[nodiscard]] QString snoozeText() const;
    // Choices in words and digits of the language.
    Q_INVOKABLE QString minutesText(int minutes) const;
    Q_INVOKABLE QString percentText(int percent) const;

Q_SIGNALS:
    void changed();

private:
    void appearanceChanged();
    void keep(session::PanelSettings settings);
    void showMode();

    session::PanelSession &m_session;
    AppearanceViewModel &m_appearance;
    session::PanelSettings m_settings;
    PanelTheme m_team;
    AppearanceViewModel::Mode m_shown =
        AppearanceViewModel::Mode::System; // as far as is known here
    bool m_loaded = false;                 // what was kept is known: changes are kept from now on
    bool m_appointed = false;              // the program said how it looks before
    bool m_applying = false;
};

} // namespace sidelight::viewmodels
