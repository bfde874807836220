// The score and its parts (README.md says how it is made). Pure and deterministic: the same
// evidence in any order and the same time give the same bits.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/experience/evidence.h"

namespace sidelight::experience
{

struct PartOfScore {
    static constexpr std::size_t mostKeys = 3;

    Part part = Part::Outcomes;
    int count = 0;                   // of things that count
    double points = 0;               // of the score; all parts together are value - 50
    std::vector<EventKey> strongest; // what weighs most first; at most mostKeys
    bool operator==(const PartOfScore &) const = default;
};

struct Score {
    double value = 50;              // 0 to 100
    std::optional<double> trend;    // against `trendDays` before; nothing when there was no score
    int events = 0;                 // it is made of
    std::vector<PartOfScore> parts; // those with something in them, what moves it most first
    bool operator==(const Score &) const = default;
};

class Experience
{
public:
    Experience(std::vector<Evidence> evidence, const Settings &settings);

    // Of what had happened by then and still counts; nothing with too little of it.
    [[nodiscard]] std::optional<Score> at(Timestamp time) const;
    // The values alone, one for each time.
    [[nodiscard]] std::vector<std::optional<double>> along(std::span<const Timestamp> times) const;

private:
    struct Counted { // what moves it
        Evidence evidence;
        double value = 0;          // -1 to 1
        bool firstOfEvent = false; // the others of the same event follow
    };
    struct Sums {
        double good = 0;
        double bad = 0;
        int events = 0;
    };
    [[nodiscard]] std::span<const Counted> countedAt(Timestamp time) const;
    [[nodiscard]] double shareOf(const Counted &counted, Timestamp time) const;
    [[nodiscard]] Sums sumsOf(std::span<const Counted> counted, Timestamp time) const;
    [[nodiscard]] std::optional<double> valueAt(Timestamp time) const;
    [[nodiscard]] double pointsOf(double signedWeight, const Sums &all) const;

    Settings m_settings;
    std::vector<Counted> m_counted; // by (time, key, part, matter)
};

} // namespace sidelight::experience
