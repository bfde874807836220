#include "qml/components/itemorder.h"

namespace sidelight::components
{

void ItemOrder::setAfter(QQuickItem *after)
{
    m_after = after;
    apply();
    Q_EMIT changed();
}

void ItemOrder::setOrder(const QList<int> &order)
{
    if (order == m_order)
        return;
    m_order = order;
    apply();
    Q_EMIT changed();
}

void ItemOrder::componentComplete()
{
    m_isComplete = true;
    apply();
}

void ItemOrder::apply()
{
    if (!m_isComplete || !m_after)
        return;
    QQuickItem *before = m_after;
    for (const int place : std::as_const(m_order)) {
        QQuickItem *item = m_items.value(place);
        if (item == nullptr || item == before || item->parentItem() != before->parentItem())
            continue;
        item->stackAfter(before);
        before = item;
    }
}

} // namespace sidelight::components
