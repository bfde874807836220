// Which suggestions stood on the screen for long enough to have been seen. Each counts once an
// interaction. Engine thread.
#pragma once

#include <span>
#include <string>

#include "core/domain/suggestion.h"
#include "core/session/sightings.h"

namespace sidelight::session
{

class ShownSuggestions
{
public:
    struct Seen {
        SuggestionId id;
        InteractionId interaction;
        std::string action; // may be empty
        std::string where;  // it is counted: "voice/cards"
        int place = 1;      // 1 is first, where it stood first
        bool operator==(const Seen &) const = default;
    };

private:
    using Key = std::pair<InteractionId, SuggestionId>;
    using All = Sightings<Key, Seen>;

public:
    static constexpr std::int64_t seenAfterMs = All::seenAfterMs;
    static constexpr std::int64_t toldAfterMs = All::toldAfterMs;

    // On the screen from now on, first place first, and nothing else.
    void show(const InteractionId &interaction, const std::string &where,
              std::span<const Suggestion> suggestions, std::int64_t nowMs);
    void showNothing(std::int64_t nowMs) { m_all.show({}, nowMs); }
    // Somebody did something with it: it was seen.
    void touch(const SuggestionId &suggestion);
    // The interaction left the panel.
    void forget(const InteractionId &interaction)
    {
        m_all.forget([&interaction](const Key &key) { return key.first == interaction; });
    }

    // What has been seen and was not told, when it is time; `now`: whether or not.
    [[nodiscard]] std::vector<Seen> take(std::int64_t nowMs, bool now)
    {
        return m_all.take(nowMs, now);
    }
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const
    {
        return m_all.nextDeadlineMs();
    }

private:
    All m_all;
};

} // namespace sidelight::session
