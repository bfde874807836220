// Randomness is injected, so that tests can repeat a run from its printed seed.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace sidelight
{

class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
    // Evenly from [0, below); 0 when below is 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t below);
    // Evenly from [0, 1).
    [[nodiscard]] double unit();
};

// From the operating system, fit for keys. Thread-safe.
class SystemRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

// For tests: the same seed gives the same bytes (SplitMix64). One thread.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed)
        : m_state(seed)
    {
    }
    void fill(std::span<std::uint8_t> bytes) override;

private:
    std::uint64_t m_state;
};

// "f81d4fae-7dec-4d0a-a765-00a0c91e6bf6": a random UUID (RFC 9562, version 4).
[[nodiscard]] std::string makeUuid(Random &random);

} // namespace sidelight
