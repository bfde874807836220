#include "plugin/models/linesmodel.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include <QLocale>

namespace sidelight::models
{

int LinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= count() || role < Qt::UserRole)
        return {};
    const std::vector<QVariant> &values = line(index.row()).values;
    const auto column = static_cast<std::size_t>(role - Qt::UserRole);
    return column < values.size() ? values[column] : QVariant();
}

QString LinesModel::countText() const
{
    return QLocale().toString(count());
}

int LinesModel::rowOf(const std::string &key) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&key](const Line &known) { return known.key == key; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

void LinesModel::insertLines(int row, std::vector<Line> lines)
{
    if (lines.empty())
        return;
    beginInsertRows({}, row, row + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.begin() + row, std::make_move_iterator(lines.begin()),
                   std::make_move_iterator(lines.end()));
    endInsertRows();
    Q_EMIT countChanged();
}

void LinesModel::removeLines(int row, int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, row, row + count - 1);
    m_lines.erase(m_lines.begin() + row, m_lines.begin() + row + count);
    endRemoveRows();
    Q_EMIT countChanged();
}

void LinesModel::updateLine(int row, Line line)
{
    Line &known = m_lines[static_cast<std::size_t>(row)];
    QList<int> roles;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        if (i >= known.values.size() || known.values[i] != line.values[i])
            roles.append(Qt::UserRole + static_cast<int>(i));
    }
    known = std::move(line);
    if (!roles.isEmpty())
        Q_EMIT dataChanged(index(row), index(row), roles);
}

void LinesModel::updateValue(int row, int role, QVariant value)
{
    QVariant &known = m_lines[static_cast<std::size_t>(row)]
                          .values[static_cast<std::size_t>(role - Qt::UserRole)];
    if (known == value)
        return;
    known = std::move(value);
    Q_EMIT dataChanged(index(row), index(row), {role});
}

void LinesModel::setLines(std::vector<Line> lines)
{
    std::unordered_set<std::string> wanted;
    lines.erase(std::remove_if(lines.begin(), lines.end(),
                               [&wanted](const Line &l) { return !wanted.insert(l.key).second; }),
                lines.end());
    for (int row = count() - 1; row >= 0; --row) {
        if (wanted.count(line(row).key) == 0)
            removeLines(row, 1);
    }
    for (int row = 0; row < static_cast<int>(lines.size()); ++row) {
        Line &next = lines[static_cast<std::size_t>(row)];
        const int known = rowOf(next.key);
        if (known < 0) {
            insertLines(row, {std::move(next)});
            continue;
        }
        // Rows before `row` are in place already, so a known one can only stand at it or after it.
        if (known != row) {
            beginMoveRows({}, known, known, {}, row);
            std::rotate(m_lines.begin() + row, m_lines.begin() + known,
                        m_lines.begin() + known + 1);
            endMoveRows();
        }
        updateLine(row, std::move(next));
    }
}

} // namespace sidelight::models
