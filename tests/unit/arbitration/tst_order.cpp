#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "core/base/random.h"
#include "core/suggest/arbitration/order.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

std::string ordered(const std::vector<Standing> &all, double margin = 0.1)
{
    std::string names;
    for (const std::size_t index : steadyOrder(all, margin))
        names += all[index].name;
    return names;
}

} // namespace

TEST_CASE("what is new stands by its priority, equals by name")
{
    CHECK(ordered({{0.2, {}, "a"}, {0.9, {}, "b"}, {0.5, {}, "d"}, {0.5, {}, "c"}}) == "bcda");
    CHECK(ordered({}).empty());
}

TEST_CASE("a tiny difference does not change the order, a large one does")
{
    CHECK(ordered({{0.50, 0, "a"}, {0.54, 1, "b"}}) == "ab");
    CHECK(ordered({{0.50, 0, "a"}, {0.56, 1, "b"}}) == "ba");
    SECTION("nor does a newcomer that is hardly better")
    {
        CHECK(ordered({{0.50, 0, "a"}, {0.49, 1, "b"}, {0.52, {}, "n"}}) == "abn");
        CHECK(ordered({{0.50, 0, "a"}, {0.40, 1, "b"}, {0.52, {}, "n"}}) == "anb");
    }
    SECTION("many small ones do not add up to a wrong order")
    {
        CHECK(ordered({{1.0, 0, "a"}, {1.09, 1, "b"}, {1.18, 2, "c"}}) == "cab");
    }
}

TEST_CASE("nobody stands before another that is better by more than the margin")
{
    constexpr std::uint64_t seed = 7;
    CAPTURE(seed);
    SeededRandom random(seed);
    const std::string names = "abcdefgh";
    for (int round = 0; round < 2000; ++round) {
        std::vector<Standing> all;
        for (std::size_t i = 0; i < names.size(); ++i) {
            Standing one;
            one.priority = random.unit();
            if (random.below(2) == 0)
                one.before = i;
            one.name = std::string_view(names).substr(i, 1);
            all.push_back(one);
        }
        const auto order = steadyOrder(all, 0.1);
        REQUIRE(order.size() == all.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (std::size_t j = i + 1; j < order.size(); ++j)
                REQUIRE(all[order[j]].priority <= all[order[i]].priority * 1.1);
        }
        std::vector<Standing> reversed(all.rbegin(), all.rend());
        REQUIRE(ordered(all) == ordered(reversed));
    }
}
