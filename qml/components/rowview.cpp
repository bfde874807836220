#include "qml/components/rowview.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QQmlContext>
#include <QScopedValueRollback>
#include <QtQml/qqmlinfo.h>

namespace sidelight::components
{

namespace
{
constexpr double beyond = 24; // pixels that are ready above and below the sight: each costs a leap
constexpr std::size_t maxSpare = 48;

void dispose(QQuickItem *item)
{
    if (item == nullptr)
        return;
    item->setParentItem(nullptr);
    item->deleteLater();
}
} // namespace

RowView::RowView(QQuickItem *parent)
    : QQuickItem(parent)
    , m_readAloud(QAccessible::isActive())
{
    QAccessible::installActivationObserver(this);
}

RowView::~RowView()
{
    QAccessible::removeActivationObserver(this);
}

void RowView::accessibilityActiveChanged(bool active)
{
    m_readAloud = active;
    polish();
}

void RowView::setModel(QAbstractItemModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
        connect(model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
        connect(model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                    dataChanged(first.row(), last.row(), roles);
                });
        connect(model, &QAbstractItemModel::rowsMoved, this, &RowView::startOver);
        connect(model, &QAbstractItemModel::layoutChanged, this, &RowView::startOver);
        connect(model, &QAbstractItemModel::modelReset, this, &RowView::startOver);
    }
    startOver();
    Q_EMIT modelChanged();
}

void RowView::setDelegate(QQmlComponent *delegate)
{
    if (delegate == m_delegate)
        return;
    m_delegate = delegate;
    startOver();
    for (const Shown &spare : std::exchange(m_spare, {}))
        dispose(spare.item);
    dispose(m_ruler);
    m_ruler = nullptr;
    m_properties.clear();
    Q_EMIT delegateChanged();
}

void RowView::setSightTop(double top)
{
    if (top == m_sightTop)
        return;
    m_sightTop = top;
    polish();
    Q_EMIT sightChanged();
}

void RowView::setSightHeight(double height)
{
    if (height == m_sightHeight)
        return;
    m_sightHeight = height;
    polish();
    Q_EMIT sightChanged();
}

void RowView::setRowsAbove(int rows)
{
    if (rows == m_rowsAbove)
        return;
    m_rowsAbove = rows;
    polish();
    Q_EMIT outsideChanged();
}

void RowView::setRowsBelow(int rows)
{
    if (rows == m_rowsBelow)
        return;
    m_rowsBelow = rows;
    polish();
    Q_EMIT outsideChanged();
}

double RowView::pitch() const
{
    return m_pitch > 0 ? m_pitch : m_typical;
}

void RowView::componentComplete()
{
    QQuickItem::componentComplete();
    polish();
}

void RowView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.width() != before.width())
        forgetHeights();
}

// ---- what the model says

void RowView::rowsInserted(int first, int last)
{
    const int count = last - first + 1;
    m_heights.insert(m_heights.begin() + first, static_cast<std::size_t>(count),
                     Height{pitch(), false});
    for (Shown &shown : m_shown)
        shown.row += shown.row >= first ? count : 0;
    polish();
}

void RowView::rowsRemoved(int first, int last)
{
    m_heights.erase(m_heights.begin() + first, m_heights.begin() + last + 1);
    std::vector<Shown> staying;
    for (Shown shown : m_shown) {
        if (shown.row >= first && shown.row <= last) {
            m_spare.push_back(shown);
            continue;
        }
        shown.row -= shown.row > last ? last - first + 1 : 0;
        staying.push_back(shown);
    }
    m_shown = std::move(staying);
    polish();
}

void RowView::dataChanged(int first, int last, const QList<int> &roles)
{
    for (int row = first; row <= last; ++row)
        m_heights[static_cast<std::size_t>(row)].measured = false;
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    for (const Shown &shown : m_shown) {
        if (shown.row >= first && shown.row <= last)
            fill(*shown.item, shown.row, roles);
    }
    polish();
}

