#include "core/suggest/arbitration/levers.h"

#include <algorithm>

namespace sidelight::suggest
{

std::string_view nameOf(Source source)
{
    constexpr std::array<std::string_view, sourceCount> names{"rule",  "engine", "policy",
                                                              "model", "guide",  "knowledge"};
    return names[static_cast<std::size_t>(source)];
}

std::string_view nameOf(Kind kind)
{
    constexpr std::array<std::string_view, kindCount> names{"action", "guide", "article", "reply"};
    return names[static_cast<std::size_t>(kind)];
}

std::string keyOf(const Suggestion &suggestion)
{
    return suggestion.action.empty() ? "id:" + suggestion.id.value : suggestion.action;
}

const ActionLevers &Levers::of(const std::string &action) const
{
    static const ActionLevers none;
    const auto found = actions.find(action);
    return found == actions.end() ? none : found->second;
}

bool Levers::asksForMore() const
{
    return std::any_of(actions.begin(), actions.end(), [](const auto &entry) {
        return entry.second.when || !entry.second.roles.empty();
    });
}

} // namespace sidelight::suggest
