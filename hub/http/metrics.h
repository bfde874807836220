// Figures for Prometheus, in its text format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sidelight::hub
{

class MetricsText
{
public:
    // `type` is "counter" or "gauge".
    void add(std::string_view name, std::string_view help, std::string_view type,
             std::uint64_t value);
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

} // namespace sidelight::hub
