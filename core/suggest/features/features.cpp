#include "core/suggest/features/features.h"

#include <algorithm>

#include "core/suggest/features/scene.h"

namespace sidelight::suggest
{

std::uint32_t featureKey(std::initializer_list<std::string_view> parts)
{
    KeyHash hash;
    for (const std::string_view part : parts)
        hash = hash.with(part);
    return hash.key();
}

void FeatureList::add(Topic topic, float value, std::initializer_list<std::string_view> parts,
                      std::string_view shown, std::string_view shownToo)
{
    if (m_features.size() < maxFeatures)
        m_features.push_back({featureKey(parts), value, topic, shown, shownToo});
}

void FeatureList::settle()
{
    std::stable_sort(m_features.begin(), m_features.end(),
                     [](const Feature &a, const Feature &b) { return a.key < b.key; });
    const auto same = [](const Feature &a, const Feature &b) { return a.key == b.key; };
    m_features.erase(std::unique(m_features.begin(), m_features.end(), same), m_features.end());
}

void describeNextAction(std::span<const Transcript::Heard> turns, std::string_view task,
                        FeatureList &out)
{
    out.clear();
    const Scene scene(turns, task);
    addActionFeatures(scene, out);
    addWordFeatures(scene, out);
    addLookUpFeatures(scene, out);
    out.settle();
}

void describeTask(std::span<const Transcript::Heard> turns, FeatureList &out)
{
    out.clear();
    const Scene scene(turns, {});
    addTaskFeatures(scene, out);
    out.settle();
}

} // namespace sidelight::suggest
