#include "plugin/companion/dockplace.h"

#include <algorithm>

namespace sidelight::companion
{

bool placesItsWindows(const QString &platform)
{
    return !platform.startsWith(QLatin1String("wayland"));
}

QRect besideWindow(const QRect &host, const QRect &screen, Side side, int width)
{
    const int wide = std::min(std::clamp(width, leastWidth, mostWidth), screen.width());
    const int wished = side == Side::Right ? host.x() + host.width() : host.x() - wide;
    const int x = std::clamp(wished, screen.x(), screen.x() + screen.width() - wide);
    const int top = std::clamp(host.y(), screen.y(), screen.y() + screen.height() - leastHeight);
    const int bottom =
        std::clamp(host.y() + host.height(), top + leastHeight, screen.y() + screen.height());
    return {x, top, wide, bottom - top};
}

QRect atEdge(const QRect &screen, Side side, int width)
{
    const int wide = std::min(std::clamp(width, leastWidth, mostWidth), screen.width());
    return {side == Side::Right ? screen.x() + screen.width() - wide : screen.x(), screen.y(), wide,
            screen.height()};
}

QRect folded(const QRect &open, const QRect &screen, Side side, int height)
{
    const int wide = std::min(stripWidth, screen.width());
    const int wished = side == Side::Right ? open.x() + open.width() - wide : open.x();
    const int x = std::clamp(wished, screen.x(), screen.x() + screen.width() - wide);
    // Where there is no room below it, it goes up.
    const int y = std::max(screen.y(), std::min(open.y(), screen.y() + screen.height() - height));
    return {x, y, wide, height};
}

} // namespace sidelight::companion
