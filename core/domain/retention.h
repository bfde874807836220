// How long a panel's cache keeps what it was told of customers: the section "retention" of a
// bundle, resolved. What is open stays, whatever its age.
#pragma once

#include <cstdint>

namespace sidelight
{

struct Retention {
    static constexpr std::int64_t hourMs = 3'600'000;
    static constexpr std::int64_t dayMs = 24 * hourMs;
    static constexpr std::int64_t leastMs = hourMs;
    static constexpr std::int64_t mostMs = 3650 * dayMs;
    static constexpr std::int64_t usualMs = 365 * dayMs;

    std::int64_t eventsMs = usualMs;       // what happened
    std::int64_t interactionsMs = usualMs; // what belongs to an interaction that is over
    // Who has not been heard of for so long leaves the cache, profile and all.
    std::int64_t customersMs = usualMs;
    bool operator==(const Retention &) const = default;
};

} // namespace sidelight
