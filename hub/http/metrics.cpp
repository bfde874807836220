#include "hub/http/metrics.h"

namespace sidelight::hub
{

void MetricsText::head(std::string_view name, std::string_view help, std::string_view type)
{
    m_text.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ");
    m_text.append(name).append(" ").append(type).append("\n");
}

void MetricsText::add(std::string_view name, std::string_view help, std::string_view type,
                      std::uint64_t value)
{
    head(name, help, type);
    m_text.append(name).append(" ").append(std::to_string(value)).append("\n");
}

void MetricsText::addEach(std::string_view name, std::string_view help, std::string_view label,
                          const std::vector<std::pair<std::string, std::uint64_t>> &counters)
{
    head(name, help, "counter");
    for (const auto &[of, value] : counters) {
        m_text.append(name).append("{").append(label).append("=\"").append(of).append("\"} ");
        m_text.append(std::to_string(value)).append("\n");
    }
}

namespace
{

// Microseconds as seconds, without rounding: "0.0025".
std::string secondsOf(std::uint64_t microseconds)
{
    std::string text = std::to_string(microseconds / 1'000'000);
    std::string rest = std::to_string(1'000'000 + microseconds % 1'000'000).substr(1);
    rest.erase(rest.find_last_not_of('0') + 1);
    return rest.empty() ? text : text + "." + rest;
}

} // namespace

void MetricsText::add(std::string_view name, std::string_view help, const Histogram &histogram)
{
    head(name, help, "histogram");
    const Histogram::Reading reading = histogram.read();
    for (std::size_t i = 0; i < reading.upTo.size(); ++i) {
        const std::string bound = i < Histogram::bounds.size()
                                      ? secondsOf(static_cast<std::uint64_t>(Histogram::bounds[i]))
                                      : "+Inf";
        m_text.append(name).append("_bucket{le=\"").append(bound).append("\"} ");
        m_text.append(std::to_string(reading.upTo[i])).append("\n");
    }
    m_text.append(name).append("_sum ").append(secondsOf(reading.sumMicroseconds)).append("\n");
    m_text.append(name).append("_count ").append(std::to_string(reading.upTo.back()));
    m_text.append("\n");
}

} // namespace sidelight::hub
