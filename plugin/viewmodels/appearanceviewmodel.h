// How the panel looks: chosen by the agent or set by the host. Kept by whoever made it (`changed`).
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "core/domain/paneltheme.h"

namespace sidelight::viewmodels
{

class AppearanceViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY changed)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(QString modeText READ modeText NOTIFY changed)
    Q_PROPERTY(int textPercent READ textPercent NOTIFY changed)
    // The team's. Accents are "#RRGGBB", empty where the panel's own stands.
    Q_PROPERTY(bool compact READ compact NOTIFY changed)
    Q_PROPERTY(QStringList lightAccents READ lightAccents NOTIFY changed) // itself, hover, back
    Q_PROPERTY(QStringList darkAccents READ darkAccents NOTIFY changed)

public:
    enum class Mode { System, Light, Dark, HighContrast };
    Q_ENUM(Mode)
    static constexpr double minScale = 0.8;
    static constexpr double maxScale = 2.0;

    using QObject::QObject;

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    [[nodiscard]] QString modeText() const;
    // 0.8 to 2.0 (200 %); what is beyond is taken as the bound.
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    [[nodiscard]] int textPercent() const;
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);

    // Whatever the agent has chosen, but for the mode.
    void setTeam(const PanelTheme &theme);
    [[nodiscard]] bool compact() const { return m_team.density == PanelTheme::Density::Compact; }
    [[nodiscard]] QStringList lightAccents() const;
    [[nodiscard]] QStringList darkAccents() const;

    Q_INVOKABLE void larger();
    Q_INVOKABLE void smaller();
    Q_INVOKABLE void nextMode();

Q_SIGNALS:
    void changed();

private:
    Mode m_mode = Mode::System;
    double m_textScale = 1.0;
    bool m_reducedMotion = false;
    PanelTheme m_team;
};

} // namespace sidelight::viewmodels
