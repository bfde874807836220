#include "qml/components/scrollglide.h"

#include <algorithm>
#include <cmath>

#include <QGuiApplication>
#include <QStyleHints>
#include <QWheelEvent>

namespace sidelight::components
{

namespace
{
constexpr double notch = 120;       // of QWheelEvent::angleDelta
constexpr double line = 24;         // pixels, as Flickable has it
constexpr double wheelReach = 0.07; // seconds
constexpr double fingerReach =
    0.35;                          // of a flick; it comes 0.35 times as far as it was fast a second
constexpr double usual = 1.0 / 60; // seconds of a frame
constexpr double leastStep = 0.5;
} // namespace

void ScrollGlide::setFlickable(QQuickItem *flickable)
{
    if (flickable == m_flickable)
        return;
    if (m_flickable) {
        m_flickable->removeEventFilter(this);
        m_flickable->disconnect(this);
    }
    m_flickable = flickable;
    if (m_flickable) {
        m_flickable->installEventFilter(this);
        // By name: Flickable's class is no part of Qt's public headers.
        connect(m_flickable, SIGNAL(flickStarted()), this, SLOT(takeFlick()));
    }
    Q_EMIT changed();
}

void ScrollGlide::setStill(bool still)
{
    if (still == m_still)
        return;
    m_still = still;
    Q_EMIT changed();
}

bool ScrollGlide::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_flickable || event->type() != QEvent::Wheel)
        return QQuickItem::eventFilter(watched, event);
    const auto *wheel = static_cast<const QWheelEvent *>(event);
    if (!wheel->pixelDelta().isNull() || wheel->phase() != Qt::NoScrollPhase ||
        wheel->angleDelta().y() == 0)
        return QQuickItem::eventFilter(watched, event);
    event->setAccepted(turn(*wheel));
    return true;
}

double ScrollGlide::end() const
{
    return std::max(0.0, m_flickable->property("contentHeight").toDouble() - m_flickable->height());
}

// False where there is nothing left to scroll to: somebody around the panel may.
bool ScrollGlide::turn(const QWheelEvent &wheel)
{
    const double y = m_flickable->property("contentY").toDouble();
    const double way =
        -wheel.angleDelta().y() / notch * QGuiApplication::styleHints()->wheelScrollLines() * line;
    const bool turnedRound = m_left * way < 0;
    const double target = std::clamp(y + (turnedRound ? 0 : m_left) + way, 0.0, end());
    if (target == y && !gliding())
        return false;
    begin(target - y, wheelReach);
    return true;
}

void ScrollGlide::takeFlick()
{
    if (m_still)
        return;
    const double y = m_flickable->property("contentY").toDouble();
    const double most = m_flickable->property("maximumFlickVelocity").toDouble();
    const double velocity =
        std::clamp(m_flickable->property("verticalVelocity").toDouble(), -most, most);
    const double target = std::clamp(y + velocity * fingerReach, 0.0, end());
    if (target == y)
        return;
    stop();
    begin(target - y, fingerReach);
}

// The first of the way at once: who turned or let go sees it in the next frame.
void ScrollGlide::begin(double pixels, double reach)
{
    const bool begins = !gliding();
    m_reach = reach;
    if (begins)
        QMetaObject::invokeMethod(m_flickable, "cancelFlick");
    leave(pixels);
    if (begins || m_still)
        step(usual);
}

void ScrollGlide::step(double seconds)
{
    if (!m_flickable || !gliding())
        return;
    const bool last = m_still || std::abs(m_left) <= leastStep;
    const double part = last ? 1 : 1 - std::exp(-(seconds > 0 ? seconds : usual) / m_reach);
    const double before = m_flickable->property("contentY").toDouble();
    double wanted = before + m_left * part;
    if (last) // no trace of the many small sums
        wanted = std::round(wanted);
    const double y = std::clamp(wanted, 0.0, end()); // the content may have become shorter
    m_flickable->setProperty("contentY", y);
    leave(last || y != wanted ? 0 : m_left - (y - before));
    if (!gliding())
        Q_EMIT arrived();
}

void ScrollGlide::stop()
{
    leave(0);
}

void ScrollGlide::leave(double pixels)
{
    const bool was = gliding();
    m_left = pixels;
    if (gliding() != was)
        Q_EMIT glidingChanged();
}

} // namespace sidelight::components
