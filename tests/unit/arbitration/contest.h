// Short ways to proposals and to who won.
#pragma once

#include <string>
#include <vector>

#include "core/suggest/arbitration/arbiter.h"

namespace sidelight::suggest
{

inline constexpr std::int64_t minute = 60'000;
inline constexpr std::int64_t hour = 60 * minute;
inline constexpr std::int64_t day = 24 * hour;
inline constexpr Timestamp noon{1'800'000'000'000};

inline Timestamp after(std::int64_t ms)
{
    return {noon.ms + ms};
}

// Proposed an hour before noon, for nobody in particular.
[[nodiscard]] Contender proposal(const std::string &action, double likely,
                                 Source source = Source::Rule);

struct Contest {
    std::vector<Contender> contenders;
    Circumstances circumstances;
    Levers levers;
    Propensities learned;

    Contest() { circumstances.now = noon; }
    void propose(const std::string &action, double likely, Source source = Source::Rule)
    {
        contenders.push_back(proposal(action, likely, source));
    }
    [[nodiscard]] Verdict verdict() const
    {
        return arbitrate(contenders, circumstances, levers, learned);
    }
    // Their actions, best first.
    [[nodiscard]] std::vector<std::string> shown() const;
    // Why an action is not there; nothing if it is.
    [[nodiscard]] std::optional<LeftOut> leftOut(const std::string &action) const;
    // The screen has seen it.
    void remember();
};

} // namespace sidelight::suggest
