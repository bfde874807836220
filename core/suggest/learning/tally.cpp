#include "core/suggest/learning/tally.h"

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

namespace
{

constexpr double ofAFailure = 0.5;
constexpr double ofAnUnsolvedMatter = 0.25;
constexpr double ofACustomersNo = 0.5;

double fading(Timestamp from, Timestamp to, double halfLifeMs)
{
    return std::exp2(-static_cast<double>(to.ms - from.ms) / halfLifeMs);
}

} // namespace

void Tally::add(Outcome outcome, Timestamp when, double halfLifeMs)
{
    Tally one;
    one.set(outcome, 1);
    one.m_at = when;
    add(one, halfLifeMs);
}

void Tally::add(const Tally &other, double halfLifeMs)
{
    if (isNothing())
        m_at = other.m_at;
    const Timestamp later = std::max(m_at, other.m_at);
    *this = fadedTo(later, halfLifeMs);
    const Tally faded = other.fadedTo(later, halfLifeMs);
    for (std::size_t i = 0; i < outcomeCount; ++i)
        m_counts[i] += faded.m_counts[i];
}

Tally Tally::fadedTo(Timestamp when, double halfLifeMs) const
{
    if (when <= m_at)
        return *this;
    Tally faded = times(fading(m_at, when, halfLifeMs));
    faded.m_at = when;
    return faded;
}

Tally Tally::without(const Tally &other) const
{
    Tally rest = *this;
    for (std::size_t i = 0; i < outcomeCount; ++i)
        rest.m_counts[i] = std::max(0.0, rest.m_counts[i] - other.m_counts[i]);
    return rest;
}

Tally Tally::times(double factor) const
{
    Tally product = *this;
    for (double &count : product.m_counts)
        count *= factor;
    return product;
}

bool Tally::isNothing() const
{
    return std::all_of(m_counts.begin(), m_counts.end(),
                       [](double count) { return count < least; });
}

double Tally::takenBack() const
{
    const double accepted = count(Outcome::Accepted);
    return std::min(accepted, ofAFailure * count(Outcome::Failed) +
                                  ofAnUnsolvedMatter * count(Outcome::Unhelped));
}

double Tally::forIt() const
{
    return count(Outcome::Accepted) - takenBack();
}

double Tally::againstIt() const
{
    return count(Outcome::Unfit) + ofACustomersNo * count(Outcome::Declined) + takenBack();
}

double Tally::decisive() const
{
    return count(Outcome::Accepted) + count(Outcome::Unfit) + count(Outcome::Declined);
}

} // namespace sidelight::suggest
