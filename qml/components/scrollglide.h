// How a flickable glides to where a wheel turned it, and on when a finger let go of it. Each turn
// of a wheel moves the place that is scrolled to. (By itself a flickable begins anew with each
// turn: what turns faster than the clock ticks gets nowhere. And when a finger lifts it stands for
// two frames before it goes on.) Somebody else may move the flickable meanwhile; what is left to go
// stays the same. Touchpads, which say pixels, are left to the flickable. GUI thread.
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

class QWheelEvent;

namespace sidelight::components
{

class ScrollGlide : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *flickable READ flickable WRITE setFlickable NOTIFY changed)
    // Goes there at once; what a finger let go of is left to the flickable.
    Q_PROPERTY(bool still READ still WRITE setStill NOTIFY changed)
    Q_PROPERTY(bool gliding READ gliding NOTIFY glidingChanged)

public:
    using QQuickItem::QQuickItem;

    [[nodiscard]] QQuickItem *flickable() const { return m_flickable; }
    void setFlickable(QQuickItem *flickable);
    [[nodiscard]] bool still() const { return m_still; }
    void setStill(bool still);
    [[nodiscard]] bool gliding() const { return m_left != 0; }

    // As much of the way as these seconds allow; to be called in each frame while it glides.
    Q_INVOKABLE void step(double seconds);
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void changed();
    void glidingChanged();
    // It is where it was to go.
    void arrived();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private Q_SLOTS:
    void takeFlick();

private:
    bool turn(const QWheelEvent &wheel);
    void begin(double pixels, double reach);
    void leave(double pixels);
    [[nodiscard]] double end() const;

    QPointer<QQuickItem> m_flickable;
    double m_left = 0;  // pixels, downwards
    double m_reach = 0; // seconds in which two thirds of what is left are done
    bool m_still = false;
};

} // namespace sidelight::components
