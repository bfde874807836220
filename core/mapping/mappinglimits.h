// How much a mapping may be, and how much it may make of one body.
#pragma once

#include <cstddef>

#include "core/cel/program.h"

namespace sidelight::mapping
{

struct MappingLimits {
    std::size_t templates = 32;   // events a mapping describes
    std::size_t lets = 32;        // named intermediate values
    std::size_t fields = 200;     // of one event
    std::size_t fieldDepth = 8;   // data inside data
    std::size_t idBytes = 64;     // it is part of an address
    std::size_t nameBytes = 256;  // names and owners
    std::size_t textBytes = 2000; // descriptions
    std::size_t tableBytes = std::size_t{64} * 1024;
    std::size_t events = 500;                         // out of one body
    std::size_t troubles = 20;                        // named; further ones are only counted
    std::size_t steps = 400'000;                      // of all expressions over one body
    std::size_t nestedBytes = std::size_t{64} * 1024; // of JSON inside a text
    std::size_t nestedDepth = 16;
    std::size_t plainBytes = std::size_t{8} * 1024; // of a text made plain
    cel::Limits cel;                                // of one expression
};

} // namespace sidelight::mapping
