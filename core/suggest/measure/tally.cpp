#include "core/suggest/measure/tally.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sidelight::suggest
{

namespace
{

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

} // namespace

void Tally::add(std::size_t place, std::string_view first, std::string_view right, float likely)
{
    m_rows.push_back({place, std::string(first), std::string(right), likely});
}

double Tally::within(std::size_t places) const
{
    const auto right = std::count_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.place >= 1 && row.place <= places;
    });
    return share(static_cast<double>(right), static_cast<double>(m_rows.size()));
}

double Tally::meanReciprocal() const
{
    double sum = 0;
    for (const Row &row : m_rows)
        sum += row.place > 0 ? 1.0 / static_cast<double>(row.place) : 0;
    return share(sum, static_cast<double>(m_rows.size()));
}

double Tally::weightedF1() const
{
    struct Counts {
        double hit = 0;
        double said = 0;
        double was = 0;
    };
    std::map<std::string, Counts> byAction;
    for (const Row &row : m_rows) {
        ++byAction[row.first].said;
        ++byAction[row.right].was;
        if (row.place == 1)
            ++byAction[row.right].hit;
    }
    double sum = 0;
    for (const auto &[action, counts] : byAction)
        sum += counts.was * share(2 * counts.hit, counts.said + counts.was);
    return share(sum, static_cast<double>(m_rows.size()));
}

std::vector<Tally::Row> Tally::surestFirst() const
{
    std::vector<Row> rows = m_rows;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return a.likely > b.likely; });
    return rows;
}

double Tally::coverage90() const
{
    double right = 0;
    double best = 0;
    double seen = 0;
    for (const Row &row : surestFirst()) {
        right += row.place == 1 ? 1 : 0;
        ++seen;
        if (right >= 0.9 * seen)
            best = seen;
    }
    return share(best, seen);
}

double Tally::precisionOfSurerHalf() const
{
    const std::vector<Row> rows = surestFirst();
    const auto half = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2);
    const auto right =
        std::count_if(rows.begin(), half, [](const Row &row) { return row.place == 1; });
    return share(static_cast<double>(right), static_cast<double>(rows.size() / 2));
}

double Tally::calibrationError() const
{
    struct Band {
        double said = 0;
        double right = 0;
    };
    Band bands[10];
    for (const Row &row : m_rows) {
        Band &band = bands[std::clamp(static_cast<int>(row.likely * 10), 0, 9)];
        band.said += static_cast<double>(row.likely);
        band.right += row.place == 1 ? 1 : 0;
    }
    double sum = 0;
    for (const Band &band : bands)
        sum += std::abs(band.said - band.right);
    return share(sum, static_cast<double>(m_rows.size()));
}

std::pair<double, double> Tally::from(float likely) const
{
    double count = 0;
    double right = 0;
    for (const Row &row : m_rows) {
        if (row.likely < likely)
            continue;
        ++count;
        right += row.place == 1 ? 1 : 0;
    }
    return {share(count, static_cast<double>(m_rows.size())), share(right, count)};
}

} // namespace sidelight::suggest
