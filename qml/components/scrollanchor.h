// Keeps the reading position: when something above what one reads grows, shrinks, comes or goes,
// the flickable moves by as much before the frame is drawn. At the very top it does nothing. Tells
// the flickable how high its content is, too, once everything is laid out: half-done heights would
// make it scroll back.
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

    // Something else is going to be read.
    Q_INVOKABLE void letGo();
    // What is read has moved down by this, and the flickable follows at once.
    Q_INVOKABLE void follow(double pixels);

Q_SIGNALS:
    void changed();

protected:
    void itemChange(ItemChange change, const ItemChangeData &value) override;

private:
    struct Anchor {
        QPointer<QQuickItem> item;
        double y = 0;
        QPointer<QQuickItem> row; // of a RowView: the item, or what it is in
        int turn = 0;             // of the row
    };

    void beforeFrame();
    void choose(const QQuickItem &inside, const Anchor &path, int depth);
    [[nodiscard]] bool stillStands() const;
    [[nodiscard]] double placeOf(const QQuickItem *item) const;

    QPointer<QQuickItem> m_flickable;
    QPointer<QQuickItem> m_content;
    QMetaObject::Connection m_frames;
    Anchor m_anchor;
    double m_contentY = 0;
};

} // namespace sidelight::components
