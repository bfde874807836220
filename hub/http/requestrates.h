// How many requests, or bytes, each principal may still send: a bucket that fills by `perSecond` up
// to `burst`. Network thread.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "core/base/clock.h"

namespace sidelight::hub
{

class RequestRates
{
public:
    static constexpr std::size_t mostKept = 20'000; // principals whose bucket is not full

    RequestRates(const Clock &clock, double perSecond, double burst)
        : m_clock(clock)
        , m_perSecond(perSecond)
        , m_burst(burst)
    {
    }

    // Nothing when a request may be made now; else in how many milliseconds.
    [[nodiscard]] std::optional<std::int64_t> waitMs(const std::string &who) const;
    // The same, and it is made. One that costs more than there is goes through and is paid later.
    [[nodiscard]] std::optional<std::int64_t> take(const std::string &who, double cost = 1);

private:
    struct Bucket {
        double left = 0;
        std::int64_t at = 0;
    };
    [[nodiscard]] double leftOf(const std::string &who) const;
    void forgetFull();

    const Clock &m_clock;
    double m_perSecond;
    double m_burst;
    std::unordered_map<std::string, Bucket> m_buckets;
};

} // namespace sidelight::hub
