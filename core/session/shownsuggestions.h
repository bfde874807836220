// Which suggestions stood on the screen for long enough to have been seen: what words on their way
// bring up and take away again within a second was not. Each counts once an interaction. Engine
// thread; pure but for the times it is given, which are monotonic milliseconds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/suggestion.h"

namespace sidelight::session
{

class ShownSuggestions
{
public:
    static constexpr std::int64_t seenAfterMs = 1000;
    // They are told together, this long after the first of them was seen.
    static constexpr std::int64_t toldAfterMs = 4000;

    struct Seen {
        SuggestionId id;
        InteractionId interaction;
        std::string action; // may be empty
        std::string where;  // it is counted: "voice/cards"
        int place = 1;      // 1 is first, where it stood first
        bool operator==(const Seen &) const = default;
    };

    // On the screen from now on, first place first, and nothing else.
    void show(const InteractionId &interaction, const std::string &where,
              std::span<const Suggestion> suggestions, std::int64_t nowMs);
    void showNothing(std::int64_t nowMs);
    // Somebody did something with it: it was seen.
    void touch(const SuggestionId &suggestion);

    // What has been seen and was not told, when it is time; `now`: whether or not.
    [[nodiscard]] std::vector<Seen> take(std::int64_t nowMs, bool now);
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const;

private:
    struct Standing {
        Seen seen;
        std::int64_t sinceMs = 0;
    };
    void note(std::int64_t nowMs);
    void count(Seen seen, std::int64_t nowMs);

    std::vector<Standing> m_standing;
    std::vector<Seen> m_seen;
    std::optional<std::int64_t> m_firstSeenMs; // of m_seen
    std::set<std::pair<InteractionId, SuggestionId>> m_counted;
};

} // namespace sidelight::session
