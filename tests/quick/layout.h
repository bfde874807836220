// Where the texts of an item stand: over each other, outside of it, at the wrong side. GUI thread.
#pragma once

#include <QQuickItem>

namespace sidelight::test
{

class Layout : public QObject
{
    Q_OBJECT

public:
    // Texts that stand over one another, or stick out of `item`, a line each; empty when none do.
    Q_INVOKABLE QString collisions(QQuickItem *item) const;
    // Remembers where the texts and icons stand.
    Q_INVOKABLE void remember(QQuickItem *item);
    // Those that do not stand where a mirror would show them; empty when all do. The item is of
    // the same width as when it was remembered.
    Q_INVOKABLE QString misplaced(QQuickItem *item) const;
    // How many texts and icons there were to judge.
    Q_INVOKABLE int remembered() const { return static_cast<int>(m_before.size()); }

    Q_INVOKABLE void settle(QQuickItem *item) const;
    Q_INVOKABLE void setRightToLeft(bool rightToLeft) const;

private:
    struct Piece {
        const QQuickItem *item;
        QString text;
        QRectF place; // of what is painted, in the judged item; cut where something cuts it
    };
    static void collect(QQuickItem *root, QQuickItem *item, QRectF sight, QList<Piece> &pieces);

    QList<Piece> m_before;
};

} // namespace sidelight::test
