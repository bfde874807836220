// The record behind an alert, or of rules that nearly fired, as lines one reads from top to bottom:
// the rule, its events, the numbers, the conditions, what would have changed it. GUI thread.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

// One line of any explanation.
struct WhyLine {
    QString icon;
    QString title;
    QString detail;
    bool fails = false;
    std::optional<EventKey> event; // it leads to
};

class WhyLinesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role {
        Icon,
        Title,
        Detail,
        IsHeading, // of a rule, or of what follows
        IsEvent,   // leads to a line of the history
        Fails      // a condition that does not hold
    };
    Q_ENUM(Role)

    explicit WhyLinesModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // What the masks hide of these is hidden in the records from now on.
    void hide(std::vector<Identity> identities, const Masks &masks);
    void setRecord(const session::WhyRecord &record);
    // Each under the name of its rule.
    void setRecords(const std::vector<session::WhyRecord> &records);
    // Of another explanation than a rule's.
    void setTexts(const std::vector<WhyLine> &texts);
    void clear();
    // The event of an IsEvent line; nothing for any other.
    [[nodiscard]] std::optional<EventKey> eventAt(int row) const;

private:
    void begin();
    void add(const char *icon, const QString &title, const QString &detail = {});
    void addHeading(const QString &title);
    void addRule(const session::WhyRecord &record);
    void addBody(const session::WhyRecord &record);
    void addEvents(const session::WhyRecord &record);
    void addConditions(const session::WhyRecord &record);

    text::TimeWords m_words;
    std::vector<Identity> m_identities;
    Masks m_masks;
    std::vector<Line> m_next;
    std::vector<std::optional<EventKey>> m_events; // beside the lines
};

} // namespace sidelight::models
