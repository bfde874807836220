#include "hub/operations/tally.h"

namespace sidelight::hub
{

void Tally::add(std::string_view code)
{
    auto found = m_counts.find(code);
    if (found == m_counts.end())
        found = m_counts.emplace(m_counts.size() < mostCodes ? code : "other", 0).first;
    ++found->second;
}

} // namespace sidelight::hub
