#include "plugin/companion/companionwindow.h"

#include <algorithm>
#include <utility>

#include <QPointer>
#include <QScreen>

namespace sidelight::companion
{

namespace
{

QRect scaled(const QRect &native, qreal ratio)
{
    return {QPointF(native.topLeft() / ratio).toPoint(),
            QSize(qRound(native.width() / ratio), qRound(native.height() / ratio))};
}

Side sideOf(const viewmodels::CompanionViewModel &companion)
{
    return companion.side() == viewmodels::CompanionViewModel::Side::Left ? Side::Left
                                                                          : Side::Right;
}

// A child of somebody else's window, and what keeps it as large.
struct Embedded final : public QObject {
    ~Embedded() override
    {
        if (inner)
            inner->setParent(nullptr); // the outer one would delete it
    }

    QPointer<QWindow> inner;
    std::unique_ptr<QWindow> outer;
    std::unique_ptr<HostWindow> host;
};

} // namespace

CompanionWindow::CompanionWindow(QWindow &window, viewmodels::CompanionViewModel &companion,
                                 std::unique_ptr<HostWindow> host)
    : m_window(window)
    , m_companion(companion)
    , m_host(std::move(host))
{
    // Without a place of its own it keeps the frame by which one moves it.
    if (m_companion.isPlaced())
        m_window.setFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    m_window.setMinimumSize({leastWidth, leastHeight});
    connect(&m_companion, &viewmodels::CompanionViewModel::changed, this, &CompanionWindow::place);
    if (m_host)
        follow();
}

void CompanionWindow::follow()
{
    connect(m_host.get(), &HostWindow::placeChanged, this, &CompanionWindow::place);
    connect(m_host.get(), &HostWindow::shownChanged, this,
            [this] { m_window.setVisible(m_host->isShown()); });
    // It stays where it is: what it shows is still worth reading.
    connect(m_host.get(), &HostWindow::gone, this, [this] {
        m_host.release()->deleteLater();
        m_window.show();
        m_companion.setHostGone();
    });
}

void CompanionWindow::show()
{
    place();
    if (!m_host || m_host->isShown())
        m_window.show();
}

QRect CompanionWindow::open(const QRect &screen) const
{
    if (!m_host)
        return atEdge(screen, sideOf(m_companion), m_companion.width());
    const QRect host = scaled(m_host->frame(), m_window.devicePixelRatio());
    return besideWindow(host, screen, sideOf(m_companion), m_companion.width());
}

// Its place and its height are the agent's; folded it is as large as a strip.
void CompanionWindow::resizeFreely(const QSize &screen)
{
    const bool strip = m_companion.isStrip();
    const int width =
        m_companion.folded() ? std::min(stripWidth, screen.width()) : m_companion.width();
    if (strip && !m_wasStrip)
        m_openHeight = m_window.height();
    const int height = strip        ? m_companion.stripHeight()
                       : m_wasStrip ? m_openHeight
                                    : m_window.height();
    m_wasStrip = strip;
    // The agent may have drawn it to another width since.
    if (std::exchange(m_width, width) != width || height != m_window.height())
        m_window.resize(width, height);
}

void CompanionWindow::place()
{
    if (m_companion.isHostGone() && !m_companion.moved())
        return;
    const QScreen *screen = m_window.screen();
    if (m_host) {
        const QRect host = scaled(m_host->frame(), m_window.devicePixelRatio());
        for (const QScreen *one : screen->virtualSiblings()) {
            if (one->geometry().contains(host.center()))
                screen = one;
        }
    }
    const QRect area = screen->availableGeometry();
    if (!m_companion.isPlaced()) {
        resizeFreely(area.size());
        return;
    }
    QRect place = open(area);
    if (m_companion.folded())
        place = folded(place, area, sideOf(m_companion), m_companion.stripHeight());
    else if (m_companion.isStrip())
        place.setHeight(m_companion.stripHeight());
    m_window.setGeometry(place);
}

std::unique_ptr<QObject> putInto(QWindow &window, std::unique_ptr<HostWindow> host, WId into)
{
    auto held = std::make_unique<Embedded>();
    held->outer.reset(QWindow::fromWinId(into));
    if (!held->outer || !host)
        return nullptr;
    held->host = std::move(host);
    window.setFlags(Qt::FramelessWindowHint);
    window.setMinimumSize({0, 0});
    window.setParent(held->outer.get());
    held->inner = &window;
    const auto fill = [&window, host = held->host.get()] {
        const qreal ratio = window.devicePixelRatio();
        window.setGeometry(0, 0, qRound(host->inside().width() / ratio),
                           qRound(host->inside().height() / ratio));
    };
    QObject::connect(held->host.get(), &HostWindow::placeChanged, held.get(), fill);
    fill();
    window.show();
    return held;
}

} // namespace sidelight::companion
