#include "core/session/shownsuggestions.h"

#include <algorithm>

namespace sidelight::session
{

namespace
{
constexpr std::size_t mostRemembered = 10'000;
} // namespace

void ShownSuggestions::show(const InteractionId &interaction, const std::string &where,
                            std::span<const Suggestion> suggestions, std::int64_t nowMs)
{
    note(nowMs);
    std::vector<Standing> standing;
    int place = 0;
    for (const Suggestion &one : suggestions) {
        ++place;
        const auto before =
            std::find_if(m_standing.begin(), m_standing.end(), [&](const Standing &stood) {
                return stood.seen.id == one.id && stood.seen.interaction == interaction;
            });
        if (before != m_standing.end())
            standing.push_back(*before);
        else if (!m_counted.contains({interaction, one.id}))
            standing.push_back({{one.id, interaction, one.action, where, place}, nowMs});
    }
    m_standing = std::move(standing);
}

void ShownSuggestions::showNothing(std::int64_t nowMs)
{
    note(nowMs);
    m_standing.clear();
}

void ShownSuggestions::touch(const SuggestionId &suggestion)
{
    for (Standing &one : m_standing) {
        if (one.seen.id == suggestion)
            one.sinceMs -= seenAfterMs;
    }
}

// What has stood for long enough.
void ShownSuggestions::note(std::int64_t nowMs)
{
    const auto young = [nowMs](const Standing &one) { return nowMs < one.sinceMs + seenAfterMs; };
    for (const Standing &one : m_standing) {
        if (!young(one))
            count(one.seen, nowMs);
    }
    std::erase_if(m_standing, [&](const Standing &one) { return !young(one); });
}

void ShownSuggestions::count(Seen seen, std::int64_t nowMs)
{
    if (m_counted.size() > mostRemembered)
        m_counted.clear();
    if (!m_counted.emplace(seen.interaction, seen.id).second)
        return;
    m_seen.push_back(std::move(seen));
    if (!m_firstSeenMs)
        m_firstSeenMs = nowMs;
}

std::vector<ShownSuggestions::Seen> ShownSuggestions::take(std::int64_t nowMs, bool now)
{
    note(nowMs);
    if (!m_firstSeenMs || (!now && nowMs < *m_firstSeenMs + toldAfterMs))
        return {};
    m_firstSeenMs.reset();
    return std::exchange(m_seen, {});
}

std::optional<std::int64_t> ShownSuggestions::nextDeadlineMs() const
{
    std::optional<std::int64_t> least;
    if (m_firstSeenMs)
        least = *m_firstSeenMs + toldAfterMs;
    for (const Standing &one : m_standing)
        least = std::min(least.value_or(one.sinceMs + seenAfterMs), one.sinceMs + seenAfterMs);
    return least;
}

} // namespace sidelight::session
