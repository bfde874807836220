// The words of an HTML text, for places that show text and nothing else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sidelight::mapping
{

// Tags, comments, scripts and styles go; paragraphs and <br> become new lines; the common named and
// all numeric entities become characters; runs of white space become one space. What looks like no
// tag ("a < b") stays. At most `maxBytes`, cut between characters with "…". It makes text readable,
// not safe: the result may hold "<" and must be shown as text.
[[nodiscard]] std::string plainText(std::string_view html, std::size_t maxBytes);

} // namespace sidelight::mapping
