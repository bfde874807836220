#include "core/suggest/policy/graphranker.h"

#include <algorithm>
#include <map>

namespace sidelight::suggest
{

GraphRanker::GraphRanker(std::shared_ptr<const PolicyIndex> policy,
                         std::shared_ptr<const LinearModel> learned)
    : m_policy(std::move(policy))
    , m_learned(learned ? std::move(learned) : builtInGraphWeights())
{
}

std::span<const float> GraphRanker::rank(std::span<const Transcript::Heard> turns)
{
    m_candidates.describe(*m_policy, turns);
    m_scores.assign(m_candidates.size(), 0.0F);
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        for (const CandidateFeature &feature : m_candidates.of(i))
            m_scores[i] += feature.value * m_learned->onlyWeight(feature.key);
    }
    softmax(m_scores, 1);
    return m_scores;
}

std::shared_ptr<const LinearModel> builtInGraphWeights()
{
    const std::map<std::uint32_t, float> weights{
        {featureKey({"place"}), 2.0F},          {featureKey({"placelike"}), 1.5F},
        {featureKey({"placelikest"}), 1.0F},    {featureKey({"like"}), 1.0F},
        {featureKey({"likest"}), 0.5F},         {featureKey({"done", "0"}), 1.0F},
        {featureKey({"step", "1"}), 0.5F},      {featureKey({"step", "0"}), -1.0F},
        {featureKey({"firstask", "UW"}), 0.5F}, {featureKey({"said", "most"}), -0.5F},
        {featureKey({"no cue"}), -1.5F},
    };
    FloatWeights rows;
    rows.labelCount = 1;
    for (const auto &[key, weight] : weights) {
        rows.keys.push_back(key);
        rows.labels.push_back(0);
        rows.weights.push_back(weight);
        rows.offsets.push_back(static_cast<std::uint32_t>(rows.keys.size()));
    }
    static const auto model = std::make_shared<const LinearModel>(quantised(rows));
    return model;
}

} // namespace sidelight::suggest
