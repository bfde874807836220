// An event that fits a rule's selections, held by a group, and what it completes.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "core/domain/event.h"

namespace sidelight::rules
{

struct Match;

inline constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
inline constexpr std::int64_t always = std::numeric_limits<std::int64_t>::min();

// Times in milliseconds since 1970.
struct Firing {
    struct Bound {
        const Match *match = nullptr;
        std::size_t selection = 0;
    };
    std::int64_t at = 0;
    std::int64_t since = always;  // an absence is none before: it holds when now > since
    std::int64_t until = never;   // it has ended when now >= until
    double value = 0;             // of the types that count
    std::size_t count = 1;        // events bound
    const Match *first = nullptr; // the types that count: from here to the anchor, those that count
    std::vector<Bound> bound;     // the others: by selection, the anchor among them
};

struct Match {
    EventPtr event;
    std::int64_t time = 0;
    std::int64_t expiry = never;
    std::uint8_t selections = 0; // a bit each
    bool isShared = false;
    bool isStale = true;   // what it completes has to be looked at anew
    bool isCounted = true; // the types that count: `where` holds and there is a value
    double number = 0;     // value_sum, value_avg
    std::unique_ptr<const std::string> distinct; // value_count
    std::unique_ptr<Firing> firing;
    // An absence's trigger.
    std::int64_t deadline = always; // always: not known yet; never: it has none
    const Match *answer = nullptr;  // the earliest expected event from its own time on
    mutable std::string alias;      // the id of an alert whose earliest event this is; made once

    [[nodiscard]] bool fits(std::size_t selection) const { return (selections >> selection) & 1U; }
};

// The order of everything: event time, then source and id.
[[nodiscard]] inline bool isBefore(const Match &left, const Match &right)
{
    if (left.time != right.time)
        return left.time < right.time;
    return std::tie(left.event->source, left.event->id) <
           std::tie(right.event->source, right.event->id);
}

[[nodiscard]] inline std::int64_t plus(std::int64_t time, std::int64_t span)
{
    return time > never - span ? never : time + span;
}

} // namespace sidelight::rules
