#include "qml/components/scrollanchor.h"

#include <algorithm>
#include <cmath>

#include <QQuickWindow>

#include "qml/components/rowview.h"

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

void ScrollAnchor::letGo()
{
    m_anchor = {};
}

void ScrollAnchor::follow(double pixels)
{
    if (!m_flickable)
        return;
    m_contentY += pixels;
    m_anchor.y += pixels;
    m_flickable->setProperty("contentY", m_flickable->property("contentY").toDouble() + pixels);
}

void ScrollAnchor::beforeFrame()
{
    if (!m_flickable || !m_content)
        return;
    double contentY = m_flickable->property("contentY").toDouble();
    const bool moved = std::abs(contentY - m_contentY) > noticeable;
    const double shift =
        !moved && contentY > 0 && stillStands() ? placeOf(m_anchor.item) - m_anchor.y : 0;
    m_flickable->setProperty("contentHeight", m_content->implicitHeight());
    if (std::abs(shift) > noticeable)
        m_flickable->setProperty("contentY", std::max(0.0, contentY + shift));
    m_contentY = m_flickable->property("contentY").toDouble();
    m_anchor = {};
    choose(*m_content, {}, 0);
}

bool ScrollAnchor::stillStands() const
{
    if (!m_anchor.item || !m_anchor.item->isVisible())
        return false;
    const auto *rows =
        m_anchor.row ? qobject_cast<const RowView *>(m_anchor.row->parentItem()) : nullptr;
    return rows == nullptr || rows->turnOf(m_anchor.row) == m_anchor.turn;
}

// What begins first below the upper edge, in whatever it stands; where nothing does, the innermost
// that reaches below it.
void ScrollAnchor::choose(const QQuickItem &inside, const Anchor &path, int depth)
{
    const auto *rows = qobject_cast<const RowView *>(&inside);
    const QList<QQuickItem *> children = inside.childItems();
    for (QQuickItem *child : children) {
        if (!child->isVisible() || child->height() <= 0)
            continue;
        if (rows != nullptr && rows->turnOf(child) == 0)
            continue; // stands in for rows that are not here yet
        Anchor candidate = path;
        candidate.item = child;
        candidate.y = placeOf(child);
        if (candidate.y + child->height() <= m_contentY)
            continue;
        if (rows != nullptr) {
            candidate.row = child;
            candidate.turn = rows->turnOf(child);
        }
        const bool begins = candidate.y >= m_contentY;
        const bool better =
            m_anchor.item == nullptr || m_anchor.y < m_contentY || candidate.y < m_anchor.y;
        if (better && (begins || m_anchor.item == nullptr || m_anchor.y < m_contentY))
            m_anchor = candidate;
        if (!begins && depth < maxDepth)
            choose(*child, candidate, depth + 1);
    }
}

} // namespace sidelight::components
