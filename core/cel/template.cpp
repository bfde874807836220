#include "core/cel/template.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/cel/syntax/lexer.h"

namespace sidelight::cel
{

namespace
{

// Line and column of a byte of the text.
Place placeOf(std::string_view text, std::size_t offset)
{
    Place place;
    place.begin = place.end = static_cast<std::uint32_t>(offset);
    for (const char c : text.substr(0, offset)) {
        if (c == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++place.column;
        }
    }
    return place;
}

// An error inside of the expression that starts at `start`, as one of the whole text.
Error moved(Error error, const Place &start)
{
    if (error.place.line == 1)
        error.place.column += start.column - 1;
    error.place.line += start.line - 1;
    error.place.begin += start.begin;
    error.place.end += start.begin;
    return error;
}

// How long the expression is that starts after a brace: to the brace that closes it.
Result<std::size_t> lengthOfExpression(std::string_view rest)
{
    Lexer lexer(rest);
    for (int open = 0;;) {
        const Result<Token> token = lexer.next();
        if (!token)
            return failure(token.error());
        if (token->kind == TokenKind::End)
            return failure(
                Error{Code::Syntax, "A '{' is not closed; write {{ for a brace.", Place{}});
        if (token->kind == TokenKind::OpenBrace)
            ++open;
        if (token->kind == TokenKind::CloseBrace && open-- == 0)
            return token->place.begin;
    }
}

std::string shown(const Value &value, const TimeWords &timeWords)
{
    if (value.kind() == Kind::Timestamp && timeWords)
        return timeWords(value.asTimestamp());
    return value.kind() == Kind::String ? std::string(value.asText()) : display(value);
}

} // namespace

std::string Template::render(Activation &activation, const TimeWords &timeWords,
                             std::size_t maxBytes) const
{
    std::string text;
    for (const Piece &piece : m_pieces) {
        text += piece.text;
        if (piece.program) {
            const Result<Value> value = piece.program->evaluate(activation);
            text += value ? shown(*value, timeWords) : "…";
        }
        if (text.size() > maxBytes)
            return std::string(truncateUtf8(text, maxBytes));
    }
    return text;
}

std::vector<std::string> Template::names() const
{
    std::vector<std::string> names;
    for (const Piece &piece : m_pieces) {
        if (!piece.program)
            continue;
        for (const std::string &name : piece.program->names()) {
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        }
    }
    return names;
}

Result<Template> compileTemplate(std::string_view text, const Environment &environment,
                                 const Limits &limits)
{
    if (text.size() > limits.sourceBytes)
        return failure(
            Error{Code::Limit,
                  "The text is longer than " + std::to_string(limits.sourceBytes) + " bytes.",
                  {}});
    if (!isValidUtf8(text))
        return failure(Error{Code::Syntax, "The text is not valid UTF-8.", {}});
    Template made;
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const bool doubled = i + 1 < text.size() && text[i + 1] == c;
        if ((c != '{' && c != '}') || doubled) {
            plain += c;
            i += c == '{' || c == '}' ? 2 : 1;
            continue;
        }
        if (c == '}')
            return failure(Error{Code::Syntax, "A '}' closes nothing; write }} for a brace.",
                                 placeOf(text, i)});
        const Place start = placeOf(text, i + 1);
        const Result<std::size_t> length = lengthOfExpression(text.substr(i + 1));
        if (!length)
            return failure(moved(length.error(), start));
        Result<Program> program = compile(text.substr(i + 1, *length), environment, limits);
        if (!program)
            return failure(moved(std::move(program.error()), start));
        made.m_pieces.push_back({std::exchange(plain, {}), std::move(*program)});
        i += 1 + *length + 1;
    }
    if (!plain.empty())
        made.m_pieces.push_back({std::move(plain), std::nullopt});
    return made;
}

} // namespace sidelight::cel
