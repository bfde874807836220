// Where a companion stands. Pure; pixels of the screen as Qt counts them.
#pragma once

#include <QRect>
#include <QString>

namespace sidelight::companion
{

enum class Side { Left, Right };

constexpr int leastWidth = 200; // a strip; a panel from 320 on
constexpr int mostWidth = 900;
constexpr int leastHeight = 32;
constexpr int stripWidth = 900;

// Whether a program may say where its windows stand. On Wayland only the desktop may: neither an
// edge of the screen nor a place beside another window can be had. `platform` as Qt names it.
[[nodiscard]] bool placesItsWindows(const QString &platform);

// Beside `host`, as high as it is; within `screen`, so over the host's edge where there is no room.
[[nodiscard]] QRect besideWindow(const QRect &host, const QRect &screen, Side side, int width);
[[nodiscard]] QRect atEdge(const QRect &screen, Side side, int width);
// Folded to a strip at the top of where it stood; it grows away from `side`, within `screen`.
[[nodiscard]] QRect folded(const QRect &open, const QRect &screen, Side side, int height);

} // namespace sidelight::companion
