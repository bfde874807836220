// Plays a script: posts what was before, then each step at its time. One thread, with an event
// loop. Fails by ended(false) with a sentence said; everything that was posted stays posted, and a
// later play of the same run and start goes on where this one was.
#pragma once

#include <vector>

#include <QElapsedTimer>
#include <QTimer>

#include "apps/demo/player/panelgate.h"
#include "apps/demo/script/script.h"
#include "apps/publishing/eventpublisher.h"
#include "core/base/clock.h"

namespace sidelight::demo
{

class Player : public QObject
{
    Q_OBJECT

public:
    // The publisher posts for nobody else; `gate` may be null. All outlive the player.
    Player(std::vector<Step> steps, Play play, publishing::EventPublisher &publisher,
           PanelGate *gate, Clock &clock, QObject *parent = nullptr);

    // From this step on; the ones before it have been posted by an earlier play.
    void start(std::size_t step = 0);
    void stop();
    [[nodiscard]] std::size_t stepsDone() const;
    [[nodiscard]] std::size_t stepCount() const { return m_steps.size(); }

Q_SIGNALS:
    void said(const QString &sentence);
    void progressed();
    void ended(bool well);

private:
    void playDue();
    void perform(const Step &step);
    [[nodiscard]] std::int64_t dueMs(const Step &step) const;
    void endIfDone();

    std::vector<Step> m_steps;
    Play m_play;
    publishing::EventPublisher &m_publisher;
    PanelGate *m_gate;
    Clock &m_clock;
    QTimer m_timer;
    std::size_t m_next = 0;
    std::vector<std::size_t> m_posted; // step of each published event
    std::int64_t m_startedMs = 0;      // monotonic, of the play's start
    bool m_over = false;
};

} // namespace sidelight::demo
