// What stands between the quotes of a literal.
#pragma once

#include <string>
#include <string_view>

#include "core/cel/value/error.h"

namespace sidelight::cel
{

// Resolves \n, \x41, \u00e9, \101 and so on. In a text \x and octal escapes are code points, in
// bytes they are bytes and \u does not exist. `place` is where the literal starts.
[[nodiscard]] Result<std::string> resolveEscapes(std::string_view between, bool isBytes,
                                                 const Place &place);

// Appends a code point; false for surrogates and beyond U+10FFFF.
bool appendUtf8(std::string &out, char32_t codePoint);

} // namespace sidelight::cel
