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

} // namespace sidelight::hub
