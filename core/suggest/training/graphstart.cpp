#include "core/suggest/training/graphstart.h"

#include <algorithm>
#include <future>

namespace sidelight::suggest
{

GraphStart::GraphStart(const Material &material, const Names &actions, std::vector<float> learned,
                       std::size_t firstHeldOut, const GraphSettings &settings)
    : m_material(material)
    , m_shares(std::move(learned))
    , m_parts(settings.parts)
{
    const GraphExamples &graph = material.graph;
    for (const auto &policy : graph.policies())
        m_places.emplace_back(actions, policy->graph());
    std::transform(m_shares.begin(), m_shares.end(), m_shares.begin(), shareOfUnits);
    const auto learnFrom = [&](const auto &isOfPart) {
        const auto isUsed = [&](const GraphExamples::Situation &one) {
            // Neighbours go into different parts, so thinning goes by twos, threes, …
            return (one.weight >= 1 || one.dialogue / settings.parts % settings.thinning == 0) &&
                   isOfPart(one);
        };
        FloatGraph out;
        out.keys = graph.keys();
        out.weights = descendOverGraphs(graph, isUsed, settings.alone);
        descendUnits(graph, isUsed, settings.units, out);
        return out;
    };
    // Two at a time; the last is of all dialogues.
    std::vector<FloatGraph> learnedWithout(m_parts);
    const auto learnEvery = [&](std::size_t from) {
        for (std::size_t part = from; part < m_parts; part += 2) {
            learnedWithout[part] = learnFrom([&, part](const GraphExamples::Situation &one) {
                return one.dialogue < firstHeldOut && one.dialogue % m_parts != part;
            });
        }
    };
    auto others = std::async(std::launch::async, learnEvery, 1);
    learnEvery(0);
    others.get();
    auto whole = std::async(std::launch::async, [&] {
        return GraphModel(
            quantised(learnFrom([](const GraphExamples::Situation &) { return true; })));
    });
    scoreAll(learnedWithout, firstHeldOut);
    m_model = whole.get();
}

void GraphStart::scoreAll(std::span<const FloatGraph> learnedWithout, std::size_t firstHeldOut)
{
    const GraphExamples &graph = m_material.graph;
    std::vector<float> scores;
    for (const GraphExamples::Situation &one : graph.all()) {
        const float share = m_shares[one.policy];
        scores.assign(one.count, 0.0F);
        if (one.dialogue < firstHeldOut) {
            addScoresOf(graph, one, learnedWithout[one.dialogue % m_parts], share, 1, scores);
        } else {
            for (const FloatGraph &learned : learnedWithout)
                addScoresOf(graph, one, learned, share, 1 / static_cast<float>(m_parts), scores);
        }
        softmax(scores, 1);
        std::transform(scores.begin(), scores.end(), std::back_inserter(m_scores), graphScore);
    }
}

void GraphStart::fill(std::size_t decision, std::span<float> scores) const
{
    const auto situation = m_material.situations[decision];
    if (!situation) {
        std::fill(scores.begin(), scores.end(), 0.0F);
        return;
    }
    const GraphExamples::Situation &one = m_material.graph.all()[*situation];
    m_places[one.policy].spread(std::span(m_scores).subspan(one.first, one.count), scores);
}

} // namespace sidelight::suggest
