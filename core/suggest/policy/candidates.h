// The actions of a policy graph as candidates for what comes next, each with features that speak of
// its place in the graph and of its name's words, never of the name itself: so what is learned of
// them holds for a queue nobody has data of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/suggest/features/features.h"
#include "core/suggest/policy/policyindex.h"
#include "core/suggest/situation/transcript.h"

namespace sidelight::suggest
{

struct CandidateFeature {
    std::uint32_t key = 0;
    float value = 0;
};

// One list a candidate, in the order of the graph's actions.
class Candidates
{
public:
    void describe(const PolicyIndex &policy, std::span<const Transcript::Heard> turns);
    [[nodiscard]] std::size_t size() const { return m_starts.size() - 1; }
    [[nodiscard]] std::span<const CandidateFeature> of(std::size_t candidate) const
    {
        return std::span(m_features)
            .subspan(m_starts[candidate], m_starts[candidate + 1] - m_starts[candidate]);
    }
    // The cue that speaks most for a candidate in the last situation; none: no cue was likely.
    [[nodiscard]] std::optional<std::size_t> cueOf(std::size_t candidate) const
    {
        return m_cueOf[candidate];
    }

private:
    struct CueFit {
        float likeness = 0;   // to the last words or answer
        bool inPlace = false; // it follows what was done last
    };
    struct View;

    void fitCues(const View &view);
    void describeOne(const View &view, std::size_t candidate);
    void addPlace(const View &view, std::size_t candidate);
    void addCues(const View &view, std::size_t candidate);
    void addNames(const View &view, std::size_t candidate);
    void addWords(const View &view, std::size_t candidate);
    void add(std::initializer_list<KeyHash> parts, float value = 1)
    {
        m_features.push_back({featureKey(parts), value});
    }

    std::vector<CandidateFeature> m_features;
    std::vector<std::size_t> m_starts{0};
    std::vector<CueFit> m_fits;
    std::vector<std::optional<std::size_t>> m_cueOf;
    float m_bestLikeness = 0;
    float m_bestInPlace = 0;
};

} // namespace sidelight::suggest
