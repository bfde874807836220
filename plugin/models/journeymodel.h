// What stands in the plot of the journey, in the order of time: marks on the lanes of their
// channels, and on the last lane the cases and promises that are open. Places are shares of the
// plot's width; behind "now" is a strip for what falls due. GUI thread.
#pragma once

#include "core/session/journeystate.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

class JourneyModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role {
        At,      // 0 to 1
        Lane,    // from 0, from above
        Tone,    // of Tone (historywords.h)
        Shape,   // of Shape
        Count,   // of what the mark stands for, as it is written in it; empty for one
        ReadOut, // in words
    };
    Q_ENUM(Role)
    enum Shape { Dot, Ring, Square, Diamond };
    Q_ENUM(Shape)
    static constexpr double nowAt = 0.95;

    explicit JourneyModel(text::TimeWords words, QObject *parent = nullptr);
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setState(const session::JourneyState &state);
    // Pixels from the first place to the last, at the usual size of marks; 0: not known. Marks that
    // would lie on one another are one.
    void setRoom(double room);
    void clear();
    // Names, from above.
    [[nodiscard]] const QStringList &lanes() const { return m_lanes; }
    [[nodiscard]] QString readOutAt(int row) const;
    [[nodiscard]] std::vector<EventKey> keysAt(int row) const;
    // Where a time stands in that journey.
    [[nodiscard]] static double placeOf(Timestamp time, const session::JourneyState &state);

private:
    struct Entry {
        Line line;
        double at = 0;
        std::vector<EventKey> keys;
    };
    [[nodiscard]] std::vector<Entry> entriesOf(const session::JourneyState &state) const;
    void moveApartIn(std::vector<Entry> &open) const;

    void rebuild();

    text::TimeWords m_words;
    session::JourneyState m_state;
    double m_room = 0;
    QStringList m_lanes;
    std::vector<std::vector<EventKey>> m_keys; // beside the lines
};

} // namespace sidelight::models
