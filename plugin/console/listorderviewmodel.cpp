#include "plugin/console/listorderviewmodel.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <QLocale>

namespace sidelight::console
{

namespace
{

template<class List>
void moveOne(List &list, int from, int to)
{
    const auto first = list.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
}

} // namespace

ListOrderViewModel::ListOrderViewModel(std::function<QString(std::size_t)> titleOf, QObject *parent)
    : QObject(parent)
    , m_titleOf(std::move(titleOf))
{
}

void ListOrderViewModel::setCount(std::size_t count)
{
    m_held = m_from = -1; // undone, merged or opened under the hand
    m_keys.resize(std::min(m_keys.size(), count));
    while (m_keys.size() < count)
        m_keys.push_back(std::to_string(++m_lastKey));
}

std::vector<std::size_t> ListOrderViewModel::order() const
{
    std::vector<std::size_t> order(m_keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (m_held >= 0)
        moveOne(order, m_from, m_held);
    return order;
}

QString ListOrderViewModel::placeWords(const QString &title, int row) const
{
    return tr("%1, place %2 of %3")
        .arg(title, QLocale().toString(row + 1),
             QLocale().toString(static_cast<qlonglong>(m_keys.size())));
}

void ListOrderViewModel::pickUp(int row)
{
    if (row < 0 || row >= static_cast<int>(m_keys.size()) || m_held >= 0)
        return;
    m_from = m_held = row;
    Q_EMIT changed();
    Q_EMIT said(tr("%1 picked up. The arrow keys move it, Space drops it, Escape puts it back.")
                    .arg(heldTitle()));
}

void ListOrderViewModel::moveHeld(int by)
{
    const int to = std::clamp(m_held + by, 0, static_cast<int>(m_keys.size()) - 1);
    if (m_held < 0 || to == m_held)
        return;
    m_held = to;
    Q_EMIT changed();
    Q_EMIT said(placeWords(heldTitle(), to));
}

void ListOrderViewModel::dragHeld(int rows)
{
    moveHeld(m_from + rows - m_held);
}

void ListOrderViewModel::drop()
{
    if (m_held < 0)
        return;
    const QString title = heldTitle();
    const int from = std::exchange(m_from, -1);
    const int to = std::exchange(m_held, -1);
    moveOne(m_keys, from, to);
    if (to != from)
        Q_EMIT dropped(from, to);
    Q_EMIT changed();
    Q_EMIT said(tr("Dropped: %1").arg(placeWords(title, to)));
}

void ListOrderViewModel::cancel()
{
    if (m_held < 0)
        return;
    const QString words = placeWords(heldTitle(), m_from);
    m_held = m_from = -1;
    Q_EMIT changed();
    Q_EMIT said(tr("Put back: %1").arg(words));
}

} // namespace sidelight::console
