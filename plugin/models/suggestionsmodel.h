// What to do next, best first. While the agent points at the list (`hold`), ranks do not change
// under the pointer; the newest list is taken when the hand is gone.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class SuggestionsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    // What is not suggested, and why: a line each; empty when there is nothing.
    Q_PROPERTY(QString leftOut READ leftOut NOTIFY leftOutChanged)
    // There is something to suggest, or to say about why not.
    Q_PROPERTY(bool wanted READ wanted NOTIFY wantedChanged)

public:
    enum class Role {
        Id,
        Rank,
        Title,
        Detail,
        Verb,
        Strong,
        ScoreText,
        WhyText,
        WhyRule,
        EvidenceText,
        WhyOpen,
        TrackText
    };
    Q_ENUM(Role)

    explicit SuggestionsModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setSuggestions(const std::vector<Suggestion> &suggestions);
    void setLeftOut(const std::vector<session::LeftOutRow> &rows);
    [[nodiscard]] const QString &leftOut() const { return m_leftOut; }
    [[nodiscard]] bool wanted() const { return !m_shown.empty() || !m_leftOut.isEmpty(); }
    void setHold(bool hold);
    void toggleWhy(const SuggestionId &suggestion);
    // As shown: what the key with that number means. Nothing when there is none.
    [[nodiscard]] const Suggestion *at(int row) const;
    [[nodiscard]] const Suggestion *find(const SuggestionId &suggestion) const;
    [[nodiscard]] bool isWhyOpen(const SuggestionId &suggestion) const;

Q_SIGNALS:
    void leftOutChanged();
    void wantedChanged();

private:
    void rebuild();

    text::TimeWords m_words;
    std::vector<Suggestion> m_shown;
    std::vector<Suggestion> m_newest;
    std::vector<SuggestionId> m_open;
    QString m_leftOut;
    bool m_hold = false;
};

} // namespace sidelight::models
