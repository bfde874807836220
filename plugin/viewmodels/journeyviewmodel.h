// The journey of the customer in front and its experience score: the plot, the mark one stands on
// and what it says, the zoom, and why the score is what it is. GUI thread.
#pragma once

#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "core/session/panelsession.h"
#include "plugin/models/journeymodel.h"
#include "plugin/models/whylinesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::viewmodels
{

class JourneyViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(bool plotted READ plotted NOTIFY changed)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    Q_PROPERTY(bool canWiden READ canWiden NOTIFY changed)
    Q_PROPERTY(int days READ days NOTIFY changed)
    Q_PROPERTY(QStringList lanes READ lanes NOTIFY changed)
    // Pairs: x as JourneyModel's At, y from 0 (worst, below) to 1; a gap where x is below 0.
    Q_PROPERTY(QList<double> line READ line NOTIFY changed)
    Q_PROPERTY(QString startText READ startText NOTIFY changed)
    Q_PROPERTY(QString middleText READ middleText NOTIFY changed)
    // "now", or as of when.
    Q_PROPERTY(QString endText READ endText NOTIFY changed)
    Q_PROPERTY(bool stale READ stale NOTIFY changed)
    Q_PROPERTY(QString knownText READ knownText NOTIFY changed)
    Q_PROPERTY(bool hasScore READ hasScore NOTIFY changed)
    Q_PROPERTY(QString score READ score NOTIFY changed)
    Q_PROPERTY(Level level READ level NOTIFY changed)
    Q_PROPERTY(QString trend READ trend NOTIFY changed)
    Q_PROPERTY(bool falling READ falling NOTIFY changed)
    Q_PROPERTY(QString scoreSpoken READ scoreSpoken NOTIFY changed)
    Q_PROPERTY(bool whyOpen READ whyOpen NOTIFY changed)
    // The mark one stands on, and what is to read below: of it, or of all.
    Q_PROPERTY(int current READ current NOTIFY currentChanged)
    Q_PROPERTY(QString readOut READ readOut NOTIFY currentChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

public:
    Q_PROPERTY(sidelight::models::JourneyModel *marks READ marks CONSTANT)
    Q_PROPERTY(sidelight::models::WhyLinesModel *why READ why CONSTANT)
    Q_PROPERTY(double nowAt READ nowAt CONSTANT)
    // Pixels that the plot has for places, at the usual size of marks; as of JourneyModel.
    Q_PROPERTY(double room READ room WRITE setRoom NOTIFY roomChanged)
    enum class Level { Low, Middle, High };
    Q_ENUM(Level)

    JourneyViewModel(session::PanelSession &session, const text::TimeWords &words,
                     QObject *parent = nullptr);

    void apply(const session::JourneyState &state);
    // How fresh the customer's facts are: without a time they are live.
    void setAsOf(std::optional<Timestamp> asOf);
    // Another interaction is in front; its journey is on the way.
    void expect(const InteractionId &interaction);

    [[nodiscard]] bool shown() const { return m_state.shown; }
    [[nodiscard]] bool loading() const;
    [[nodiscard]] bool empty() const;
    [[nodiscard]] bool plotted() const { return shown() && m_marks.count() > 0; }
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] bool canWiden() const { return m_state.days < 365; }
    [[nodiscard]] int days() const { return m_state.days; }
    [[nodiscard]] QStringList lanes() const { return m_marks.lanes(); }
    [[nodiscard]] QList<double> line() const { return m_line; }
    [[nodiscard]] QString startText() const;
    [[nodiscard]] QString middleText() const;
    [[nodiscard]] QString endText() const;
    [[nodiscard]] bool stale() const { return m_asOf.has_value(); }
    [[nodiscard]] QString knownText() const;
    [[nodiscard]] bool hasScore() const { return m_state.score.has_value(); }
    [[nodiscard]] QString score() const;
    [[nodiscard]] Level level() const;
    [[nodiscard]] QString trend() const;
    [[nodiscard]] bool falling() const;
    [[nodiscard]] QString scoreSpoken() const;
    [[nodiscard]] bool whyOpen() const { return m_whyOpen && hasScore() && shown(); }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QString readOut() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] double nowAt() const { return models::JourneyModel::nowAt; }
    [[nodiscard]] double room() const { return m_room; }
    void setRoom(double room);
    [[nodiscard]] models::JourneyModel *marks() { return &m_marks; }
    [[nodiscard]] models::WhyLinesModel *why() { return &m_why; }

    Q_INVOKABLE void toggleShown();
    Q_INVOKABLE void zoom(int days);
    // To the next wider window.
    Q_INVOKABLE void widen();
    Q_INVOKABLE void loadOlder();
    Q_INVOKABLE void toggleWhy();
    // A mark by the pointer; -1: none.
    Q_INVOKABLE void look(int row);
    // By key, in the order of time; from nowhere to the newest. It is said aloud.
    Q_INVOKABLE void step(int marks);
    Q_INVOKABLE void toOldest();
    Q_INVOKABLE void toNewest();
    // The events of the mark one stands on, in the history.
    Q_INVOKABLE void showCurrent();
    Q_INVOKABLE void showMark(int row);
    Q_INVOKABLE void showWhyEvent(int line);

Q_SIGNALS:
    void changed();
    void currentChanged();
    void roomChanged();
    void said(const QString &words);
    void eventsWanted(const std::vector<sidelight::EventKey> &events);

private:
    void setCurrent(int row);
    void goTo(int row);

    session::PanelSession &m_session;
    text::TimeWords m_words;
    session::JourneyState m_state;
    models::JourneyModel m_marks;
    models::WhyLinesModel m_why;
    QList<double> m_line;
    std::optional<Timestamp> m_asOf;
    std::string m_currentKey;
    int m_current = -1;
    double m_room = 0;
    bool m_whyOpen = false;
};

} // namespace sidelight::viewmodels
