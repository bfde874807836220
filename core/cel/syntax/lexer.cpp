#include "core/cel/syntax/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/cel/syntax/escapes.h"

namespace sidelight::cel
{

namespace
{

constexpr std::array<std::string_view, 17> reservedWords{
    "as",  "break", "const",   "continue",  "else",   "for", "function", "if",   "import",
    "let", "loop",  "package", "namespace", "return", "var", "void",     "while"};

constexpr std::array<std::pair<std::string_view, TokenKind>, 24> signs{{
    {"&&", TokenKind::And},        {"||", TokenKind::Or},          {"==", TokenKind::Equal},
    {"!=", TokenKind::NotEqual},   {"<=", TokenKind::LessEqual},   {">=", TokenKind::GreaterEqual},
    {"<", TokenKind::Less},        {">", TokenKind::Greater},      {"!", TokenKind::Not},
    {".", TokenKind::Dot},         {",", TokenKind::Comma},        {":", TokenKind::Colon},
    {"?", TokenKind::Question},    {"(", TokenKind::OpenParen},    {")", TokenKind::CloseParen},
    {"[", TokenKind::OpenBracket}, {"]", TokenKind::CloseBracket}, {"{", TokenKind::OpenBrace},
    {"}", TokenKind::CloseBrace},  {"+", TokenKind::Plus},         {"-", TokenKind::Minus},
    {"*", TokenKind::Star},        {"/", TokenKind::Slash},        {"%", TokenKind::Percent},
}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool continuesName(char c)
{
    return startsName(c) || isDigit(c);
}

TokenKind kindOfWord(std::string_view word)
{
    if (word == "true")
        return TokenKind::True;
    if (word == "false")
        return TokenKind::False;
    if (word == "null")
        return TokenKind::Null;
    if (word == "in")
        return TokenKind::In;
    return std::find(reservedWords.begin(), reservedWords.end(), word) != reservedWords.end()
               ? TokenKind::Reserved
               : TokenKind::Name;
}

auto bad(const char *sentence, const Place &place)
{
    return failure(Error{Code::Syntax, sentence, place});
}

} // namespace

char Lexer::peek(std::size_t ahead) const
{
    return m_position + ahead < m_source.size() ? m_source[m_position + ahead] : '\0';
}

void Lexer::advance(std::size_t bytes)
{
    for (std::size_t i = 0; i < bytes && m_position < m_source.size(); ++i, ++m_position) {
        const char c = m_source[m_position];
        if (c == '\n') {
            ++m_line;
            m_column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++m_column;
        }
    }
}

void Lexer::skipSpace()
{
    while (m_position < m_source.size()) {
        const char c = peek();
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
            advance(1);
        } else if (c == '/' && peek(1) == '/') {
            while (m_position < m_source.size() && peek() != '\n')
                advance(1);
        } else {
            return;
        }
    }
}

Place Lexer::placeHere() const
{
    const auto offset = static_cast<std::uint32_t>(m_position);
    return {m_line, m_column, offset, offset};
}

Token Lexer::finish(TokenKind kind, Place start) const
{
    Token token;
    token.kind = kind;
    token.place = start;
    token.place.end = static_cast<std::uint32_t>(m_position);
    return token;
}

Result<Token> Lexer::next()
{
    skipSpace();
    const Place start = placeHere();
    if (m_position >= m_source.size())
        return finish(TokenKind::End, start);
    const char c = peek();
    if (startsName(c)) {
        bool isText = false;
        Result<Token> text = readPrefixedText(start, isText);
        return isText ? text : readName(start);
    }
    if (isDigit(c) || (c == '.' && isDigit(peek(1))))
        return readNumber(start);
    if (c == '"' || c == '\'')
        return readText(start, false, false);
    return c == '`' ? readQuotedName(start) : readSign(start);
}

Result<Token> Lexer::readName(Place start)
{
    std::size_t length = 1;
    while (continuesName(peek(length)))
        ++length;
    const std::string_view word = m_source.substr(m_position, length);
    advance(length);
    Token token = finish(kindOfWord(word), start);
    token.text = word;
    return token;
}

Result<Token> Lexer::readQuotedName(Place start)
{
    advance(1);
    std::size_t length = 0;
    const auto fits = [](char c) {
        return continuesName(c) || c == '.' || c == '-' || c == '/' || c == ' ';
    };
    while (fits(peek(length)))
        ++length;
    if (length == 0 || peek(length) != '`')
        return bad("A name in back-ticks holds letters, digits, '_', '.', '-', '/' and spaces, and "
                   "ends with a back-tick.",
                   start);
    const std::string_view name = m_source.substr(m_position, length);
    advance(length + 1);
    Token token = finish(TokenKind::Quoted, start);
    token.text = name;
    return token;
}

Result<Token> Lexer::readNumber(Place start)
{
    std::size_t length = 0;
    const bool isHex = peek() == '0' && (peek(1) == 'x' || peek(1) == 'X');
    bool isReal = false;
    if (isHex) {
        length = 2;
        while (isHexDigit(peek(length)))
            ++length;
    } else {
        while (isDigit(peek(length)))
            ++length;
        if (peek(length) == '.' && isDigit(peek(length + 1))) {
            isReal = true;
            for (++length; isDigit(peek(length));)
                ++length;
        }
        const std::size_t sign = peek(length + 1) == '+' || peek(length + 1) == '-' ? 1 : 0;
        if ((peek(length) == 'e' || peek(length) == 'E') && isDigit(peek(length + 1 + sign))) {
            isReal = true;
            for (length += 1 + sign; isDigit(peek(length));)
                ++length;
        }
    }
    const std::string_view digits = m_source.substr(m_position, length);
    const bool isUnsigned = !isReal && (peek(length) == 'u' || peek(length) == 'U');
    advance(length + (isUnsigned ? 1 : 0));
    if (continuesName(peek()))
        return bad("A number runs into a name here; put a space or an operator between them.",
                   start);
    Token token = finish(isReal       ? TokenKind::Double
                         : isUnsigned ? TokenKind::Uint
                                      : TokenKind::Int,
                         start);
    const char *end = digits.data() + digits.size();
    if (isReal) {
        const auto read = std::from_chars(digits.data(), end, token.real);
        // Too small for a double is as good as 0; too large is not.
        const bool tiny = read.ec == std::errc::result_out_of_range &&
                          (digits.find("e-") != std::string_view::npos ||
                           digits.find("E-") != std::string_view::npos || digits.front() == '.' ||
                           digits.starts_with("0."));
        if (read.ec != std::errc{} && !tiny)
            return bad("This number is too large.", start);
        if (tiny)
            token.real = 0;
        return token;
    }
    const auto read =
        std::from_chars(digits.data() + (isHex ? 2 : 0), end, token.natural, isHex ? 16 : 10);
    if (read.ec == std::errc::result_out_of_range)
        return bad("This number is too large.", start);
    if (read.ec != std::errc{})
        return bad("After 0x stand the digits of a hexadecimal number.", start);
    return token;
}

Result<Token> Lexer::readPrefixedText(Place start, bool &isText)
{
    bool isRaw = false;
    bool isBytes = false;
    std::size_t length = 0;
    for (; length < 2; ++length) {
        const char c = peek(length);
        if ((c == 'r' || c == 'R') && !isRaw)
            isRaw = true;
        else if ((c == 'b' || c == 'B') && !isBytes)
            isBytes = true;
        else
            break;
    }
    isText = length > 0 && (peek(length) == '"' || peek(length) == '\'');
    if (!isText)
        return Token{};
    advance(length);
    return readText(start, isRaw, isBytes);
}

Result<Token> Lexer::readText(Place start, bool isRaw, bool isBytes)
{
    const char quote = peek();
    const bool isTriple = peek(1) == quote && peek(2) == quote;
    const std::size_t quotes = isTriple ? 3 : 1;
    advance(quotes);
    std::size_t length = 0;
    for (;; ++length) {
        const char c = peek(length);
        if (m_position + length >= m_source.size() || (!isTriple && (c == '\n' || c == '\r')))
            return bad("This text is not closed; its last quote is missing.", start);
        if (c == quote && (!isTriple || (peek(length + 1) == quote && peek(length + 2) == quote)))
            break;
        if (c == '\\' && !isRaw)
            ++length;
    }
    const std::string_view between = m_source.substr(m_position, length);
    advance(length + quotes);
    Token token = finish(isBytes ? TokenKind::Bytes : TokenKind::String, start);
    if (isRaw) {
        token.text = between;
        return token;
    }
    Result<std::string> text = resolveEscapes(between, isBytes, token.place);
    if (!text)
        return failure(std::move(text.error()));
    token.text = std::move(*text);
    return token;
}

Result<Token> Lexer::readSign(Place start)
{
    const std::string_view rest = m_source.substr(m_position);
    for (const auto &[text, kind] : signs) {
        if (rest.starts_with(text)) {
            advance(text.size());
            return finish(kind, start);
        }
    }
    switch (rest.front()) {
    case '=':
        return bad("A single '=' means nothing here; write '==' to compare.", start);
    case '&':
        return bad("Write '&&' for 'and'.", start);
    case '|':
        return bad("Write '||' for 'or'.", start);
    default:
        return bad("This character means nothing here.", start);
    }
}

} // namespace sidelight::cel
