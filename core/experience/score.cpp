#include "core/experience/score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace sidelight::experience
{

namespace
{

auto orderOf(const Evidence &evidence)
{
    return std::tie(evidence.time, evidence.key, evidence.part, evidence.matter, evidence.measure);
}

// Of one matter the newest alone; the same said twice is one.
std::vector<Evidence> settled(std::vector<Evidence> evidence)
{
    std::sort(evidence.begin(), evidence.end(),
              [](const Evidence &a, const Evidence &b) { return orderOf(a) < orderOf(b); });
    evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
    std::map<std::pair<Part, std::string>, std::size_t> newest;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        if (!evidence[i].matter.empty())
            newest[{evidence[i].part, evidence[i].matter}] = i;
    }
    std::vector<Evidence> kept;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const bool counts =
            evidence[i].matter.empty() || newest.at({evidence[i].part, evidence[i].matter}) == i;
        if (counts)
            kept.push_back(std::move(evidence[i]));
    }
    return kept;
}

} // namespace

Experience::Experience(std::vector<Evidence> evidence, const Settings &settings)
    : m_settings(settings)
{
    for (Evidence &one : settled(std::move(evidence))) {
        const double value = valueOf(one, settings);
        // A short wait is nothing to speak of; a neutral sentiment is.
        if (settings.weightOf(one.part) <= 0 || (one.part == Part::Waits && value == 0))
            continue;
        const bool first = m_counted.empty() || m_counted.back().evidence.key != one.key;
        m_counted.push_back({std::move(one), value, first});
    }
}

std::span<const Experience::Counted> Experience::countedAt(Timestamp time) const
{
    const auto from = std::partition_point(
        m_counted.begin(), m_counted.end(), [this, time](const Counted &counted) {
            return counted.evidence.time.ms < time.ms - m_settings.reachMs();
        });
    const auto to = std::partition_point(from, m_counted.end(), [time](const Counted &counted) {
        return counted.evidence.time <= time;
    });
    return {from, to};
}

// How much it weighs at that time.
double Experience::shareOf(const Counted &counted, Timestamp time) const
{
    const auto ageMs = static_cast<double>(time.ms - counted.evidence.time.ms);
    return m_settings.weightOf(counted.evidence.part) *
           std::exp2(-ageMs / (m_settings.halfLifeDays * dayMs));
}

Experience::Sums Experience::sumsOf(std::span<const Counted> counted, Timestamp time) const
{
    Sums sums;
    for (const Counted &one : counted) {
        const double share = shareOf(one, time) * one.value;
        (share < 0 ? sums.bad : sums.good) += std::abs(share);
        sums.events += one.firstOfEvent ? 1 : 0;
    }
    return sums;
}

double Experience::pointsOf(double signedWeight, const Sums &all) const
{
    return 50 * signedWeight / (m_settings.neutral + all.good + all.bad);
}

std::optional<double> Experience::valueAt(Timestamp time) const
{
    const Sums sums = sumsOf(countedAt(time), time);
    if (sums.events < m_settings.leastEvents)
        return std::nullopt;
    return 50 + pointsOf(sums.good - sums.bad, sums);
}

std::optional<Score> Experience::at(Timestamp time) const
{
    const auto value = valueAt(time);
    if (!value)
        return std::nullopt;
    Score score;
    score.value = *value;
    const auto counted = countedAt(time);
    const Sums all = sumsOf(counted, time);
    score.events = all.events;
    for (const Part part : allParts) {
        PartOfScore own;
        own.part = part;
        double weight = 0;
        std::vector<std::pair<double, const EventKey *>> strongest;
        for (const Counted &one : counted) {
            if (one.evidence.part != part)
                continue;
            const double share = shareOf(one, time) * one.value;
            weight += share;
            ++own.count;
            strongest.emplace_back(-std::abs(share), &one.evidence.key);
        }
        if (own.count == 0)
            continue;
        own.points = pointsOf(weight, all);
        std::stable_sort(strongest.begin(), strongest.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[share, key] : strongest) {
            if (own.strongest.size() < PartOfScore::mostKeys)
                own.strongest.push_back(*key);
        }
        score.parts.push_back(std::move(own));
    }
    std::stable_sort(score.parts.begin(), score.parts.end(),
                     [](const PartOfScore &a, const PartOfScore &b) {
                         return std::abs(a.points) > std::abs(b.points);
                     });
    const auto before =
        valueAt(Timestamp{time.ms - m_settings.trendDays * static_cast<std::int64_t>(dayMs)});
    if (before)
        score.trend = score.value - *before;
    return score;
}

std::vector<std::optional<double>> Experience::along(std::span<const Timestamp> times) const
{
    std::vector<std::optional<double>> values;
    values.reserve(times.size());
    for (const Timestamp time : times)
        values.push_back(valueAt(time));
    return values;
}

} // namespace sidelight::experience
