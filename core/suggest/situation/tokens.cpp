#include "core/suggest/situation/tokens.h"

#include <algorithm>
#include <iterator>

#include "core/base/utf8.h"

namespace sidelight::suggest
{

namespace
{

enum class Kind { Letter, Digit, Mark, Apostrophe, Space };

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Kind kindOf(char c)
{
    if (isDigit(c))
        return Kind::Digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U))
        return Kind::Letter;
    if (c == '?' || c == '!' || c == ':')
        return Kind::Mark;
    return c == '\'' ? Kind::Apostrophe : Kind::Space;
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Bytes of typographic marks that phones put in for ASCII ones: ’ ‘ are apostrophes, “ ” … – — and
// the no-break space part words. 0: none of them.
std::size_t typographicAt(std::string_view text, std::size_t at, Kind &kind)
{
    const std::string_view three = text.substr(at, 3);
    if (three == "\u2019" || three == "\u2018") {
        kind = Kind::Apostrophe;
        return 3;
    }
    if (three == "\u201c" || three == "\u201d" || three == "\u2026" || three == "\u2013" ||
        three == "\u2014") {
        kind = Kind::Space;
        return 3;
    }
    constexpr std::string_view hardSpace = "\u00a0";
    if (text.substr(at, hardSpace.size()) == hardSpace) {
        kind = Kind::Space;
        return 2;
    }
    return 0;
}

struct KnownWord {
    std::string_view word;
    WordKind kind;
};

// English; sorted.
constexpr KnownWord knownWords[] = {
    {"am", WordKind::Time},        {"bye", WordKind::Thanks},    {"cheers", WordKind::Thanks},
    {"dont", WordKind::No},        {"eight", WordKind::Number},  {"fine", WordKind::Yes},
    {"five", WordKind::Number},    {"four", WordKind::Number},   {"friday", WordKind::Day},
    {"goodbye", WordKind::Thanks}, {"midnight", WordKind::Time}, {"monday", WordKind::Day},
    {"nine", WordKind::Number},    {"no", WordKind::No},         {"none", WordKind::No},
    {"noon", WordKind::Time},      {"nope", WordKind::No},       {"not", WordKind::No},
    {"nothing", WordKind::No},     {"oclock", WordKind::Time},   {"ok", WordKind::Yes},
    {"okay", WordKind::Yes},       {"one", WordKind::Number},    {"please", WordKind::Yes},
    {"pm", WordKind::Time},        {"right", WordKind::Yes},     {"saturday", WordKind::Day},
    {"seven", WordKind::Number},   {"six", WordKind::Number},    {"sunday", WordKind::Day},
    {"sure", WordKind::Yes},       {"ten", WordKind::Number},    {"thank", WordKind::Thanks},
    {"thanks", WordKind::Thanks},  {"three", WordKind::Number},  {"thursday", WordKind::Day},
    {"thx", WordKind::Thanks},     {"today", WordKind::Day},     {"tomorrow", WordKind::Day},
    {"tuesday", WordKind::Day},    {"two", WordKind::Number},    {"wednesday", WordKind::Day},
    {"weekend", WordKind::Day},    {"yeah", WordKind::Yes},      {"yep", WordKind::Yes},
    {"yes", WordKind::Yes},
};

std::uint8_t kindsOf(const Token &token)
{
    const auto bit = [](WordKind kind) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
    };
    if (token.isNumber)
        return bit(WordKind::Number);
    const auto known = std::lower_bound(
        std::begin(knownWords), std::end(knownWords), std::string_view(token.text),
        [](const KnownWord &one, std::string_view wanted) { return one.word < wanted; });
    return known != std::end(knownWords) && known->word == token.text ? bit(known->kind)
                                                                      : std::uint8_t{0};
}

class Splitter
{
public:
    void take(char c, Kind kind)
    {
        switch (kind) {
        case Kind::Letter:
        case Kind::Digit:
            if (!m_word.empty() && isDigit(m_word.back()) != (kind == Kind::Digit))
                finish();
            m_word.push_back(lowered(c));
            break;
        case Kind::Mark:
            finish();
            m_word.push_back(c);
            finish();
            break;
        case Kind::Apostrophe:
            break;
        case Kind::Space:
            finish();
            break;
        }
    }
    void finish()
    {
        const std::string_view text = truncated();
        if (!text.empty() && m_tokens.size() < TokenLimits::tokens) {
            Token token;
            token.text = std::string(text);
            token.isNumber = isDigit(text.front());
            token.form = token.isNumber ? '#' + std::to_string(text.size()) : token.text;
            token.kinds = kindsOf(token);
            token.textKey = KeyHash(token.text);
            token.formKey = token.isNumber ? KeyHash(token.form) : token.textKey;
            m_tokens.push_back(std::move(token));
        }
        m_word.clear();
    }
    [[nodiscard]] bool isFull() const { return m_tokens.size() >= TokenLimits::tokens; }
    std::vector<Token> tokens() && { return std::move(m_tokens); }

private:
    [[nodiscard]] std::string_view truncated() const
    {
        return isValidUtf8(m_word) ? truncateUtf8(m_word, TokenLimits::tokenBytes)
                                   : std::string_view();
    }
    std::string m_word;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokenise(std::string_view text)
{
    const std::string_view looked = text.substr(0, TokenLimits::textBytes);
    Splitter splitter;
    for (std::size_t i = 0; i < looked.size() && !splitter.isFull();) {
        Kind kind = kindOf(looked[i]);
        const std::size_t bytes = typographicAt(looked, i, kind);
        splitter.take(looked[i], kind);
        i += std::max<std::size_t>(bytes, 1);
    }
    splitter.finish();
    return std::move(splitter).tokens();
}

} // namespace sidelight::suggest
