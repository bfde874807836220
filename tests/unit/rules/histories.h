// Rules of every type, each twice (JSON for the engine, C++ for the reference), and random
// histories that make them fire, nearly fire, and fire late.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/domain/event.h"
#include "tests/unit/rules/reference.h"

namespace sidelight::test
{

[[nodiscard]] const std::vector<reference::Rule> &rulesOfEveryType();

struct History {
    std::vector<EventPtr> events; // in the order they were made; repeats among them
    std::int64_t now = 0;
};

inline constexpr std::int64_t historyStart = 1'760'000'000'000;

// `size` events over about `minutes`; times are in half minutes, so that many are equal.
[[nodiscard]] History randomHistory(Random &random, std::size_t size, std::uint64_t minutes);

template<class T>
void shuffle(std::vector<T> &items, Random &random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random.below(i)]);
}

} // namespace sidelight::test
