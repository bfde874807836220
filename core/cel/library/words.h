// Texts as words, so that spelling does not matter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sidelight::cel
{

// Case folded and in one form (Unicode's NFKC_Casefold): "STRASSE" and "Straße" become equal. The
// same text back where it cannot be folded. Valid UTF-8 in, valid UTF-8 out.
[[nodiscard]] std::string folded(std::string_view text);

// The words of a folded text: runs of letters, digits and their marks. Of scripts that are written
// without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) every character is one.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view folded);

// Whether the words of `phrase` stand in `text` in this order, with at most `apart` others between
// one and the next. An empty phrase stands nowhere.
[[nodiscard]] bool holdsPhrase(const std::vector<std::string_view> &text,
                               const std::vector<std::string_view> &phrase, std::size_t apart);

} // namespace sidelight::cel
