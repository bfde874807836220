#include "core/suggest/training/graphstart.h"

#include <algorithm>
#include <array>
#include <future>

namespace sidelight::suggest
{

GraphStart::GraphStart(const Material &material, const Names &actions, std::size_t firstHeldOut,
                       const GraphDescentSettings &settings)
    : m_material(material)
{
    const GraphExamples &graph = material.graph;
    for (const auto &policy : graph.policies())
        m_places.emplace_back(actions, policy->graph());
    const auto learnFrom = [&](std::size_t half) {
        return descendOverGraphs(
            graph,
            [&](const GraphExamples::Situation &one) {
                return one.dialogue < firstHeldOut && one.dialogue % 2 == half;
            },
            settings);
    };
    auto second = std::async(std::launch::async, learnFrom, 1);
    std::array<std::vector<float>, 2> halves{learnFrom(0), {}};
    halves[1] = second.get();
    auto whole = std::async(std::launch::async, [&] {
        return graphModel(
            graph, descendOverGraphs(
                       graph, [](const GraphExamples::Situation &) { return true; }, settings));
    });
    std::vector<float> both(halves[0].size());
    for (std::size_t i = 0; i < both.size(); ++i)
        both[i] = (halves[0][i] + halves[1][i]) / 2;
    std::vector<float> likely;
    for (const GraphExamples::Situation &one : graph.all()) {
        likelyOf(graph, one, one.dialogue < firstHeldOut ? halves[1 - one.dialogue % 2] : both,
                 likely);
        std::transform(likely.begin(), likely.end(), std::back_inserter(m_scores), graphScore);
    }
    m_model = whole.get();
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
