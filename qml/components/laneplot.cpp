#include "qml/components/laneplot.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QPainter>
#include <QPainterPath>

namespace sidelight::components
{

namespace
{

enum Shape { Dot, Ring, Square, Diamond };
constexpr double radius = 4.2;
constexpr double countedRadius = 7; // holds a number
constexpr double nearEnough = 14;

int roleOf(const QAbstractItemModel &model, const QByteArray &name)
{
    return model.roleNames().key(name, -1);
}

} // namespace

LanePlot::LanePlot(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &LanePlot::lookChanged, this, [this] {
        update();
        Q_EMIT roomChanged();
    });
}

void LanePlot::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.width() != oldGeometry.width())
        Q_EMIT roomChanged();
}

double LanePlot::room() const
{
    return m_scale > 0 ? std::max(0.0, (width() - 2 * margin()) / m_scale) : 0;
}

void LanePlot::setModel(QAbstractItemModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        const auto forget = [this] { forgetMarks(); };
        connect(model, &QAbstractItemModel::rowsInserted, this, forget);
        connect(model, &QAbstractItemModel::rowsRemoved, this, forget);
        connect(model, &QAbstractItemModel::rowsMoved, this, forget);
        connect(model, &QAbstractItemModel::dataChanged, this, forget);
        connect(model, &QAbstractItemModel::modelReset, this, forget);
    }
    forgetMarks();
    Q_EMIT modelChanged();
}

void LanePlot::forgetMarks()
{
    m_marksRead = false;
    update();
}

const std::vector<LanePlot::Mark> &LanePlot::marks() const
{
    if (std::exchange(m_marksRead, true))
        return m_marks;
    m_marks.clear();
    if (!m_model)
        return m_marks;
    const int at = roleOf(*m_model, "at");
    const int lane = roleOf(*m_model, "lane");
    const int tone = roleOf(*m_model, "tone");
    const int shape = roleOf(*m_model, "shape");
    const int count = roleOf(*m_model, "count");
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        m_marks.push_back({m_model->data(index, at).toDouble(), m_model->data(index, lane).toInt(),
                           m_model->data(index, tone).toInt(), m_model->data(index, shape).toInt(),
                           m_model->data(index, count).toString()});
    }
    return m_marks;
}

// Room for half a mark, and the stroke around it, at either end.
double LanePlot::margin() const
{
    return (countedRadius + 3) * m_scale;
}

double LanePlot::xOf(double at) const
{
    const double x = margin() + std::clamp(at, 0.0, 1.0) * (width() - 2 * margin());
    return m_mirrored ? width() - x : x;
}

QPointF LanePlot::centreOf(const Mark &mark) const
{
    return {xOf(mark.at), (mark.lane + 0.5) * m_laneHeight};
}

double LanePlot::radiusOf(const Mark &mark) const
{
    if (mark.shape == Ring)
        return 6.5 * m_scale;
    return (!mark.count.isEmpty() ? countedRadius : radius) * m_scale;
}

bool LanePlot::isOnTop(const Mark &mark)
{
    return !mark.count.isEmpty() || mark.shape == Ring;
}

QColor LanePlot::colorOf(const Mark &mark) const
{
    if (mark.shape == Ring)
        return m_currentColor;
    switch (mark.tone) {
    case 1:
        return m_good;
    case 2:
        return m_warning;
    case 3:
        return m_bad;
    default:
        return m_plain;
    }
}

int LanePlot::markAt(double x, double y) const
{
    int nearest = -1;
    double least = nearEnough * m_scale;
    const auto &all = marks();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QPointF centre = centreOf(all[i]);
        const double distance = std::hypot(centre.x() - x, centre.y() - y);
        // Of those on one place, the one on top.
        if (distance > least)
            continue;
        least = distance;
        nearest = static_cast<int>(i);
    }
    return nearest;
}

void LanePlot::paint(QPainter *painter)
{
    if (width() <= 2 * margin() || m_lanes <= 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    for (int lane = 0; lane < m_lanes; ++lane) {
        // On whole pixels, or it is two grey ones.
        const double y = std::floor((lane + 0.5) * m_laneHeight);
        painter->fillRect(QRectF(0, y, width(), 1), m_laneColor);
    }
    paintLine(*painter);
    const auto &all = marks();
    // Numbers and the present on top of the rest, or they could not be read.
    for (const bool onTop : {false, true}) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (static_cast<int>(i) != m_current && isOnTop(all[i]) == onTop)
                paintMark(*painter, all[i], false);
        }
    }
    if (m_current >= 0 && m_current < static_cast<int>(all.size()))
        paintMark(*painter, all[static_cast<std::size_t>(m_current)], true);
}

// From the middle of one piece to the middle of the next: steps become slopes, and nothing swings
// beyond what was there.
void LanePlot::paintLine(QPainter &painter) const
{
    const double height = m_lanes * m_laneHeight;
    const double inset = m_laneHeight / 4;
    QPainterPath path;
    QPointF before;
    bool drawing = false;
    for (qsizetype i = 0; i + 1 < m_line.size(); i += 2) {
        if (m_line[i] < 0) {
            if (drawing)
                path.lineTo(before);
            drawing = false;
            continue;
        }
        const QPointF here(xOf(m_line[i]), inset + (1 - std::clamp(m_line[i + 1], 0.0, 1.0)) *
                                                       (height - 2 * inset));
        if (!drawing)
            path.moveTo(here);
        else
            path.quadTo(before, (before + here) / 2);
        before = here;
        drawing = true;
    }
    if (drawing)
        path.lineTo(before);
    painter.strokePath(path,
                       QPen(m_lineColor, 2 * m_scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void LanePlot::paintMark(QPainter &painter, const Mark &mark, bool isCurrent) const
{
    const QPointF centre = centreOf(mark);
    const double size = radiusOf(mark);
    const QColor color = colorOf(mark);
    if (isCurrent) {
        painter.setPen(QPen(m_currentColor, 2 * m_scale));
        painter.setBrush(m_ground);
        painter.drawEllipse(centre, size + 3 * m_scale, size + 3 * m_scale);
    }
    const bool isRing = mark.shape == Ring;
    painter.setPen(QPen(isRing ? color : m_ground, (isRing ? 2.5 : 1) * m_scale));
    painter.setBrush(isRing ? m_ground : color);
    if (mark.shape == Square) {
        painter.drawRoundedRect(QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size),
                                1.5 * m_scale, 1.5 * m_scale);
    } else if (mark.shape == Diamond) {
        const double reach = size * 1.3;
        const QPointF corners[] = {{centre.x(), centre.y() - reach},
                                   {centre.x() + reach, centre.y()},
                                   {centre.x(), centre.y() + reach},
                                   {centre.x() - reach, centre.y()}};
        painter.drawConvexPolygon(corners, 4);
    } else {
        painter.drawEllipse(centre, size, size);
    }
    if (mark.count.isEmpty() || isRing)
        return;
    QFont font(m_fontFamily);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(8.5 * m_scale))));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_ground);
    painter.drawText(QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size),
                     Qt::AlignCenter, mark.count);
}

} // namespace sidelight::components
