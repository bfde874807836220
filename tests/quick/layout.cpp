#include "tests/quick/layout.h"

#include <cmath>

#include <QGuiApplication>
#include <QQuickWindow>

namespace sidelight::test
{

namespace
{
// Of letters that touch where nobody sees it: line boxes are higher than what is drawn in them.
constexpr qreal touch = 3;
constexpr qreal rounding = 3.5;

// A text as it is painted, or nothing.
QRectF paintedIn(const QQuickItem &item)
{
    const QVariant align = item.property("effectiveHorizontalAlignment");
    if (!align.isValid() || item.property("text").toString().isEmpty())
        return {};
    const qreal width = std::min(item.property("contentWidth").toReal(), item.width());
    const qreal left = item.property("leftPadding").toReal();
    const qreal right = item.property("rightPadding").toReal();
    const int side = align.toInt();
    const qreal x = side == Qt::AlignRight     ? item.width() - right - width
                    : side == Qt::AlignHCenter ? (item.width() - width) / 2
                                               : left;
    return {x, item.property("topPadding").toReal(), width,
            item.property("contentHeight").toReal()};
}

bool isIcon(const QString &font)
{
    return font.contains(QLatin1String("Icons"));
}
} // namespace

void Layout::collect(QQuickItem *root, QQuickItem *item, QRectF sight, QList<Piece> &pieces)
{
    if (!item->isVisible() || item->opacity() == 0)
        return;
    if (item->clip()) {
        // An icon is cut to its own square.
        sight &= item->mapRectToItem(root, QRectF(0, 0, item->width(), item->height()));
    }
    const QRectF painted = paintedIn(*item);
    if (!painted.isEmpty()) {
        const QRectF whole = isIcon(item->property("font").value<QFont>().family())
                                 ? QRectF(0, 0, item->width(), item->height())
                                 : painted;
        const QRectF place = item->mapRectToItem(root, whole) & sight;
        if (!place.isEmpty())
            pieces.push_back({item, item->property("text").toString(), place});
    }
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        collect(root, child, sight, pieces);
}

QString Layout::collisions(QQuickItem *item) const
{
    constexpr qreal endless = 1e6;
    QList<Piece> pieces;
    collect(item, item, QRectF(-endless, -endless, 2 * endless, 2 * endless), pieces);
    QStringList found;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QRectF place = pieces[i].place;
        if (place.left() < -rounding || place.right() > item->width() + rounding ||
            place.top() < -rounding || place.bottom() > item->height() + rounding)
            found += QStringLiteral("“%1” sticks out (%2 … %3 of %4, %5 … %6 of %7)")
                         .arg(pieces[i].text)
                         .arg(place.left())
                         .arg(place.right())
                         .arg(item->width())
                         .arg(place.top())
                         .arg(place.bottom())
                         .arg(item->height());
        for (qsizetype j = i + 1; j < pieces.size(); ++j) {
            const QRectF both = place & pieces[j].place;
            if (both.width() > touch && both.height() > touch)
                found += QStringLiteral("“%1” is over “%2”").arg(pieces[j].text, pieces[i].text);
        }
    }
    return found.join(u'\n');
}

void Layout::remember(QQuickItem *item)
{
    constexpr qreal endless = 1e6;
    m_before.clear();
    collect(item, item, QRectF(-endless, -endless, 2 * endless, 2 * endless), m_before);
}

QString Layout::misplaced(QQuickItem *item) const
{
    constexpr qreal endless = 1e6;
    QList<Piece> now;
    collect(item, item, QRectF(-endless, -endless, 2 * endless, 2 * endless), now);
    QStringList found;
    for (const Piece &before : m_before) {
        // What is written into a field stands at its own side.
        if (before.item->inherits("QQuickTextInput") || before.item->inherits("QQuickTextEdit"))
            continue;
        const auto after = std::find_if(now.begin(), now.end(),
                                        [&](const Piece &one) { return one.item == before.item; });
        if (after == now.end()) {
            found += QStringLiteral("“%1” is gone").arg(before.text);
            continue;
        }
        // Words of one line stand in the order they are read in, whatever the layout does.
        if (before.item->parentItem()->property("effectiveLayoutDirection").toInt() ==
                Qt::LeftToRight &&
            before.item->parentItem()->property("effectiveLayoutDirection").isValid())
            continue;
        // One of its edges, or its middle: titles are a little narrower from right to left.
        const qreal width = item->width();
        const auto mirrored = [](qreal one, qreal other) {
            return std::abs(one - other) <= rounding;
        };
        if (!mirrored(after->place.right(), width - before.place.left()) &&
            !mirrored(after->place.left(), width - before.place.right()) &&
            !mirrored(after->place.center().x(), width - before.place.center().x()))
            found += QStringLiteral("“%1” stands at %2 … %3, and was at %4 … %5 of %6")
                         .arg(before.text)
                         .arg(after->place.left())
                         .arg(after->place.right())
                         .arg(before.place.left())
                         .arg(before.place.right())
                         .arg(width);
    }
    return found.join(u'\n');
}

void Layout::settle(QQuickItem *item) const
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    // A grab runs the polish loop; what flows in what is laid out has its place after another one.
    for (int pass = 0; pass < 2; ++pass) {
        if (item != nullptr && item->window() != nullptr)
            (void)item->window()->grabWindow();
        QCoreApplication::processEvents();
    }
}

void Layout::setRightToLeft(bool rightToLeft) const
{
    QGuiApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
}

} // namespace sidelight::test
