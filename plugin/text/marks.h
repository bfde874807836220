// A text in parts, those that were searched for apart from the others: shown as plain texts beside
// each other, nothing in them is interpreted.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <QString>
#include <QVariantList>

namespace sidelight::text
{

// A list of {text, marked}, in order, all of them together the text; of a long one, from a little
// before the first mark on, where that would not be seen. `marks`: byte ranges [first, second),
// rising; what is out of range or inside a character is left out.
[[nodiscard]] QVariantList
partsOf(const std::string &utf8, const std::vector<std::pair<std::uint32_t, std::uint32_t>> &marks);
// Marked where the words of the query stand.
[[nodiscard]] QVariantList partsOf(const QString &text, const QString &query);

} // namespace sidelight::text
