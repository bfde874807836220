// What a situation looks like to the models: a list of features, each a number for a hash of what
// it says, with what it says kept beside it for reasons. The names that are hashed are part of the
// model file's format: changing one means a new version of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

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
    void clear() { m_features.clear(); }
    // `parts` are hashed with a separator between them.
    void add(Topic topic, float value, std::initializer_list<std::string_view> parts,
             std::string_view shown = {}, std::string_view shownToo = {});
    // Each key once, the smallest first. To be called when all are in.
    void settle();
    [[nodiscard]] const std::vector<Feature> &all() const { return m_features; }

private:
    std::vector<Feature> m_features;
};

// FNV-1a of 64 bits over parts and separators, folded to 32; what many keys begin with is hashed
// once.
class KeyHash
{
public:
    [[nodiscard]] KeyHash with(std::string_view part) const
    {
        KeyHash next = *this;
        for (const char c : part)
            next.mix(static_cast<unsigned char>(c));
        next.mix(0x1f);
        return next;
    }
    [[nodiscard]] std::uint32_t key() const
    {
        return static_cast<std::uint32_t>(m_hash ^ (m_hash >> 32U));
    }

private:
    void mix(unsigned char byte)
    {
        m_hash ^= byte;
        m_hash *= 0x100000001b3U;
    }
    std::uint64_t m_hash = 0xcbf29ce484222325U;
};

[[nodiscard]] std::uint32_t featureKey(std::initializer_list<std::string_view> parts);

// Of the next action after `turns`. `task` is empty where it is not known. The list views into
// both.
void describeNextAction(std::span<const Transcript::Heard> turns, std::string_view task,
                        FeatureList &out);
// Of what the conversation is about.
void describeTask(std::span<const Transcript::Heard> turns, FeatureList &out);

} // namespace sidelight::suggest
