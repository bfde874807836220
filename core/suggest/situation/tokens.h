// Words of what was said, in a form that two people's spelling shares. For any language that puts
// spaces between words; of others whole runs count as one word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/suggest/situation/keyhash.h"

namespace sidelight::suggest
{

struct TokenLimits {
    static constexpr std::size_t textBytes = 4096; // of one turn; what follows is not looked at
    static constexpr std::size_t tokens = 200;
    static constexpr std::size_t tokenBytes = 40; // a longer word is cut
};

// What kind of thing a word may speak of; a word may be of several.
enum class WordKind { Number, Time, Day, Yes, No, Thanks };
inline constexpr std::size_t wordKinds = 6;

struct Token {
    // ASCII letters are lower-case, apostrophes left out; always valid UTF-8.
    std::string text;
    // What is compared: the text, or for a number "#" and how many digits it has.
    std::string form;
    bool isNumber = false;
    std::uint8_t kinds = 0; // a bit for each WordKind
    KeyHash textKey;        // of text and form, which many features speak of
    KeyHash formKey;
    [[nodiscard]] bool is(WordKind kind) const
    {
        return (kinds >> static_cast<unsigned>(kind) & 1U) != 0;
    }
};

// Letters, digits, and the marks ? ! : each alone. Everything else parts words; bytes that are no
// UTF-8 are passed over. Never fails.
[[nodiscard]] std::vector<Token> tokenise(std::string_view text);

} // namespace sidelight::suggest
