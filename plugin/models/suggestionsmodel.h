// What to do next, best first. While the agent points at the list (`hold`), ranks do not change
// under the pointer; the newest list is taken when the hand is gone.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/models/shownplaces.h"
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
    // Why a key did nothing; empty after a while.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
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
    // Another interaction is in front, with nothing suggested yet.
    void turn();
    // What a key for that place means: what one saw there, if it is still suggested.
    struct Meant {
        const Suggestion *suggestion = nullptr; // nothing to take
        bool changed = false;                   // because the list has just changed
    };
    [[nodiscard]] Meant meant(int place) const;
    // As shown, and still suggested: a list that is held may show what was withdrawn.
    [[nodiscard]] Meant shownAt(int row) const;
    // Says that nothing was taken, and why.
    void refuse();
    void tick();
    [[nodiscard]] const QString &notice() const { return m_notice; }
    void toggleWhy(const SuggestionId &suggestion);
    // As shown; nothing when there is none.
    [[nodiscard]] const Suggestion *at(int row) const;
    [[nodiscard]] const Suggestion *find(const SuggestionId &suggestion) const;
    [[nodiscard]] bool isWhyOpen(const SuggestionId &suggestion) const;

Q_SIGNALS:
    void leftOutChanged();
    void wantedChanged();
    void noticeChanged();

private:
    static constexpr std::int64_t noticeMs = 4000;

    void rebuild();
    void setNotice(const QString &notice);
    [[nodiscard]] bool stands(const SuggestionId &suggestion) const;

    text::TimeWords m_words;
    std::vector<Suggestion> m_shown;
    std::vector<Suggestion> m_newest;
    std::vector<SuggestionId> m_open;
    ShownPlaces m_places;
    QString m_leftOut;
    QString m_notice;
    std::int64_t m_noticeSince = 0; // monotonic
    bool m_hold = false;
};

} // namespace sidelight::models
