#include "core/cel/syntax/parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/utf8.h"
#include "core/cel/syntax/lexer.h"
#include "core/cel/syntax/macros.h"

namespace sidelight::cel
{

namespace
{

struct BinaryShape {
    int strength; // binds the stronger the higher
    Operator op;
};

std::optional<BinaryShape> binaryShape(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Equal:
        return BinaryShape{1, Operator::Equal};
    case TokenKind::NotEqual:
        return BinaryShape{1, Operator::NotEqual};
    case TokenKind::Less:
        return BinaryShape{1, Operator::Less};
    case TokenKind::LessEqual:
        return BinaryShape{1, Operator::LessEqual};
    case TokenKind::Greater:
        return BinaryShape{1, Operator::Greater};
    case TokenKind::GreaterEqual:
        return BinaryShape{1, Operator::GreaterEqual};
    case TokenKind::In:
        return BinaryShape{1, Operator::In};
    case TokenKind::Plus:
        return BinaryShape{2, Operator::Add};
    case TokenKind::Minus:
        return BinaryShape{2, Operator::Subtract};
    case TokenKind::Star:
        return BinaryShape{3, Operator::Multiply};
    case TokenKind::Slash:
        return BinaryShape{3, Operator::Divide};
    case TokenKind::Percent:
        return BinaryShape{3, Operator::Remainder};
    default:
        return std::nullopt;
    }
}

using Parsed = Result<ExpressionPtr>;

class Parser
{
public:
    Parser(Syntax &syntax, const ParseLimits &limits)
        : m_syntax(syntax)
        , m_lexer(syntax.source)
        , m_limits(limits)
    {
    }

    Parsed parseAll();

private:
    // One level of brackets, calls or signs deeper, for as long as it lives.
    struct Deeper {
        explicit Deeper(Parser &parser)
            : m_parser(parser)
        {
            ++m_parser.m_nesting;
        }
        ~Deeper() { --m_parser.m_nesting; }
        Deeper(const Deeper &) = delete;
        Deeper &operator=(const Deeper &) = delete;
        Parser &m_parser;
    };

    Parsed parseExpression();
    Parsed parseOr();
    Parsed parseAnd();
    Parsed parseComparison();
    Parsed parseBinary(int strength);
    Parsed parseUnary();
    Parsed parseMember();
    Parsed parseSuffixes(ExpressionPtr target);
    Parsed parseField(ExpressionPtr target);
    Parsed parsePrimary();
    Parsed parseName();
    Parsed parseLiteral(bool isNegative, const Place &start);
    Parsed parseList();
    Parsed parseMap();
    Result<std::vector<ExpressionPtr>> parseUntil(TokenKind close, const char *closeText);
    Parsed parseChain(TokenKind sign, Form form, Parsed (Parser::*part)());

    Parsed make(Form form, Place place, std::vector<ExpressionPtr> children = {});
    Parsed callOf(std::string name, Place place, ExpressionPtr target);
    bool step(); // to the next token; false after a lexical error
    bool expect(TokenKind kind, const char *what);
    [[nodiscard]] bool at(TokenKind kind) const { return m_token.kind == kind; }
    auto failed() { return failure(std::move(m_error)); }
    auto fail(Code code, std::string sentence, const Place &place)
    {
        m_error = {code, std::move(sentence), place};
        return failed();
    }
    [[nodiscard]] std::string whatIsHere() const;

