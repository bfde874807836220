// What can be wrong with an expression, while it is written and while it runs.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

namespace sidelight::cel
{

// Where in the source: line and column count from 1 in code points, begin and end are bytes.
struct Place {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

enum class Code : std::uint8_t {
    // While compiling.
    Syntax,      // it cannot be read
    Type,        // it is read, but the parts do not fit together
    UnknownName, // a variable, a field or a function that does not exist
    Limit,       // too long, too many parts, nested too deep
    // While evaluating.
    Unset,          // a variable has no value now
    NoSuchKey,      // a field or key is missing
    NoSuchOverload, // values of kinds that do not go together
    DivideByZero,
    Overflow,   // the result does not fit into its type
    Range,      // an index, a conversion or a text outside of what is understood
    BadPattern, // a regular expression that is malformed or too costly
    BadKey,     // a map key of a kind that cannot be one, or one there twice
    Budget,     // stopped: too many steps or too much memory
};

// `sentence` is plain English for the author of a rule; it holds names from the source, never
// values of data.
struct Error {
    Code code = Code::Syntax;
    std::string sentence;
    Place place;
};

template<class T>
using Result = sidelight::Result<T, Error>;

} // namespace sidelight::cel
