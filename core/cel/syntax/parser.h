// Reads source text into a tree, macros included. Pure; any bytes may be given.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "core/cel/syntax/expression.h"

namespace sidelight::cel
{

struct ParseLimits {
    std::size_t nodes = 200;
    std::size_t depth = 32; // of the tree, and of brackets within brackets
    std::size_t sourceBytes = 8192;
};

// Refuses in this order: size, UTF-8, then the first fault from left to right.
[[nodiscard]] Result<std::unique_ptr<Syntax>> parse(std::string source, const ParseLimits &limits);

} // namespace sidelight::cel
