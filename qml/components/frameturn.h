// A turn before the next frame: while `wanted`, turn() comes right before that frame is laid out,
// so that whatever is changed then is in it, however often it changed. Of a window that is not
// shown there are no frames, and no turns. GUI thread.
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace sidelight::components
{

class FrameTurn : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool wanted READ wanted WRITE setWanted NOTIFY wantedChanged)

public:
    using QQuickItem::QQuickItem;

    [[nodiscard]] bool wanted() const { return m_wanted; }
    void setWanted(bool wanted);

Q_SIGNALS:
    void wantedChanged();
    void turn();

protected:
    void updatePolish() override;

private:
    bool m_wanted = false;
};

} // namespace sidelight::components
