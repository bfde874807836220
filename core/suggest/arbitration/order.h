// An order that does not jump: who comes later has to be better by a margin to come before.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sidelight::suggest
{

struct Standing {
    double priority = 0;
    std::optional<std::size_t> before; // where it stood
    std::string_view name;             // decides among equals
};

// Indices, best first. No one stands before another that is better by more than the margin (0.1: a
// tenth); who did not stand before comes in by priority. Does not depend on the order of `all`.
[[nodiscard]] std::vector<std::size_t> steadyOrder(std::span<const Standing> all, double margin);

} // namespace sidelight::suggest
