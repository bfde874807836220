#include "core/suggest/training/examples.h"

namespace sidelight::suggest
{

void Examples::add(const std::vector<Feature> &features, std::size_t label, float weight)
{
    for (const Feature &feature : features)
        m_entries.push_back({feature.key, feature.value});
    m_starts.push_back(m_entries.size());
    m_labels.push_back(static_cast<std::uint16_t>(label));
    m_weights.push_back(weight);
}

} // namespace sidelight::suggest
