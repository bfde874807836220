#include "core/suggest/measure/curve.h"

#include <memory>

#include "core/suggest/measure/evaluation.h"
#include "core/suggest/training/dice.h"

namespace sidelight::suggest
{

namespace
{

constexpr std::uint64_t seed = 11;

} // namespace

std::vector<CurvePoint> learningCurve(std::vector<Dialogue> pool,
                                      std::span<const std::size_t> sizes,
                                      std::span<const Dialogue> tested, const Policies &policies,
                                      const TrainingSettings &settings)
{
    Dice dice(seed);
    dice.shuffle(pool);
    std::vector<CurvePoint> out;
    for (const std::size_t size : sizes) {
        if (size > pool.size())
            continue;
        auto model = train({std::span(pool).first(size), {}}, policies, settings);
        if (!model)
            continue;
        const float prior = model->graphPrior;
        Ranker ranker(std::make_shared<const Model>(std::move(*model)), policies);
        out.push_back(
            {size, prior, evaluate(ranker, tested, [] { return std::int64_t{0}; }).known});
    }
    return out;
}

} // namespace sidelight::suggest
