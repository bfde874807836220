// Decisions with all candidates of their task's policy graph, packed for training.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/suggest/policy/candidates.h"
#include "core/suggest/policy/modelpolicies.h"
#include "core/suggest/situation/dialogueline.h"

namespace sidelight::suggest
{

class GraphExamples
{
public:
    struct Situation {
        std::size_t dialogue = 0; // as its index was given
        std::size_t policy = 0;   // index
        std::size_t first = 0;    // of its candidates
        std::size_t count = 0;
        std::optional<std::size_t> right; // among them; none: an action outside the graph
        float weight = 1;
    };

    explicit GraphExamples(const Policies &policies)
        : m_policies(policies)
    {
    }
    // The index of the situation; none: no policy is for `task`.
    std::optional<std::size_t> add(std::size_t dialogue, std::string_view task,
                                   std::span<const Transcript::Heard> turns, std::string_view taken,
                                   float weight);
    // Keys become rows, of those that were seen often enough, the `most` frequent; to be called
    // once, when all are in.
    void pack(std::size_t leastSeen, std::size_t most);

    [[nodiscard]] const std::vector<Situation> &all() const { return m_all; }
    [[nodiscard]] const Policies &policies() const { return m_policies; }
    // By row.
    [[nodiscard]] const std::vector<std::uint32_t> &keys() const { return m_keys; }
    // Of a candidate, with rows for keys.
    [[nodiscard]] std::span<const CandidateFeature> of(std::size_t candidate) const
    {
        return std::span(m_features)
            .subspan(m_starts[candidate], m_starts[candidate + 1] - m_starts[candidate]);
    }

private:
    const Policies &m_policies;
    Candidates m_candidates;
    std::vector<Situation> m_all;
    std::vector<std::size_t> m_starts{0};
    std::vector<CandidateFeature> m_features;
    std::vector<std::uint32_t> m_keys;
};

// All decisions of dialogues about one task, packed.
[[nodiscard]] GraphExamples graphExamplesOf(std::span<const Dialogue> dialogues,
                                            const Policies &policies, std::size_t leastSeen,
                                            std::size_t most);

} // namespace sidelight::suggest
