// How often each of a few codes came up. Codes are the hub's own words, never what somebody sent;
// should there be more than `mostCodes`, the rest counts as "other". One thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace sidelight::hub
{

class Tally
{
public:
    static constexpr std::size_t mostCodes = 64;

    void add(std::string_view code);
    [[nodiscard]] const std::map<std::string, std::uint64_t, std::less<>> &counts() const
    {
        return m_counts;
    }

private:
    std::map<std::string, std::uint64_t, std::less<>> m_counts;
};

} // namespace sidelight::hub