void RowView::startOver()
{
    m_spare.insert(m_spare.end(), m_shown.begin(), m_shown.end());
    m_shown.clear();
    m_heights.assign(m_model ? static_cast<std::size_t>(m_model->rowCount()) : 0,
                     Height{pitch(), false});
    polish();
}

void RowView::forgetHeights()
{
    for (Height &height : m_heights)
        height.measured = false;
    m_pitch = 0;
    polish();
}

// ---- items

QQuickItem *RowView::make(int row)
{
    QQmlContext *context = m_delegate->creationContext();
    QObject *object = m_delegate->beginCreate(context != nullptr ? context : qmlContext(this));
    auto *item = qobject_cast<QQuickItem *>(object);
    if (item == nullptr) {
        qmlWarning(this) << "a row must be an Item; " << m_delegate->errorString();
        if (object != nullptr)
            m_delegate->completeCreate();
        delete object;
        return nullptr;
    }
    if (m_properties.empty()) {
        const QMetaObject *type = item->metaObject();
        const QHash<int, QByteArray> names = m_model->roleNames();
        for (auto it = names.begin(); it != names.end(); ++it) {
            const int property = type->indexOfProperty(it.value().constData());
            if (property >= 0)
                m_properties.push_back({it.key(), type->property(property)});
        }
        std::sort(m_properties.begin(), m_properties.end(),
                  [](const Property &a, const Property &b) {
                      return a.property.propertyIndex() < b.property.propertyIndex();
                  });
    }
    QVariantMap values;
    const QModelIndex index = m_model->index(row, 0);
    for (const Property &known : m_properties)
        values.insert(QString::fromLatin1(known.property.name()), m_model->data(index, known.role));
    item->setParent(this);
    item->setParentItem(this);
    item->setWidth(width());
    m_delegate->setInitialProperties(item, values);
    m_delegate->completeCreate();
    // By itself a row changes when all do: another size of text.
    connect(item, &QQuickItem::implicitHeightChanged, this, [this] {
        if (!m_arranging)
            forgetHeights();
    });
    return item;
}

void RowView::fill(QQuickItem &item, int row, const QList<int> &roles)
{
    const QModelIndex index = m_model->index(row, 0);
    for (const Property &known : m_properties) {
        if (roles.isEmpty() || roles.contains(known.role))
            known.property.write(&item, m_model->data(index, known.role));
    }
}

double RowView::heightOf(const QQuickItem &item)
{
    m_typical = item.implicitHeight();
    return m_typical;
}

void RowView::take(Height &known, double pixels)
{
    m_remeasured = m_remeasured || known.pixels != pixels;
    known = {pixels, true};
}

// With an item that is never seen.
double RowView::measure(int row)
{
    if (!m_ruler) {
        m_ruler = make(row);
        if (!m_ruler)
            return m_typical;
        m_ruler->setVisible(false);
        return heightOf(*m_ruler);
    }
    m_ruler->setWidth(width());
    fill(*m_ruler, row);
    return heightOf(*m_ruler);
}

int RowView::turnOf(const QQuickItem *item) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [item](const Shown &shown) { return shown.item == item; });
    return found == m_shown.end() ? 0 : found->turn;
}

// ---- layout

QRectF RowView::placeOf(int row)
{
    if (row < 0 || row >= static_cast<int>(m_heights.size()) || !m_delegate)
        return {};
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    m_remeasured = false;
    const double top = topOf(row);
    const double bottom = topOf(row + 1);
    // One may want to scroll there at once.
    if (m_remeasured)
        tellHeight();
    return {0, top, width(), bottom - top};
}

// Also of the row behind the last: its end. Measures all above, if they are all here.
double RowView::topOf(int row)
{
    double y = m_space;
    for (int at = 0; at < row; ++at) {
        Height &height = m_heights[static_cast<std::size_t>(at)];
        if (!height.measured && m_rowsAbove == 0)
            take(height, measure(at));
        y += height.pixels;
    }
    return y;
}

