// Marks on lanes over time, and one line across them. A few hundred at most, painted as one picture
// that is only made again when something changes: scrolling it costs nothing. Shows a model by its
// roles `at` (0 to 1 of the width), `lane`, `tone` (0 plain, 1 good, 2 warning, 3 bad), `shape` (0
// dot, 1 ring, 2 square, 3 diamond) and `count` (written in it, if anything); what it is not told
// it does not draw. GUI thread.
#pragma once

#include <vector>

#include <QAbstractItemModel>
#include <QColor>
#include <QList>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace sidelight::components
{

class LanePlot : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *model READ model WRITE setModel NOTIFY modelChanged)
    // Pairs: x as `at` (below 0: the line is broken off), y from 0, below, to 1.
    Q_PROPERTY(QList<double> line MEMBER m_line NOTIFY lookChanged)
    Q_PROPERTY(int lanes MEMBER m_lanes NOTIFY lookChanged)
    Q_PROPERTY(double laneHeight MEMBER m_laneHeight NOTIFY lookChanged)
    Q_PROPERTY(double markScale MEMBER m_scale NOTIFY lookChanged) // of marks and strokes
    Q_PROPERTY(int current MEMBER m_current NOTIFY lookChanged)    // the row that is pointed out
    Q_PROPERTY(bool mirrored MEMBER m_mirrored NOTIFY lookChanged)
    Q_PROPERTY(QColor laneColor MEMBER m_laneColor NOTIFY lookChanged)
    Q_PROPERTY(QColor lineColor MEMBER m_lineColor NOTIFY lookChanged)
    Q_PROPERTY(QColor currentColor MEMBER m_currentColor NOTIFY lookChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY lookChanged) // behind it
    Q_PROPERTY(QColor plain MEMBER m_plain NOTIFY lookChanged)
    Q_PROPERTY(QColor good MEMBER m_good NOTIFY lookChanged)
    Q_PROPERTY(QColor warning MEMBER m_warning NOTIFY lookChanged)
    Q_PROPERTY(QColor bad MEMBER m_bad NOTIFY lookChanged)
    Q_PROPERTY(QString fontFamily MEMBER m_fontFamily NOTIFY lookChanged)
    // Pixels from the first place to the last, as they would be at a markScale of 1.
    Q_PROPERTY(double room READ room NOTIFY roomChanged)

public:
    explicit LanePlot(QQuickItem *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *model() const { return m_model; }
    void setModel(QAbstractItemModel *model);
    void paint(QPainter *painter) override;
    [[nodiscard]] double room() const;

    // The row of the mark at that place or near it; -1: none.
    Q_INVOKABLE int markAt(double x, double y) const;

Q_SIGNALS:
    void modelChanged();
    void lookChanged();
    void roomChanged();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;

private:
    struct Mark {
        double at = 0;
        int lane = 0;
        int tone = 0;
        int shape = 0;
        QString count;
    };
    [[nodiscard]] const std::vector<Mark> &marks() const;
    void forgetMarks();
    [[nodiscard]] double margin() const;
    [[nodiscard]] double xOf(double at) const;
    [[nodiscard]] QPointF centreOf(const Mark &mark) const;
    [[nodiscard]] double radiusOf(const Mark &mark) const;
    [[nodiscard]] static bool isOnTop(const Mark &mark);
    [[nodiscard]] QColor colorOf(const Mark &mark) const;
    void paintLine(QPainter &painter) const;
    void paintMark(QPainter &painter, const Mark &mark, bool isCurrent) const;

    QPointer<QAbstractItemModel> m_model;
    mutable std::vector<Mark> m_marks; // by row, read when it is needed
    mutable bool m_marksRead = false;
    QList<double> m_line;
    int m_lanes = 0;
    double m_laneHeight = 22;
    double m_scale = 1;
    int m_current = -1;
    bool m_mirrored = false;
    QColor m_laneColor;
    QColor m_lineColor;
    QColor m_currentColor;
    QColor m_ground;
    QColor m_plain;
    QColor m_good;
    QColor m_warning;
    QColor m_bad;
    QString m_fontFamily;
};

} // namespace sidelight::components
