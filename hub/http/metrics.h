// Figures for Prometheus, in its text format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hub/operations/histogram.h"

namespace sidelight::hub
{

class MetricsText
{
public:
    // `type` is "counter" or "gauge".
    void add(std::string_view name, std::string_view help, std::string_view type,
             std::uint64_t value);
    // The same with a value for each of a label's values, which must need no escapes.
    void addEach(std::string_view name, std::string_view help, std::string_view label,
                 const std::vector<std::pair<std::string, std::uint64_t>> &counters);
    // `name` ends in "_seconds".
    void add(std::string_view name, std::string_view help, const Histogram &histogram);
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    void head(std::string_view name, std::string_view help, std::string_view type);
    std::string m_text;
};

} // namespace sidelight::hub