    Syntax &m_syntax;
    Lexer m_lexer;
    const ParseLimits &m_limits;
    Token m_token;
    Error m_error;
    std::uint32_t m_end = 0; // of the token before this one
    std::size_t m_nesting = 0;
};

bool Parser::step()
{
    m_end = m_token.place.end;
    Result<Token> token = m_lexer.next();
    if (!token) {
        m_error = std::move(token.error());
        return false;
    }
    m_token = std::move(*token);
    return true;
}

std::string Parser::whatIsHere() const
{
    if (at(TokenKind::End))
        return "the expression ends";
    const auto text = std::string_view(m_syntax.source)
                          .substr(m_token.place.begin, m_token.place.end - m_token.place.begin);
    return "there is '" + std::string(truncateUtf8(text, 20)) + "'";
}

bool Parser::expect(TokenKind kind, const char *what)
{
    if (at(kind))
        return step();
    m_error = {Code::Syntax, std::string(what) + " is missing; " + whatIsHere() + ".",
               m_token.place};
    return false;
}

Parsed Parser::make(Form form, Place place, std::vector<ExpressionPtr> children)
{
    auto made = std::make_unique<Expression>();
    made->form = form;
    made->place = place;
    made->place.end = std::max(m_end, place.end);
    for (const ExpressionPtr &child : children)
        made->depth = std::max(made->depth, child->depth + 1);
    made->children = std::move(children);
    if (++m_syntax.nodes > m_limits.nodes)
        return fail(Code::Limit,
                    "The expression has more than " + std::to_string(m_limits.nodes) +
                        " parts; please split it.",
                    made->place);
    if (made->depth > m_limits.depth)
        return fail(Code::Limit,
                    "The expression is nested more than " + std::to_string(m_limits.depth) +
                        " levels deep; please split it.",
                    made->place);
    return made;
}

// Moves two or three expressions into a vector, which initialiser lists cannot.
template<class... Expressions>
std::vector<ExpressionPtr> childrenOf(Expressions &&...expressions)
{
    std::vector<ExpressionPtr> children;
    (children.push_back(std::forward<Expressions>(expressions)), ...);
    return children;
}

Parsed Parser::parseAll()
{
    if (!step())
        return failed();
    if (at(TokenKind::End))
        return fail(Code::Syntax, "The expression is empty.", m_token.place);
    Parsed all = parseExpression();
    if (all && !at(TokenKind::End))
        return fail(Code::Syntax,
                    "The expression should end or go on with an operator, but " + whatIsHere() +
                        ".",
                    m_token.place);
    return all;
}

Parsed Parser::parseExpression()
{
    const Deeper deeper(*this);
    if (m_nesting > m_limits.depth)
        return fail(Code::Limit,
                    "Brackets are nested more than " + std::to_string(m_limits.depth) +
                        " levels deep.",
                    m_token.place);
    Parsed condition = parseOr();
    if (!condition || !at(TokenKind::Question))
        return condition;
    if (!step())
        return failed();
    Parsed yes = parseOr();
    if (!yes)
        return yes;
    if (!expect(TokenKind::Colon, "The ':' of 'condition ? this : that'"))
        return failed();
    Parsed no = parseExpression();
    if (!no)
        return no;
    const Place place = (*condition)->place;
    return make(Form::Conditional, place,
                childrenOf(std::move(*condition), std::move(*yes), std::move(*no)));
}

Parsed Parser::parseChain(TokenKind sign, Form form, Parsed (Parser::*part)())
{
    Parsed first = (this->*part)();
    if (!first || !at(sign))
        return first;
    const Place place = (*first)->place;
    std::vector<ExpressionPtr> children = childrenOf(std::move(*first));
    while (at(sign)) {
        if (!step())
            return failed();
        Parsed next = (this->*part)();
        if (!next)
            return next;
        children.push_back(std::move(*next));
        // Every operator counts as a node, as it would in a tree of pairs.
        ++m_syntax.nodes;
    }
    --m_syntax.nodes;
    return make(form, place, std::move(children));
}

Parsed Parser::parseOr()
{
    return parseChain(TokenKind::Or, Form::Or, &Parser::parseAnd);
}

Parsed Parser::parseAnd()
{
    return parseChain(TokenKind::And, Form::And, &Parser::parseComparison);
}

Parsed Parser::parseComparison()
{
    return parseBinary(1);
}

Parsed Parser::parseBinary(int strength)
{
    constexpr int strongest = 3;
    Parsed left = strength == strongest ? parseUnary() : parseBinary(strength + 1);
    while (left) {
        const auto shape = binaryShape(m_token.kind);
        if (!shape || shape->strength != strength)
            return left;
        if (!step())
            return failed();
        Parsed right = strength == strongest ? parseUnary() : parseBinary(strength + 1);
        if (!right)
            return right;
        const Place place = (*left)->place;
        left = make(Form::Binary, place, childrenOf(std::move(*left), std::move(*right)));
        if (left)
            (*left)->op = shape->op;
    }
    return left;
}

Parsed Parser::parseUnary()
{
    if (!at(TokenKind::Not) && !at(TokenKind::Minus))
        return parseMember();
    const Form form = at(TokenKind::Not) ? Form::Not : Form::Negate;
    const Place place = m_token.place;
    const Deeper deeper(*this);
    if (m_nesting > m_limits.depth)
        return fail(Code::Limit, "There are too many signs in a row.", place);
    if (!step())
        return failed();
    if (form == Form::Negate && (at(TokenKind::Int) || at(TokenKind::Double))) {
        Parsed literal = parseLiteral(true, place);
        return literal ? parseSuffixes(std::move(*literal)) : std::move(literal);
    }
    Parsed operand = parseUnary();
    if (!operand)
        return operand;
    return make(form, place, childrenOf(std::move(*operand)));
}

Parsed Parser::parseMember()
{
    Parsed primary = parsePrimary();
    return primary ? parseSuffixes(std::move(*primary)) : std::move(primary);
}

Parsed Parser::parseSuffixes(ExpressionPtr target)
{
    for (;;) {
        if (at(TokenKind::Dot)) {
            Parsed field = parseField(std::move(target));
            if (!field)
                return field;
            target = std::move(*field);
        } else if (at(TokenKind::OpenBracket)) {
            if (!step())
                return failed();
            Parsed index = parseExpression();
            if (!index)
                return index;
            if (!expect(TokenKind::CloseBracket, "The closing ']'"))
                return failed();
            const Place place = target->place;
            Parsed made =
                make(Form::Index, place, childrenOf(std::move(target), std::move(*index)));
            if (!made)
                return made;
            target = std::move(*made);
        } else if (at(TokenKind::OpenBrace) &&
                   (target->form == Form::Name || target->form == Form::Select)) {
            return fail(Code::Syntax, "Objects of named types cannot be made here.", m_token.place);
        } else {
            return target;
        }
    }
}

Parsed Parser::parseField(ExpressionPtr target)
{
    if (!step())
        return failed();
    const bool isQuoted = at(TokenKind::Quoted);
    if (!isQuoted && !at(TokenKind::Name) && !at(TokenKind::Reserved))
        return fail(Code::Syntax,
                    "After a '.' stands the name of a field, but " + whatIsHere() + ".",
                    m_token.place);
    const Place place = target->place;
    std::string name = m_token.text;
    if (!step())
        return failed();
    if (at(TokenKind::OpenParen) && !isQuoted)
        return callOf(std::move(name), place, std::move(target));
    Parsed select = make(Form::Select, place, childrenOf(std::move(target)));
    if (select) {
        (*select)->name = std::move(name);
        (*select)->isQuoted = isQuoted;
    }
    return select;
}

Parsed Parser::callOf(std::string name, Place place, ExpressionPtr target)
{
    if (!step())
        return failed();
    Result<std::vector<ExpressionPtr>> arguments =
        parseUntil(TokenKind::CloseParen, "The closing ')'");
    if (!arguments)
        return failure(std::move(arguments.error()));
    const bool hasTarget = target != nullptr;
    if (hasTarget)
        arguments->insert(arguments->begin(), std::move(target));
    Parsed call = make(Form::Call, place, std::move(*arguments));
    if (!call)
        return call;
    (*call)->name = std::move(name);
    (*call)->hasTarget = hasTarget;
    return expandMacro(std::move(*call));
}

Result<std::vector<ExpressionPtr>> Parser::parseUntil(TokenKind close, const char *closeText)
{
    std::vector<ExpressionPtr> parts;
    while (!at(close)) {
        Parsed part = parseExpression();
        if (!part)
            return failure(std::move(part.error()));
        parts.push_back(std::move(*part));
        if (at(TokenKind::Comma)) {
            if (!step())
                return failed();
            // Lists and maps may end with a comma, calls may not.
            if (at(close) && close == TokenKind::CloseParen)
                return fail(Code::Syntax, "Another argument is missing after this ','.",
                            m_token.place);
        } else if (!at(close)) {
            break;
        }
    }
    if (!expect(close, closeText))
        return failed();
    return parts;
}

Parsed Parser::parsePrimary()
{
    const Place place = m_token.place;
    switch (m_token.kind) {
    case TokenKind::OpenParen: {
        if (!step())
            return failed();
        Parsed inner = parseExpression();
        if (inner && !expect(TokenKind::CloseParen, "The closing ')'"))
            return failed();
        if (inner) { // so that its text holds its brackets
            (*inner)->place = place;
            (*inner)->place.end = m_end;
        }
        return inner;
    }
    case TokenKind::OpenBracket:
        return parseList();
    case TokenKind::OpenBrace:
        return parseMap();
    case TokenKind::Dot:
    case TokenKind::Name:
        return parseName();
    case TokenKind::Reserved:
        return fail(Code::Syntax,
                    "'" + m_token.text + "' is a reserved word and cannot be a name here.", place);
    case TokenKind::Quoted:
        return fail(Code::Syntax, "Names in back-ticks are for fields only, after a '.'.", place);
    default:
        return parseLiteral(false, place);
    }
}

Parsed Parser::parseName()
{
    const Place place = m_token.place;
    const bool isRooted = at(TokenKind::Dot);
    if (isRooted && !step())
        return failed();
    if (!at(TokenKind::Name))
        return fail(Code::Syntax, "After a '.' stands a name, but " + whatIsHere() + ".",
                    m_token.place);
    std::string name = m_token.text;
    if (!step())
        return failed();
    Parsed made = at(TokenKind::OpenParen) ? callOf(name, place, nullptr) : make(Form::Name, place);
    if (made && (*made)->form == Form::Name) {
        (*made)->name = std::move(name);
        (*made)->isRooted = isRooted;
    }
    return made;
}

Parsed Parser::parseLiteral(bool isNegative, const Place &start)
{
    Value literal;
    const Token token = m_token;
    switch (token.kind) {
    case TokenKind::True:
    case TokenKind::False:
        literal = Value::of(token.kind == TokenKind::True);
        break;
    case TokenKind::Null:
        literal = Value::null();
        break;
    case TokenKind::Int: {
        constexpr std::uint64_t most = INT64_MAX;
        if (token.natural > most + (isNegative ? 1 : 0))
            return fail(Code::Syntax, "This number is too large.", token.place);
        const std::uint64_t bits = isNegative ? 0 - token.natural : token.natural;
        literal = Value::of(static_cast<std::int64_t>(bits));
        break;
    }
    case TokenKind::Uint:
        literal = Value::of(token.natural);
        break;
    case TokenKind::Double:
        literal = Value::of(isNegative ? -token.real : token.real);
        break;
    case TokenKind::String:
        literal = Value::of(std::string_view(m_syntax.texts.emplace_back(token.text)));
        break;
    case TokenKind::Bytes:
        literal = Value::bytes(m_syntax.texts.emplace_back(token.text));
        break;
    default:
        return fail(Code::Syntax, "Here a value is missing; " + whatIsHere() + ".", token.place);
    }
    if (!step())
        return failed();
    Parsed made = make(Form::Literal, start);
    if (made)
        (*made)->literal = literal;
    return made;
}

Parsed Parser::parseList()
{
    const Place place = m_token.place;
    if (!step())
        return failed();
    Result<std::vector<ExpressionPtr>> items =
        parseUntil(TokenKind::CloseBracket, "The closing ']'");
    if (!items)
        return failure(std::move(items.error()));
    return make(Form::List, place, std::move(*items));
}

Parsed Parser::parseMap()
{
    const Place place = m_token.place;
    if (!step())
        return failed();
    std::vector<ExpressionPtr> parts;
    while (!at(TokenKind::CloseBrace)) {
        Parsed key = parseExpression();
        if (!key)
            return key;
        if (!expect(TokenKind::Colon, "The ':' between key and value"))
            return failed();
        Parsed value = parseExpression();
        if (!value)
            return value;
        parts.push_back(std::move(*key));
        parts.push_back(std::move(*value));
        if (!at(TokenKind::Comma))
            break;
        if (!step())
            return failed();
    }
    if (!expect(TokenKind::CloseBrace, "The closing '}'"))
        return failed();
    return make(Form::Map, place, std::move(parts));
}

} // namespace

