// Rows by key. A subclass turns its values into lines; setLines() finds out what that changes and
// tells views just that: insertions, removals, moves, and the roles of a row that have changed.
// GUI thread; cannot fail (a key that comes twice is taken once). Subclasses name it in full: moc
// writes the base down as it is spelled, and QML tools find only that.
#pragma once

#include <string>
#include <vector>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace sidelight::models
{

struct Line {
    std::string key;
    std::vector<QVariant> values; // of role Qt::UserRole + index
};

class LinesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString countText READ countText NOTIFY countChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    // In the digits of the program's locale.
    [[nodiscard]] QString countText() const;

    [[nodiscard]] const Line &line(int row) const { return m_lines[static_cast<size_t>(row)]; }
    // -1 when there is none.
    [[nodiscard]] int rowOf(const std::string &key) const;

Q_SIGNALS:
    void countChanged();

protected:
    void setLines(std::vector<Line> lines);
    // One signal each, however many.
    void insertLines(int row, std::vector<Line> lines);
    void removeLines(int row, int count);
    // Nothing is said when nothing differs.
    void updateLine(int row, Line line);
    void updateValue(int row, int role, QVariant value);

private:
    std::vector<Line> m_lines;
};

} // namespace sidelight::models
