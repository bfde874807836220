// Keeps the reading position: when something above what one reads grows, shrinks, comes or goes,
// the flickable moves by as much before the frame is drawn. At the very top it does nothing.
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace sidelight::components
{

class ScrollAnchor : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    // A Flickable, and the item in it that holds everything.
    Q_PROPERTY(QQuickItem *flickable READ flickable WRITE setFlickable NOTIFY changed)
    Q_PROPERTY(QQuickItem *content READ content WRITE setContent NOTIFY changed)

public:
    using QQuickItem::QQuickItem;

    [[nodiscard]] QQuickItem *flickable() const { return m_flickable; }
    void setFlickable(QQuickItem *flickable);
    [[nodiscard]] QQuickItem *content() const { return m_content; }
    void setContent(QQuickItem *content);

Q_SIGNALS:
    void changed();

protected:
    void itemChange(ItemChange change, const ItemChangeData &value) override;

private:
    void beforeFrame();
    void choose(double contentY);
    [[nodiscard]] double placeOf(const QQuickItem *item) const;

    QPointer<QQuickItem> m_flickable;
    QPointer<QQuickItem> m_content;
    QPointer<QQuickItem> m_anchor;
    QMetaObject::Connection m_frames;
    double m_anchorY = 0;
    double m_contentY = 0;
};

} // namespace sidelight::components
