#include "core/suggest/training/calibrator.h"

#include <algorithm>
#include <cmath>

#include "core/suggest/model/linearmodel.h"

namespace sidelight::suggest
{

namespace
{

constexpr std::size_t leastStrong = 20;
constexpr double wantedPrecision = 0.9;
constexpr double prior = 10;    // so many decisions speak for what the scores say by themselves
constexpr int newtonSteps = 20; // of Newton's method; it stands still long before

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

std::vector<Calibrator::First> Calibrator::firsts(float temperature) const
{
    std::vector<First> out;
    std::vector<float> row(m_labels);
    for (std::size_t i = 0; i < m_right.size(); ++i) {
        const auto begin = m_scores.begin() + static_cast<std::ptrdiff_t>(i * m_labels);
        std::copy(begin, begin + static_cast<std::ptrdiff_t>(m_labels), row.begin());
        softmax(row, temperature);
        const auto first = std::max_element(row.begin(), row.end());
        out.push_back({*first, static_cast<std::size_t>(first - row.begin()) == m_right[i]});
    }
    return out;
}

// Logistic regression of "the first was right" on the logarithm of its odds.
void Calibrator::fit(const std::vector<First> &firsts, Calibration &out)
{
    double offset = 0;
    double slope = 1;
    for (int step = 0; step < newtonSteps; ++step) {
        double ofOffset = prior / 4 * offset;
        double ofSlope = prior / 4 * (slope - 1);
        double squares = prior / 4;
        double products = 0;
        double ofBoth = prior / 4;
        for (const First &first : firsts) {
            const double x = logOdds(first.likely);
            const double likely = 1 / (1 + std::exp(-(offset + slope * x)));
            const double error = likely - (first.isRight ? 1 : 0);
            const double weight = likely * (1 - likely);
            ofOffset += error;
            ofSlope += error * x;
            squares += weight;
            products += weight * x;
            ofBoth += weight * x * x;
        }
        const double determinant = squares * ofBoth - products * products;
        offset -= (ofBoth * ofOffset - products * ofSlope) / determinant;
        slope -= (squares * ofSlope - products * ofOffset) / determinant;
    }
    constexpr double mostOffset = 3;
    if (!std::isfinite(offset) || !std::isfinite(slope) || std::abs(offset) > mostOffset ||
        slope < 0.2 || slope > 3)
        return;
    out.offset = static_cast<float>(offset);
    out.slope = static_cast<float>(slope);
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
    std::vector<First> sure = firsts(out.temperature);
    fit(sure, out);
    std::sort(sure.begin(), sure.end(),
              [](const First &a, const First &b) { return a.likely > b.likely; });
    // Nine in ten were right, and nine in ten are to be expected. What is equally likely counts
    // whole.
    double right = 0;
    double expected = 0;
    for (std::size_t i = 0; i < sure.size(); ++i) {
        const float likely = calibratedFirst(sure[i].likely, out);
        right += sure[i].isRight ? 1 : 0;
        expected += static_cast<double>(likely);
        if (i + 1 < sure.size() && sure[i + 1].likely == sure[i].likely)
            continue;
        if (std::min(right, expected) >= wantedPrecision * static_cast<double>(i + 1) &&
            i + 1 >= leastStrong)
            out.strongFrom = likely;
    }
    return out;
}

} // namespace sidelight::suggest
