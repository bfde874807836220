#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <sodium.h>

#include "core/base/hex.h"

namespace sidelight
{

std::uint64_t Random::below(std::uint64_t below)
{
    if (below == 0)
        return 0;
    // Values from the incomplete last run are drawn again: no value is likelier than another.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % below;
    std::uint64_t value = 0;
    do {
        std::array<std::uint8_t, sizeof value> bytes{};
        fill(bytes);
        std::memcpy(&value, bytes.data(), sizeof value);
    } while (value >= limit);
    return value % below;
}

double Random::unit()
{
    return static_cast<double>(below(std::uint64_t{1} << 53)) * 0x1p-53;
}

void SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    randombytes_buf(bytes.data(), bytes.size());
}

void SeededRandom::fill(std::span<std::uint8_t> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        z ^= z >> 31;
        const std::size_t part = std::min(sizeof z, bytes.size() - done);
        std::memcpy(bytes.data() + done, &z, part);
        done += part;
    }
}

std::string makeUuid(Random &random)
{
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x40);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
    std::string text = toHex(bytes);
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        text.insert(dash, 1, '-');
    return text;
}

} // namespace sidelight
