#include "apps/demo/player/player.h"

#include <algorithm>
#include <cmath>

namespace sidelight::demo
{

Player::Player(std::vector<Step> steps, Play play, publishing::EventPublisher &publisher,
               PanelGate *gate, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_steps(std::move(steps))
    , m_play(std::move(play))
    , m_publisher(publisher)
    , m_gate(gate)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::playDue);
    connect(&m_publisher, &publishing::EventPublisher::progressed, this, &Player::progressed);
    connect(&m_publisher, &publishing::EventPublisher::drained, this, &Player::playDue);
    connect(&m_publisher, &publishing::EventPublisher::refused, this,
            [this](quint64, const QString &code, const QString &sentence) {
                Q_EMIT said(
                    QStringLiteral("The hub refused an event (%1): %2").arg(code, sentence));
            });
    connect(&m_publisher, &publishing::EventPublisher::gaveUp, this,
            [this](const QString &sentence) {
                m_over = true;
                Q_EMIT said(sentence);
                Q_EMIT ended(false);
            });
}

void Player::start(std::size_t step)
{
    m_next = std::min(step, m_steps.size());
    m_startedMs = m_clock.monotonicMs() - (m_clock.now().ms - m_play.start.ms);
    m_timer.start(0);
}

void Player::stop()
{
    m_over = true;
    m_timer.stop();
}

std::size_t Player::stepsDone() const
{
    const auto settled = static_cast<std::size_t>(m_publisher.counts().settled());
    return settled < m_posted.size() ? m_posted[settled] : m_next;
}

// Milliseconds after the start of the play.
std::int64_t Player::dueMs(const Step &step) const
{
    if (!step.atMs)
        return 0;
    return m_play.speed > 0 ? std::llround(static_cast<double>(*step.atMs) / m_play.speed) : 0;
}

void Player::playDue()
{
    if (m_over)
        return;
    while (m_next < m_steps.size()) {
        const Step &step = m_steps[m_next];
        // What was before is at the hub before anything happens.
        const bool isFirstOfMorning = step.atMs && m_next > 0 && !m_steps[m_next - 1].atMs;
        if (isFirstOfMorning && !m_publisher.idle())
            return;
        const std::int64_t wait = m_startedMs + dueMs(step) - m_clock.monotonicMs();
        if (wait > 0) {
            m_timer.start(static_cast<int>(std::min<std::int64_t>(wait, 60'000)));
            return;
        }
        ++m_next;
        perform(step);
    }
    endIfDone();
}

void Player::perform(const Step &step)
{
    if (!step.say.empty())
        Q_EMIT said(QString::fromStdString(step.say));
    if (step.linkUp && m_gate) {
        if (!*step.linkUp)
            m_gate->shut();
        else if (!m_gate->open(m_gate->port()))
            Q_EMIT said(QStringLiteral("The panel's port is taken; the gate stays shut."));
    }
    if (!step.event)
        return;
    auto event = eventOf(step, m_play, m_clock.now());
    if (!event) {
        Q_EMIT said(QString::fromStdString(event.error()));
        return;
    }
    m_posted.push_back(m_next - 1);
    m_publisher.publish(std::move(*event));
}

void Player::endIfDone()
{
    if (!m_publisher.idle() || m_over)
        return;
    m_over = true;
    Q_EMIT ended(m_publisher.counts().refused == 0);
}

} // namespace sidelight::demo
