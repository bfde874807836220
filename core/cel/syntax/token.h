// The words of the language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/cel/value/error.h"

namespace sidelight::cel
{

enum class TokenKind : std::uint8_t {
    End,
    Name,   // not a word of the language
    Quoted, // `a name in back-ticks`, for fields only
    Reserved,
    True,
    False,
    Null,
    In,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Dot,
    Comma,
    Colon,
    Question,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Not,
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
};

struct Token {
    TokenKind kind = TokenKind::End;
    Place place;
    std::string text;          // a name; a String or Bytes literal, decoded
    std::uint64_t natural = 0; // Int (without its sign) and Uint
    double real = 0;           // Double
};

} // namespace sidelight::cel
