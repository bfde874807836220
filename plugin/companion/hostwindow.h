// A window of somebody else that a companion stands beside. GUI thread. Made by a platform; there
// is none where the platform shows nobody another's windows (Wayland).
#pragma once

#include <QObject>
#include <QRect>

namespace sidelight::companion
{

class HostWindow : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    // With its frame, in native pixels of the whole screen.
    [[nodiscard]] virtual QRect frame() const = 0;
    // Without, for what is put inside.
    [[nodiscard]] virtual QSize inside() const = 0;
    [[nodiscard]] virtual bool isShown() const = 0;

Q_SIGNALS:
    void placeChanged();
    void shownChanged();
    void gone(); // nothing follows
};

} // namespace sidelight::companion
