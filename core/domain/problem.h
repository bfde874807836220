// What is wrong with a document of configuration (a rule, a mapping, a bundle), and where.
#pragma once

#include <cstdint>
#include <string>

namespace sidelight
{

struct Problem {
    std::string pointer;      // RFC 6901, into the document: "/3/correlate/where"
    std::string sentence;     // plain English for a supervisor; holds names, never values of data
    std::uint32_t line = 0;   // inside the CEL text the pointer names, from 1; 0: none
    std::uint32_t column = 0; // in code points, from 1; 0: none
    bool operator==(const Problem &) const = default;
};

} // namespace sidelight
