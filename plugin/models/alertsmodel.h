// The alerts of the interaction in front, in the session's order: what wants attention first, and
// of that the critical. No more than the budget are lines; the rest is counted, and shown if asked.
// Acknowledged and snoozed ones stay, quietly.
#pragma once

#include <map>

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
    // Neither acknowledged nor snoozed, whether they are lines or counted.
    Q_PROPERTY(int loud READ loud NOTIFY loudChanged)
    Q_PROPERTY(bool overBudget READ overBudget NOTIFY moreChanged)
    Q_PROPERTY(bool expanded READ expanded NOTIFY moreChanged)
    // "4 more alerts · 1 critical", or the offer to fold them again.
    Q_PROPERTY(QString moreText READ moreText NOTIFY moreChanged)
    static constexpr int usualBudget = 3;
    // Who presses within this time after an alert came meant the one that was there before.
    static constexpr std::int64_t settlesInMs = 600;

    explicit AlertsModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setAlerts(const std::vector<session::AlertRow> &alerts);
    void setBudget(int alerts);
    // The interaction in front is another one.
    void clear();
    // Ages.
    void tick();
    Q_INVOKABLE void toggleMore();
    [[nodiscard]] bool overBudget() const;
    [[nodiscard]] bool expanded() const { return m_expanded; }
    [[nodiscard]] QString moreText() const;
    // Long enough on the screen for a press to be meant for it.
    [[nodiscard]] bool isSettled(const AlertId &alert) const;
    // What a screen reader says of these new ones; empty when none of them is here.
    [[nodiscard]] QString announcement(const std::vector<AlertId> &alerts) const;
    // Opens or closes the explanation; one is open at a time.
    void toggleWhy(const AlertId &alert);
    [[nodiscard]] bool isWhyOpen(const AlertId &alert) const;
    [[nodiscard]] int loud() const { return m_loud; }
    // The first of the loud ones that a key may mean; empty when there is none.
    [[nodiscard]] AlertId firstLoud() const;
    [[nodiscard]] std::vector<EventKey> evidenceOf(const AlertId &alert) const;

Q_SIGNALS:
    void loudChanged();
    void moreChanged();

private:
    void rebuild();
    [[nodiscard]] Line lineOf(const session::AlertRow &row) const;

    text::TimeWords m_words;
    std::vector<session::AlertRow> m_alerts;
    std::vector<AlertId> m_open;
    std::map<AlertId, std::int64_t> m_arrivals; // monotonic, of those that came beside others
    int m_loud = 0;
    int m_budget = usualBudget;
    bool m_expanded = false;
};

} // namespace sidelight::models
