#include "tests/unit/arbitration/contest.h"

namespace sidelight::suggest
{

Contender proposal(const std::string &action, double likely, Source source)
{
    Contender one;
    one.suggestion.id = SuggestionId{std::string(nameOf(source)) + '-' + action};
    one.suggestion.action = action;
    one.suggestion.likely = likely;
    one.suggestion.offered = after(-hour);
    one.because.source = source;
    one.because.id = one.suggestion.id;
    return one;
}

std::vector<std::string> Contest::shown() const
{
    std::vector<std::string> actions;
    for (const Choice &choice : verdict().shown)
        actions.push_back(choice.suggestion.action);
    return actions;
}

std::optional<LeftOut> Contest::leftOut(const std::string &action) const
{
    for (const LeftOut &one : verdict().leftOut) {
        if (one.key == action)
            return one;
    }
    return std::nullopt;
}

void Contest::remember()
{
    circumstances.before.clear();
    for (const Choice &choice : verdict().shown)
        circumstances.before.push_back(keyOf(choice.suggestion));
}

} // namespace sidelight::suggest
