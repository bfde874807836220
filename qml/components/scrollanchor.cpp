#include "qml/components/scrollanchor.h"

#include <cmath>

#include <QQuickWindow>

namespace sidelight::components
{

namespace
{
constexpr int maxDepth = 12;
constexpr double noticeable = 0.01;
} // namespace

void ScrollAnchor::setFlickable(QQuickItem *flickable)
{
    m_flickable = flickable;
    Q_EMIT changed();
}

void ScrollAnchor::setContent(QQuickItem *content)
{
    m_content = content;
    Q_EMIT changed();
}

void ScrollAnchor::itemChange(ItemChange change, const ItemChangeData &value)
{
    QQuickItem::itemChange(change, value);
    if (change != ItemSceneChange)
        return;
    disconnect(m_frames);
    // Positioners have done their work by then, and nothing is drawn yet.
    if (value.window != nullptr)
        m_frames =
            connect(value.window, &QQuickWindow::afterAnimating, this, &ScrollAnchor::beforeFrame);
}

double ScrollAnchor::placeOf(const QQuickItem *item) const
{
    return item->mapToItem(m_content, QPointF()).y();
}

void ScrollAnchor::beforeFrame()
{
    if (!m_flickable || !m_content)
        return;
    double contentY = m_flickable->property("contentY").toDouble();
    const bool moved = std::abs(contentY - m_contentY) > noticeable;
    if (!moved && contentY > 0 && m_anchor && m_anchor->isVisible()) {
        const double shift = placeOf(m_anchor) - m_anchorY;
        if (std::abs(shift) > noticeable) {
            contentY = std::max(0.0, contentY + shift);
            m_flickable->setProperty("contentY", contentY);
        }
    }
    choose(contentY);
}

// The first thing that begins below the upper edge, as deep as it takes to find one.
void ScrollAnchor::choose(double contentY)
{
    m_contentY = contentY;
    m_anchor = nullptr;
    QQuickItem *inside = m_content;
    for (int depth = 0; inside != nullptr && depth < maxDepth; ++depth) {
        QQuickItem *next = nullptr;
        double nextY = 0;
        const QList<QQuickItem *> children = inside->childItems();
        for (QQuickItem *child : children) {
            if (!child->isVisible() || child->height() <= 0)
                continue;
            const double y = placeOf(child);
            if (y + child->height() > contentY && (next == nullptr || y < nextY)) {
                next = child;
                nextY = y;
            }
        }
        if (next != nullptr) {
            m_anchor = next;
            m_anchorY = nextY;
        }
        inside = next != nullptr && nextY < contentY ? next : nullptr;
    }
}

} // namespace sidelight::components
