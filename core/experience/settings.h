// How the experience score is made: what a supervisor may change, in the bundle's section
// "experience".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "core/domain/problem.h"

namespace sidelight::experience
{

enum class Part { Sentiment, Effort, Outcomes, Waits, Transfers, Promises };
inline constexpr std::size_t partCount = 6;
inline constexpr std::array<Part, partCount> allParts{
    Part::Sentiment, Part::Effort, Part::Outcomes, Part::Waits, Part::Transfers, Part::Promises};
// "sentiment", "effort", …, as in a bundle.
[[nodiscard]] std::string_view nameOf(Part part);

struct Settings {
    // 1 to 365. After so many days something counts half; after six times as long, not at all.
    double halfLifeDays = 30;
    // 0.1 to 100: the weight of "neither good nor bad". Larger: the score moves less.
    double neutral = 4;
    // 0 to 10, in the order of Part; 0 leaves a part out.
    std::array<double, partCount> weights{2, 1, 3, 1, 1.5, 4};
    // A wait up to the first is fine; from the second on it is as bad as a wait gets. Seconds, 0 to
    // 86,400, the second larger.
    std::int64_t waitFineSeconds = 60;
    std::int64_t waitWorstSeconds = 600;
    // 1 to 50: with fewer events there is no score.
    std::int64_t leastEvents = 3;
    // 1 to 90: the trend compares with so many days before.
    std::int64_t trendDays = 7;

    [[nodiscard]] double weightOf(Part part) const
    {
        return weights[static_cast<std::size_t>(part)];
    }
    // Older than this, nothing counts.
    [[nodiscard]] std::int64_t reachMs() const;
    bool operator==(const Settings &) const = default;
};

// The section of a bundle; what it leaves out is as above. All problems at once, pointers lead into
// the section.
[[nodiscard]] Result<Settings, std::vector<Problem>>
readSettings(const boost::json::object &section);

} // namespace sidelight::experience
