// What stood in the drafts when the agent turned to an interaction: what is typed before the screen
// has heard of them belongs behind it. Engine thread; remembers the last few turns, which is more
// than there are on their way.
#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/waitingstate.h"

namespace sidelight::session
{

class TypedTurns
{
public:
    void begin(std::uint64_t turn, std::vector<DraftState> drafts)
    {
        m_turns.push_back({turn, std::move(drafts)});
        if (m_turns.size() > kept)
            m_turns.pop_front();
    }
    // Empty for turn 0, and for one that is not known.
    [[nodiscard]] std::string before(std::uint64_t turn, const InteractionId &interaction,
                                     std::string_view kind) const
    {
        for (const Turn &known : m_turns) {
            if (turn == 0 || known.number != turn)
                continue;
            for (const DraftState &draft : known.drafts) {
                if (draft.interaction == interaction && draft.kind == kind)
                    return draft.text;
            }
        }
        return {};
    }

private:
    static constexpr std::size_t kept = 64;
    struct Turn {
        std::uint64_t number = 0;
        std::vector<DraftState> drafts;
    };
    std::deque<Turn> m_turns;
};

} // namespace sidelight::session
