#include "core/suggest/policy/graphranker.h"

#include <algorithm>
#include <map>

#include "core/suggest/model/linearmodel.h"

namespace sidelight::suggest
{

GraphRanker::GraphRanker(std::shared_ptr<const PolicyIndex> policy,
                         std::shared_ptr<const GraphModel> learned, float shareOfUnits)
    : m_policy(std::move(policy))
    , m_learned(learned ? std::move(learned) : builtInGraphWeights())
    , m_shareOfUnits(shareOfUnits)
{
}

std::span<const float> GraphRanker::rank(std::span<const Transcript::Heard> turns)
{
    m_candidates.describe(*m_policy, turns);
    m_scores.assign(m_candidates.size(), 0.0F);
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        m_hits.clear();
        if (i + 1 < m_scores.size()) {
            for (const CandidateFeature &feature : m_candidates.of(i + 1))
                m_learned->expect(feature.key);
        }
        for (const CandidateFeature &feature : m_candidates.of(i)) {
            const std::uint32_t row = m_learned->rowOf(feature.key);
            if (row == RowTable::nowhere)
                continue;
            m_learned->expectRow(row);
            m_hits.push_back({row, feature.value});
        }
        m_scores[i] = m_learned->score(m_hits, m_shareOfUnits);
    }
    softmax(m_scores, 1);
    return m_scores;
}

std::shared_ptr<const GraphModel> builtInGraphWeights()
{
    const std::map<std::uint32_t, float> weights{
        {featureKey({"place"}), 2.0F},          {featureKey({"placelike"}), 1.5F},
        {featureKey({"placelikest"}), 1.0F},    {featureKey({"like"}), 1.0F},
        {featureKey({"likest"}), 0.5F},         {featureKey({"done", "0"}), 1.0F},
        {featureKey({"step", "1"}), 0.5F},      {featureKey({"step", "0"}), -1.0F},
        {featureKey({"firstask", "UW"}), 0.5F}, {featureKey({"said", "most"}), -0.5F},
        {featureKey({"no cue"}), -1.5F},
    };
    FloatGraph rows;
    for (const auto &[key, weight] : weights) {
        rows.keys.push_back(key);
        rows.weights.push_back(weight);
    }
    static const auto model = std::make_shared<const GraphModel>(quantised(rows));
    return model;
}

} // namespace sidelight::suggest