// By the first row that begins in sight and still stands where it was placed last.
void RowView::tellShift()
{
    if (m_sightTop <= 0)
        return;
    const auto first = std::find_if(m_shown.begin(), m_shown.end(), [this](const Shown &shown) {
        return shown.item->y() >= m_sightTop;
    });
    if (first == m_shown.end())
        return;
    const double shift = topOf(first->row) - first->item->y();
    if (shift != 0)
        Q_EMIT shifted(shift);
}

// Measures all above the lower edge on its way.
RowView::Range RowView::rowsInSight()
{
    const int count = static_cast<int>(m_heights.size());
    if (m_readAloud && m_delegate)
        return {0, count};
    const double top = m_sightTop - beyond;
    const double bottom = m_sightTop + m_sightHeight + beyond;
    Range range{0, 0};
    if (m_sightHeight <= 0 || bottom <= 0 || !m_delegate)
        return range;
    double y = m_space;
    while (range.last < count && y < bottom) {
        Height &height = m_heights[static_cast<std::size_t>(range.last)];
        // Rows that will have an item are measured there.
        if (!height.measured && y + height.pixels < top && m_rowsAbove == 0)
            take(height, measure(range.last));
        y += height.pixels;
        if (y < top)
            range.first = range.last + 1;
        ++range.last;
    }
    return range;
}

void RowView::showOnly(Range range)
{
    std::vector<Shown> before = std::exchange(m_shown, {});
    for (const Shown &shown : before) {
        if (shown.row < range.first || shown.row >= range.last)
            m_spare.push_back(shown);
    }
    before.erase(std::remove_if(before.begin(), before.end(),
                                [range](const Shown &shown) {
                                    return shown.row < range.first || shown.row >= range.last;
                                }),
                 before.end());
    auto next = before.begin();
    for (int row = range.first; row < range.last; ++row) {
        if (next != before.end() && next->row == row) {
            m_shown.push_back(*next++);
            continue;
        }
        Shown shown{row, nullptr, 1};
        if (!m_spare.empty()) {
            shown = {row, m_spare.back().item, m_spare.back().turn + 1};
            m_spare.pop_back();
            fill(*shown.item, row);
        } else {
            shown.item = make(row);
            if (shown.item == nullptr)
                return;
        }
        m_shown.push_back(shown);
    }
}

void RowView::place()
{
    double y = m_space;
    auto next = m_shown.begin();
    QQuickItem *above = nullptr;
    for (int row = 0; row < static_cast<int>(m_heights.size()); ++row) {
        Height &height = m_heights[static_cast<std::size_t>(row)];
        if (next != m_shown.end() && next->row == row) {
            QQuickItem &item = *next->item;
            item.setWidth(width());
            take(height, heightOf(item));
            item.setY(y);
            item.setHeight(height.pixels);
            item.setVisible(true);
            // It is read in the order of the children.
            if (m_readAloud && above != nullptr)
                item.stackAfter(above);
            above = &item;
            ++next;
        }
        y += height.pixels;
    }
    tellHeight();
}

void RowView::tellHeight()
{
    m_end = std::accumulate(m_heights.begin(), m_heights.end(), m_space,
                            [](double y, const Height &row) { return y + row.pixels; });
    setImplicitHeight(m_end + m_rowsBelow * pitch());
}

// Once, of rows that have been measured: what is not here keeps its size while one scrolls.
void RowView::learnPitch()
{
    if (m_pitch > 0 || (m_rowsAbove == 0 && m_rowsBelow == 0))
        return;
    double sum = 0;
    int measured = 0;
    for (const Height &height : m_heights) {
        sum += height.measured ? height.pixels : 0;
        measured += height.measured ? 1 : 0;
    }
    constexpr int enough = 8;
    m_pitch = measured >= enough ? std::round(sum / measured) : 0;
}

