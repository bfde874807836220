// How often a fault is made, from the environment; what was used is printed with the seed.
#pragma once

#include <cstdint>
#include <cstdlib>

namespace sidelight::test
{

inline std::int64_t countFromEnvironment(const char *name, std::int64_t otherwise)
{
    const char *text = std::getenv(name);
    const std::int64_t count = text != nullptr ? std::strtoll(text, nullptr, 10) : 0;
    return count > 0 ? count : otherwise;
}

} // namespace sidelight::test
