#include "core/suggest/arbitration/merging.h"

#include <algorithm>
#include <map>

namespace sidelight::suggest
{

namespace
{

Parts partsOf(const Contender &contender, const Levers &levers)
{
    const ActionLevers &own = levers.of(contender.suggestion.action);
    const Kind kind = own.kind.value_or(contender.kind);
    const Suggestion &said = contender.suggestion;
    Parts parts;
    parts.likely = said.likely;
    parts.value = said.value * own.value;
    parts.urgent = said.urgent;
    parts.lever = own.weight * levers.byKind[static_cast<std::size_t>(kind)] *
                  levers.bySource[static_cast<std::size_t>(contender.because.source)];
    parts.weight = said.weight * parts.lever;
    return parts;
}

// Who has thought about it most.
int standingOf(Source source)
{
    constexpr std::array<int, sourceCount> standing{2, 3, 0, 1, 5, 4};
    return standing[static_cast<std::size_t>(source)];
}

Merged begin(Contender contender, const Parts &parts, const Levers &levers)
{
    const ActionLevers &own = levers.of(contender.suggestion.action);
    Merged merged;
    merged.key = keyOf(contender.suggestion);
    merged.ids = std::move(contender.before);
    merged.ids.push_back(contender.suggestion.id);
    merged.precision = contender.precision;
    merged.since = contender.since ? contender.since : contender.suggestion.offered;
    merged.isForeseen =
        contender.because.source == Source::Policy || contender.because.source == Source::Model;
    merged.choice.kind = own.kind.value_or(contender.kind);
    merged.choice.isCritical = contender.isCritical || own.isCritical;
    merged.choice.parts = parts;
    merged.choice.because.push_back(std::move(contender.because));
    merged.choice.suggestion = std::move(contender.suggestion);
    return merged;
}

// What one has and the other lacks.
void fillIn(Suggestion &to, const Suggestion &from)
{
    if (to.title.empty())
        to.title = from.title;
    if (to.detail.empty())
        to.detail = from.detail;
    if (to.verb.empty())
        to.verb = from.verb;
    if (to.guide.steps.empty())
        to.guide = from.guide;
    if (to.why == Reason{})
        to.why = from.why;
    if (to.spokenFor.empty())
        to.spokenFor = from.spokenFor;
}

void join(Merged &to, Merged from)
{
    const bool speaksMore = from.choice.parts.priority() > to.choice.parts.priority();
    const double urgent = std::max(to.choice.parts.urgent, from.choice.parts.urgent);
    if (speaksMore) {
        to.choice.parts = from.choice.parts;
        std::swap(to.choice.because, from.choice.because);
    }
    to.choice.parts.urgent = urgent;
    for (Because &because : from.choice.because)
        to.choice.because.push_back(std::move(because));
    to.ids.insert(to.ids.end(), from.ids.begin(), from.ids.end());
    to.precision = std::max(to.precision, from.precision);
    to.since = std::max(to.since, from.since);
    to.isForeseen = to.isForeseen && from.isForeseen;
    to.choice.isCritical = to.choice.isCritical || from.choice.isCritical;
    // It stands as long as any of them does.
    auto &expires = to.choice.suggestion.expires;
    if (expires)
        expires = from.choice.suggestion.expires ? std::max(expires, from.choice.suggestion.expires)
                                                 : std::nullopt;
}

} // namespace

std::vector<Merged> merge(std::vector<Contender> contenders, const Levers &levers)
{
    std::vector<Merged> all;
    std::vector<int> standing; // of the source whose words each has
    std::map<std::string, std::size_t, std::less<>> places;
    for (Contender &contender : contenders) {
        const Parts parts = partsOf(contender, levers);
        const int rank = standingOf(contender.because.source);
        Merged one = begin(std::move(contender), parts, levers);
        const auto [place, isNew] = places.try_emplace(one.key, all.size());
        if (isNew) {
            all.push_back(std::move(one));
            standing.push_back(rank);
            continue;
        }
        Merged &known = all[place->second];
        Suggestion other = one.choice.suggestion;
        join(known, std::move(one));
        if (rank > standing[place->second]) {
            other.expires = known.choice.suggestion.expires;
            std::swap(known.choice.suggestion, other);
            standing[place->second] = rank;
        }
        fillIn(known.choice.suggestion, other);
    }
    return all;
}

} // namespace sidelight::suggest
