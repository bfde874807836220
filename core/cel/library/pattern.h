// Regular expressions: RE2, in time that grows with the text only, and in bounded memory.
#pragma once

#include <memory>
#include <string_view>

#include "core/cel/value/value.h"
#include "core/cel/value/workspace.h"

namespace re2
{
class RE2;
}

namespace sidelight::cel
{

inline constexpr std::size_t maxPatternBytes = 1000;

struct PatternDeleter {
    void operator()(const re2::RE2 *pattern) const;
};
using Pattern = std::unique_ptr<const re2::RE2, PatternDeleter>;

// Null when it is malformed, too long, or needs too much memory. Usable from many threads.
[[nodiscard]] Pattern compilePattern(std::string_view pattern);
// Whether it matches any part of the text.
[[nodiscard]] Value matchesPattern(std::string_view text, const re2::RE2 &pattern,
                                   Workspace &workspace);

} // namespace sidelight::cel
