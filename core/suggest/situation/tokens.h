// Words of what was said, in a form that two people's spelling shares. For any language that puts
// spaces between words; of others whole runs count as one word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sidelight::suggest
{

struct TokenLimits {
    static constexpr std::size_t textBytes = 4096; // of one turn; what follows is not looked at
    static constexpr std::size_t tokens = 200;
    static constexpr std::size_t tokenBytes = 40; // a longer word is cut
};

struct Token {
    // ASCII letters are lower-case, apostrophes left out; always valid UTF-8.
    std::string text;
    // What is compared: the text, or for a number "#" and how many digits it has.
    std::string form;
    bool isNumber = false;
};

// Letters, digits, and the marks ? ! : each alone. Everything else parts words; bytes that are no
// UTF-8 are passed over. Never fails.
[[nodiscard]] std::vector<Token> tokenise(std::string_view text);

} // namespace sidelight::suggest
