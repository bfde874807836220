// A column of rows of a model, of which only those in sight exist: items that leave the sight are
// given to rows that enter it. It is told what is in sight, so that it can stand among other things
// in one Flickable. Every row above the lower edge of the sight has been measured, so a place in
// pixels is the same place after a restart; what is further down is estimated. Where the model is a
// window into many more rows, those above it are estimated too, and what is read stays in its place
// whatever they turn out to be. A screen reader gets every row of the model, in order.
//
// The delegate is an Item with a property for each role it shows; its implicitHeight may not
// depend on being visible, nor on a positioner. GUI thread; a delegate that cannot be made leaves
// the column empty.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractItemModel>
#include <QAccessible>
#include <QMetaProperty>
#include <QPointer>
#include <QQmlComponent>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace sidelight::components
{

class RowView : public QQuickItem, private QAccessible::ActivationObserver
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QQmlComponent *delegate READ delegate WRITE setDelegate NOTIFY delegateChanged)
    // What of this item can be seen, in its own coordinates.
    Q_PROPERTY(double sightTop READ sightTop WRITE setSightTop NOTIFY sightChanged)
    Q_PROPERTY(double sightHeight READ sightHeight WRITE setSightHeight NOTIFY sightChanged)
    // Rows that the model does not have now, above and below those it has: room is kept for them,
    // and who scrolls there is asked for by sightMoved.
    Q_PROPERTY(int rowsAbove READ rowsAbove WRITE setRowsAbove NOTIFY outsideChanged)
    Q_PROPERTY(int rowsBelow READ rowsBelow WRITE setRowsBelow NOTIFY outsideChanged)
    // Where the part of the sight begins that has no rows yet; -1: it has all.
    Q_PROPERTY(double bareTop READ bareTop NOTIFY sightMoved)

public:
    explicit RowView(QQuickItem *parent = nullptr);
    ~RowView() override;
    RowView(const RowView &) = delete;
    RowView &operator=(const RowView &) = delete;

    [[nodiscard]] QAbstractItemModel *model() const { return m_model; }
    void setModel(QAbstractItemModel *model);
    [[nodiscard]] QQmlComponent *delegate() const { return m_delegate; }
    void setDelegate(QQmlComponent *delegate);
    [[nodiscard]] double sightTop() const { return m_sightTop; }
    void setSightTop(double top);
    [[nodiscard]] double sightHeight() const { return m_sightHeight; }
    void setSightHeight(double height);

    [[nodiscard]] int rowsAbove() const { return m_rowsAbove; }
    void setRowsAbove(int rows);
    [[nodiscard]] int rowsBelow() const { return m_rowsBelow; }
    void setRowsBelow(int rows);
    [[nodiscard]] double bareTop() const { return m_bareTop; }

    // Where that row stands, in the coordinates of this item; empty when there is no such row.
    Q_INVOKABLE QRectF placeOf(int row);
    // Rises each time the item is given to another row; 0 for what is no row of this.
    [[nodiscard]] int turnOf(const QQuickItem *item) const;

Q_SIGNALS:
    void modelChanged();
    void delegateChanged();
    void sightChanged();
    void outsideChanged();
    // First and last row in sight, counted with those above; told when they change.
    void sightMoved(int first, int last);
    // Rows above what is read came, went or changed, and what is read stands `pixels` further down
    // now: whoever scrolls by as much at once keeps it in its place. Only while the sight begins
    // within the rows.
    void shifted(double pixels);

protected:
    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void componentComplete() override;

private:
    struct Height {
        double pixels = 0;
        bool measured = false;
    };
    struct Shown {
        int row = 0;
        QQuickItem *item = nullptr;
        int turn = 1;
    };
    struct Property { // of the delegate, by a role of the model
        int role = 0;
        QMetaProperty property;
    };
    struct Standing {
        int row = 0;
        double y = 0;
    };
    struct Range { // rows first … last - 1
        int first = 0;
        int last = 0;
        bool operator==(const Range &) const = default;
    };

    void accessibilityActiveChanged(bool active) override;
    void rowsInserted(int first, int last);
    void rowsRemoved(int first, int last);
    void dataChanged(int first, int last, const QList<int> &roles);
    void startOver();
    void forgetHeights();
    [[nodiscard]] QQuickItem *make(int row);
    void fill(QQuickItem &item, int row, const QList<int> &roles = {});
    [[nodiscard]] double measure(int row);
    void take(Height &known, double pixels);
    [[nodiscard]] double heightOf(const QQuickItem &item);
    [[nodiscard]] double topOf(int row);
    void tellShift();
    [[nodiscard]] Range rowsInSight();
    [[nodiscard]] double pitch() const;
    void learnPitch();
    [[nodiscard]] std::optional<Standing> standing() const;
    void holdStill(const Standing &row);
    void tellSight();
    void showOnly(Range range);
    void place();
    void tellHeight();

    QPointer<QAbstractItemModel> m_model;
    QPointer<QQmlComponent> m_delegate;
    std::vector<Property> m_properties;
    std::vector<Height> m_heights;
    std::vector<Shown> m_shown; // by row
    std::vector<Shown> m_spare; // items without a row, invisible
    QPointer<QQuickItem> m_ruler;
    double m_typical = 56; // of the rows measured last
    double m_sightTop = 0;
    double m_sightHeight = 0;
    int m_rowsAbove = 0;
    int m_rowsBelow = 0;
    double m_space = 0; // pixels kept for the rows above
    double m_end = 0;   // of the last row that is here, as it was placed
    double m_pitch = 0; // of a row that is not here; 0: not known yet
    Range m_seen{-1, -1};
    double m_bareTop = -1;
    bool m_arranging = false;
    bool m_remeasured = false;
    bool m_readAloud = false;
};

} // namespace sidelight::components
