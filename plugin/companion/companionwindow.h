// Holds a companion's window where it belongs: beside its host, at the screen's edge, or inside a
// foreign window. Where no window may choose its place, it is one like any other. GUI thread.
#pragma once

#include <functional>
#include <memory>

#include <QWindow>

#include "plugin/companion/dockplace.h"
#include "plugin/companion/hostwindow.h"
#include "plugin/viewmodels/companionviewmodel.h"

namespace sidelight::companion
{

class CompanionWindow : public QObject
{
    Q_OBJECT

public:
    // All outlive this. `host`: null docks to the edge of the screen.
    CompanionWindow(QWindow &window, viewmodels::CompanionViewModel &companion,
                    std::unique_ptr<HostWindow> host);

    // Shows it in its place.
    void show();

private:
    void place();
    void resizeFreely(const QSize &screen);
    void follow();
    [[nodiscard]] QRect open(const QRect &screen) const;

    QWindow &m_window;
    viewmodels::CompanionViewModel &m_companion;
    std::unique_ptr<HostWindow> m_host;
    // Of one without a place: what it was last made, and how high it was open.
    int m_width = 0;
    int m_openHeight = 0;
    bool m_wasStrip = false;
};

// As a child of a foreign window, as large as it is. Null when there is no such window.
[[nodiscard]] std::unique_ptr<QObject> putInto(QWindow &window, std::unique_ptr<HostWindow> host,
                                               WId into);

} // namespace sidelight::companion
