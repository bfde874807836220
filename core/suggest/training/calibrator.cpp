#include "core/suggest/training/calibrator.h"

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

namespace
{

constexpr std::size_t leastStrong = 20;
constexpr double wantedPrecision = 0.9;

} // namespace

void Calibrator::add(std::span<const float> scores, std::size_t right)
{
    m_labels = scores.size();
    m_scores.insert(m_scores.end(), scores.begin(), scores.end());
    m_right.push_back(right);
}

double Calibrator::loss(float temperature) const
{
    double sum = 0;
    std::vector<float> row(m_labels);
    for (std::size_t i = 0; i < m_right.size(); ++i) {
        const auto begin = m_scores.begin() + static_cast<std::ptrdiff_t>(i * m_labels);
        std::copy(begin, begin + static_cast<std::ptrdiff_t>(m_labels), row.begin());
        softmax(row, temperature);
        sum -= std::log(std::max(row[m_right[i]], 1e-9F));
    }
    return sum;
}

Calibration Calibrator::result() const
{
    if (m_right.size() < leastRows)
        return {};
    Calibration out;
    double best = loss(out.temperature);
    for (int step = 10; step <= 80; ++step) {
        const float temperature = static_cast<float>(step) / 20.0F;
        const double here = loss(temperature);
        if (here < best) {
            best = here;
            out.temperature = temperature;
        }
    }
    std::vector<std::pair<float, bool>> sure;
    std::vector<float> row(m_labels);
    for (std::size_t i = 0; i < m_right.size(); ++i) {
        const auto begin = m_scores.begin() + static_cast<std::ptrdiff_t>(i * m_labels);
        std::copy(begin, begin + static_cast<std::ptrdiff_t>(m_labels), row.begin());
        softmax(row, out.temperature);
        const auto first = std::max_element(row.begin(), row.end());
        sure.emplace_back(*first, static_cast<std::size_t>(first - row.begin()) == m_right[i]);
    }
    std::sort(sure.rbegin(), sure.rend());
    std::size_t right = 0;
    for (std::size_t i = 0; i < sure.size(); ++i) {
        right += sure[i].second ? 1 : 0;
        const bool holds =
            static_cast<double>(right) >= wantedPrecision * static_cast<double>(i + 1);
        if (holds && i + 1 >= leastStrong)
            out.strongFrom = sure[i].first;
    }
    return out;
}

} // namespace sidelight::suggest
