#include "core/suggest/arbitration/ranked.h"

#include <algorithm>

#include "core/suggest/arbitration/levers.h"

namespace sidelight::suggest
{

std::vector<Contender> contendersOf(const Ranking &ranking, const InteractionId &interaction,
                                    Timestamp now)
{
    std::vector<Contender> all;
    for (const Ranked &ranked : ranking.best) {
        Contender contender;
        contender.suggestion.id =
            SuggestionId{"model-" + interaction.value + '-' + std::string(ranked.name)};
        contender.suggestion.action = std::string(ranked.name);
        contender.suggestion.likely = ranked.likely;
        contender.suggestion.interaction = interaction;
        contender.suggestion.offered = now;
        // With nothing learned that speaks for it, the step of the policy is all there is.
        contender.because.source = ranked.grounds.empty() ? Source::Policy : Source::Model;
        contender.because.id = contender.suggestion.id;
        contender.because.grounds = ranked.grounds;
        contender.because.step = std::string(ranked.step);
        contender.because.stepText = std::string(ranked.stepText);
        contender.precision = ranked.likely;
        if (all.empty() && ranking.isStrong)
            contender.precision = std::max(Levers::leastStrong, contender.precision.value_or(0));
        all.push_back(std::move(contender));
    }
    return all;
}

} // namespace sidelight::suggest
