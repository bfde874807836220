// What a situation looks like to the models: a list of features, each a number for a hash of what
// it says, with what it says kept beside it for reasons. The names that are hashed are part of the
// model file's format: changing one means a new version of it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/suggest/situation/keyhash.h"
#include "core/suggest/situation/transcript.h"

namespace sidelight::suggest
{

// What a feature speaks of, which is how a reason is put into words.
enum class Topic {
    Always,       // how often actions happen at all
    Task,         // shown: the task
    Words,        // shown: a word or two of the customer's last turn
    EarlierWords, // shown: a word the customer said before
    LastAction,   // shown: the action
    DoneBefore,   // shown: an action
    AgentWords,   // shown: a word of the agent's own
    LookUp,       // shown: "Message = Unavailable"
    Match,    // shown: the name of what was looked up and the customer's words do or do not hold
    Progress, // shown: the name of a list that is being gone through
    Count,    // how long the conversation is
};
inline constexpr std::size_t topicCount = 11;

struct Feature {
    std::uint32_t key = 0;
    float value = 0;
    Topic topic = Topic::Always;
    // Into the transcript or the caller's task; two words where a feature has two.
    std::string_view shown;
    std::string_view shownToo;
};

class FeatureList
{
public:
    static constexpr std::size_t maxFeatures = 2000;

    FeatureList() { m_features.reserve(256); }
    void clear();
    // `parts` are hashed one after the other; a key that is there already is not added again.
    void add(Topic topic, float value, std::initializer_list<KeyHash> parts,
             std::string_view shown = {}, std::string_view shownToo = {});
    [[nodiscard]] const std::vector<Feature> &all() const { return m_features; }

private:
    static constexpr std::size_t slots = 4096; // a power of two, more than maxFeatures

    std::vector<Feature> m_features;
    std::array<std::uint16_t, slots> m_slots{}; // by key: 1 + an index; 0: free
};

[[nodiscard]] std::uint32_t featureKey(std::initializer_list<KeyHash> parts);

// Of the next action after `turns`. `task` is empty where it is not known. The list views into
// both.
void describeNextAction(std::span<const Transcript::Heard> turns, std::string_view task,
                        FeatureList &out);
// Of what the conversation is about.
void describeTask(std::span<const Transcript::Heard> turns, FeatureList &out);

} // namespace sidelight::suggest
