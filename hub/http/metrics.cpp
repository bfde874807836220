#include "hub/http/metrics.h"

namespace sidelight::hub
{

void MetricsText::add(std::string_view name, std::string_view help, std::string_view type,
                      std::uint64_t value)
{
    m_text.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ");
    m_text.append(name).append(" ").append(type).append("\n").append(name).append(" ");
    m_text.append(std::to_string(value)).append("\n");
}

} // namespace sidelight::hub
