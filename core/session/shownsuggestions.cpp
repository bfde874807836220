#include "core/session/shownsuggestions.h"

namespace sidelight::session
{

void ShownSuggestions::show(const InteractionId &interaction, const std::string &where,
                            std::span<const Suggestion> suggestions, std::int64_t nowMs)
{
    std::vector<All::One> all;
    int place = 0;
    for (const Suggestion &one : suggestions)
        all.push_back({{interaction, one.id}, {one.id, interaction, one.action, where, ++place}});
    m_all.show(std::move(all), nowMs);
}

void ShownSuggestions::touch(const SuggestionId &suggestion)
{
    m_all.touch([&suggestion](const Key &key) { return key.second == suggestion; });
}

} // namespace sidelight::session
