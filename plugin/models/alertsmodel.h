// The alerts of the interaction in front, critical first. Acknowledged ones stay, quietly; snoozed
// ones come back by themselves when their time is over.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class AlertsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role {
        Id,
        Severity,
        Icon,
        Title,
        Words,
        Age,
        Acknowledged,
        Snoozed,
        SnoozedUntil,
        Repeats,
        WhyText,
        WhyRule,
        EvidenceText,
        HasWhy,
        WhyOpen
    };
    Q_ENUM(Role)
    // Neither acknowledged nor snoozed.
    Q_PROPERTY(int loud READ loud NOTIFY loudChanged)

    explicit AlertsModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setAlerts(const std::vector<session::AlertRow> &alerts);
    // Ages, and the ends of snoozes.
    void tick();
    // Opens or closes the explanation.
    void toggleWhy(const AlertId &alert);
    [[nodiscard]] int loud() const { return m_loud; }
    // The first of the loud ones; empty when there is none.
    [[nodiscard]] AlertId firstLoud() const;
    [[nodiscard]] std::vector<EventKey> evidenceOf(const AlertId &alert) const;

Q_SIGNALS:
    void loudChanged();

private:
    void rebuild();
    [[nodiscard]] Line lineOf(const session::AlertRow &row) const;

    text::TimeWords m_words;
    std::vector<session::AlertRow> m_alerts;
    std::vector<AlertId> m_open;
    int m_loud = 0;
};

} // namespace sidelight::models
