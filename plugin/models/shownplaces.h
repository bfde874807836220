// What stood at which place of a list a moment ago: a key is pressed for what one saw, not for what
// came into its place while the finger was on its way. Bounded; the times are monotonic.
#pragma once

#include <cstdint>
#include <vector>

#include "core/domain/ids.h"

namespace sidelight::models
{

class ShownPlaces
{
public:
    // For so long a key means what stood there before.
    static constexpr std::int64_t settlesInMs = 300;

    // From now on these stand there, first place first.
    void show(std::vector<SuggestionId> ids, std::int64_t nowMs);
    // Something else is in front: what stood there is not to be meant any more.
    void turn(std::int64_t nowMs);

    struct Meant {
        SuggestionId id;      // empty: nothing
        bool changed = false; // of late, so that it is not what stands there now
    };
    // What a key for that place means, from 0. Where nothing at all stood before, what came is
    // meant at once.
    [[nodiscard]] Meant at(int place, std::int64_t nowMs) const;

private:
    static constexpr std::size_t most = 32;

    struct Shown {
        std::int64_t sinceMs = 0;
        std::vector<SuggestionId> ids;
        bool foreign = false; // of what was in front before
    };
    void forgetOld(std::int64_t nowMs);

    std::vector<Shown> m_shown; // oldest first
};

} // namespace sidelight::models
