// Events of our own making, the same for the same seed: realistic lengths, several scripts, nobody
// who lives.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/random.h"
#include "core/domain/event.h"

namespace sidelight::bench
{

class MadeEvents
{
public:
    explicit MadeEvents(std::uint64_t seed)
        : m_random(seed)
    {
    }

    // The JSON text of an event that tells of `customer` at `time`.
    [[nodiscard]] std::string touchpoint(const std::string &customer, Timestamp time);
    [[nodiscard]] std::string interactionEnded(const std::string &customer,
                                               const std::string &interaction, Timestamp time);
    [[nodiscard]] std::string profile(const std::string &customer, Timestamp time);

private:
    [[nodiscard]] std::string envelope(const char *type, const char *source,
                                       const std::string &customer, Timestamp time,
                                       const std::string &more, const std::string &data);
    [[nodiscard]] std::string words(std::size_t least, std::size_t most);

    SeededRandom m_random;
    std::uint64_t m_count = 0;
};

} // namespace sidelight::bench
