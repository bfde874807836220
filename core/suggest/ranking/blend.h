// One answer from two: what was learned of a queue, and what its policy graph says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/suggest/model/model.h"
#include "core/suggest/policy/policyindex.h"

namespace sidelight::suggest
{

// What the graph counts of the answer, 0 to 1; see Model::graphPrior.
[[nodiscard]] float graphShare(float prior, std::uint32_t decisions);
// A share below it is not worth asking the graph.
inline constexpr float leastGraphShare = 0.05F;

// Which action of a policy each action of the model is.
class GraphPlaces
{
public:
    GraphPlaces(const std::vector<std::string> &actions, const PolicyGraph &policy);
    [[nodiscard]] const std::vector<std::optional<std::size_t>> &all() const { return m_places; }

private:
    std::vector<std::optional<std::size_t>> m_places;
};

// Actions that training never saw have no weights: they are put below all others, so that only the
// graph can raise them. `isKnown` holds one flag an action of the model.
void sinkUnknown(std::span<float> scores, const std::vector<bool> &isKnown);
[[nodiscard]] std::vector<bool> knownActions(const LinearModel &model);

// `probabilities` of the model's actions into scores that mix them with those of the graph.
void blend(std::span<float> probabilities, std::span<const float> graph, const GraphPlaces &places,
           float share);

} // namespace sidelight::suggest