// The first row that begins in sight and stands where it was placed last.
std::optional<RowView::Standing> RowView::standing() const
{
    const auto first = std::find_if(m_shown.begin(), m_shown.end(), [this](const Shown &shown) {
        return shown.item->isVisible() && shown.item->y() >= m_sightTop &&
               shown.item->y() < m_sightTop + m_sightHeight;
    });
    if (first == m_shown.end())
        return std::nullopt;
    return Standing{first->row, first->item->y()};
}

// Whatever the rows above it turn out to take, the room for those that are not here gives way.
void RowView::holdStill(const Standing &row)
{
    for (const Shown &shown : m_shown) {
        shown.item->setWidth(width());
        take(m_heights[static_cast<std::size_t>(shown.row)], heightOf(*shown.item));
    }
    m_space = std::max(0.0, m_space + row.y - topOf(row.row));
}

// Counted over all rows, those that are not here by what one takes.
void RowView::tellSight()
{
    const int count = static_cast<int>(m_heights.size());
    const double bottom = m_sightTop + m_sightHeight;
    // Exactly, where all of the world is here: one may be told to go to any place of it.
    const double end = m_rowsBelow == 0 ? topOf(count) : m_end;
    const int all = m_rowsAbove + count + m_rowsBelow;
    Range seen{m_rowsAbove + count, m_rowsAbove};
    for (const Shown &shown : m_shown) {
        if (shown.item->y() + shown.item->height() <= m_sightTop || shown.item->y() >= bottom)
            continue;
        seen.first = std::min(seen.first, m_rowsAbove + shown.row);
        seen.last = std::max(seen.last, m_rowsAbove + shown.row);
    }
    const bool bareAbove = m_rowsAbove > 0 && m_sightTop < m_space && bottom > 0;
    const bool bareBelow = m_rowsBelow > 0 && bottom > end;
    if (bareAbove)
        seen.first = static_cast<int>(std::max(0.0, m_sightTop) / m_space * m_rowsAbove);
    if (bareAbove && bottom < m_space)
        seen.last = seen.first + static_cast<int>(m_sightHeight / pitch());
    if (bareBelow)
        seen.last = m_rowsAbove + count + static_cast<int>((bottom - end) / pitch());
    if (bareBelow && m_sightTop > end)
        seen.first = seen.last - static_cast<int>(m_sightHeight / pitch());
    const double bareTop = bareAbove   ? std::max(0.0, m_sightTop)
                           : bareBelow ? std::max(end, m_sightTop)
                                       : -1;
    seen.first = std::clamp(seen.first, 0, std::max(0, all - 1));
    seen.last = std::clamp(seen.last, seen.first, std::max(0, all - 1));
    if (m_sightHeight <= 0 || all == 0 || (seen == m_seen && bareTop == m_bareTop))
        return;
    m_seen = seen;
    m_bareTop = bareTop;
    Q_EMIT sightMoved(seen.first, seen.last);
}

void RowView::updatePolish()
{
    if (!isComponentComplete())
        return;
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    learnPitch();
    std::optional<Standing> still;
    if (m_rowsAbove > 0) {
        still = standing();
        // At once: from a wrong place others would be filled for nothing.
        if (still)
            holdStill(*still);
        else
            m_space = m_rowsAbove * pitch();
    } else {
        m_space = 0;
        tellShift();
    }
    // Heights that were estimated may bring more rows into sight, or fewer.
    constexpr int rounds = 32;
    Range before{-1, -1};
    for (int round = 0; round < rounds; ++round) {
        m_remeasured = false;
        const Range range = rowsInSight();
        if (range == before && !m_remeasured)
            break;
        showOnly(range);
        if (still)
            holdStill(*still);
        place();
        before = range;
    }
    tellSight();
    while (m_spare.size() > maxSpare) {
        dispose(m_spare.back().item);
        m_spare.pop_back();
    }
    for (const Shown &spare : m_spare)
        spare.item->setVisible(false);
}

} // namespace sidelight::components
