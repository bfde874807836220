// The window of history that is on the screen, newest first, in sections of a day and a case. Takes
// the session's increments and tells views which rows went, came and changed, neighbours at once,
// so that nothing jumps while one reads. Holds at most `maxRows`; what falls off at the old end can
// be asked for again. GUI thread.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class HistoryModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role {
        Row,
        Icon,
        Title,
        Detail,
        Time,
        Tone,
        Section,
        SectionStart,
        Waiting,
        Marked
    };
    Q_ENUM(Role)
    static constexpr int maxRows = 600;

    explicit HistoryModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // True when rows fell off the old end.
    bool apply(const session::HistoryDelta &delta);
    void clear();
    // Headings such as "Today" after midnight.
    void tick();
    // Marks the rows of these events and nothing else; the first (newest) of them, -1 for none.
    int mark(const std::vector<EventKey> &keys);

private:
    struct Entry {
        session::HistoryRow row;
        qint64 day = 0; // of the row, where the agent is
        bool marked = false;
    };
    using Entries = std::vector<Entry>;

    [[nodiscard]] static bool isNewer(const Entry &a, const Entry &b);
    [[nodiscard]] Entries after(const session::HistoryDelta &delta) const;
    void removeAllBut(const Entries &next);
    void insertThoseOf(Entries next);
    [[nodiscard]] bool startsSection(std::size_t at) const;
    [[nodiscard]] Line lineOf(std::size_t at) const;
    void refresh(std::size_t at);

    text::TimeWords m_words;
    Entries m_entries; // newest first by (time, row), beside the lines
    qint64 m_day = 0;
};

} // namespace sidelight::models
