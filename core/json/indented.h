// JSON as a person edits it: members in the document's order, a line each, what is short in one
// line.
#pragma once

#include <string>

#include <boost/json/value.hpp>

namespace sidelight::json
{

// Parses to an equal value. Lists and objects of up to `width` bytes stand in one line. Never
// throws; as deep as the value is.
[[nodiscard]] std::string indentedText(const boost::json::value &value, std::size_t width = 72);

} // namespace sidelight::json
