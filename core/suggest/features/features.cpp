#include "core/suggest/features/features.h"

#include "core/suggest/features/scene.h"

namespace sidelight::suggest
{

std::uint32_t featureKey(std::initializer_list<KeyHash> parts)
{
    KeyHash hash;
    for (const KeyHash part : parts)
        hash = hash.with(part);
    return hash.key();
}

void FeatureList::clear()
{
    m_features.clear();
    m_slots.fill(0);
}

void FeatureList::add(Topic topic, float value, std::initializer_list<KeyHash> parts,
                      std::string_view shown, std::string_view shownToo)
{
    if (m_features.size() == maxFeatures)
        return;
    const std::uint32_t key = featureKey(parts);
    std::size_t slot = key & (slots - 1);
    for (; m_slots[slot] != 0; slot = (slot + 1) & (slots - 1)) {
        if (m_features[m_slots[slot] - 1U].key == key)
            return;
    }
    m_features.push_back({key, value, topic, shown, shownToo});
    m_slots[slot] = static_cast<std::uint16_t>(m_features.size());
}

void describeNextAction(std::span<const Transcript::Heard> turns, std::string_view task,
                        FeatureList &out)
{
    out.clear();
    const Scene scene(turns, task);
    addActionFeatures(scene, out);
    addWordFeatures(scene, out);
    addLookUpFeatures(scene, out);
}

void describeTask(std::span<const Transcript::Heard> turns, FeatureList &out)
{
    out.clear();
    const Scene scene(turns, {});
    addTaskFeatures(scene, out);
}

} // namespace sidelight::suggest
