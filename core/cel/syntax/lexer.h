// Cuts source text into tokens. Pure; any bytes may be given.
#pragma once

#include <string_view>

#include "core/cel/syntax/token.h"

namespace sidelight::cel
{

class Lexer
{
public:
    // The source must be valid UTF-8 and stay.
    explicit Lexer(std::string_view source)
        : m_source(source)
    {
    }
    // End again and again at the end. After an error the lexer is of no more use.
    [[nodiscard]] Result<Token> next();

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const;
    void advance(std::size_t bytes);
    void skipSpace();
    [[nodiscard]] Place placeHere() const;
    [[nodiscard]] Token finish(TokenKind kind, Place start) const;
    [[nodiscard]] Result<Token> readName(Place start);
    [[nodiscard]] Result<Token> readQuotedName(Place start);
    [[nodiscard]] Result<Token> readNumber(Place start);
    [[nodiscard]] Result<Token> readPrefixedText(Place start, bool &isText);
    [[nodiscard]] Result<Token> readText(Place start, bool isRaw, bool isBytes);
    [[nodiscard]] Result<Token> readSign(Place start);

    std::string_view m_source;
    std::size_t m_position = 0;
    std::uint32_t m_line = 1;
    std::uint32_t m_column = 1;
};

} // namespace sidelight::cel