std::string_view signOf(Operator op)
{
    switch (op) {
    case Operator::Equal:
        return "==";
    case Operator::NotEqual:
        return "!=";
    case Operator::Less:
        return "<";
    case Operator::LessEqual:
        return "<=";
    case Operator::Greater:
        return ">";
    case Operator::GreaterEqual:
        return ">=";
    case Operator::In:
        return "in";
    case Operator::Add:
        return "+";
    case Operator::Subtract:
        return "-";
    case Operator::Multiply:
        return "*";
    case Operator::Divide:
        return "/";
    case Operator::Remainder:
        return "%";
    }
    return "?";
}

Result<std::unique_ptr<Syntax>> parse(std::string source, const ParseLimits &limits)
{
    if (source.size() > limits.sourceBytes)
        return failure(
            Error{Code::Limit,
                  "The expression is longer than " + std::to_string(limits.sourceBytes) + " bytes.",
                  {}});
    if (!isValidUtf8(source))
        return failure(Error{Code::Syntax, "The expression is not valid UTF-8 text.", {}});
    auto syntax = std::make_unique<Syntax>();
    syntax->source = std::move(source);
    Parsed root = Parser(*syntax, limits).parseAll();
    if (!root)
        return failure(std::move(root.error()));
    syntax->root = std::move(*root);
    return syntax;
}

} // namespace sidelight::cel
