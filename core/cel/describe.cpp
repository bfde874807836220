// Evaluation errors in words: names from the source, never values.
#include "core/base/utf8.h"
#include "core/cel/names.h"
#include "core/cel/plan.h"

namespace sidelight::cel
{

namespace
{

std::string quoted(std::string_view source)
{
    constexpr std::size_t longest = 60;
    const std::string_view shown = truncateUtf8(source, longest);
    return "'" + std::string(shown) + (shown.size() < source.size() ? "…'" : "'");
}

std::string withoutValue(const Expression &expression)
{
    const Expression *root =
        rootOf(expression.form == Form::Has ? *expression.children.front() : expression);
    return quoted(root ? root->name : expression.name) + " has no value here.";
}

std::string wrongKinds(const Plan &plan, const Expression &expression)
{
    switch (expression.form) {
    case Form::Select:
    case Form::Has:
        return quoted(plan.textOf(*expression.children.front())) + " has no fields, so no " +
               quoted(expression.name) + ".";
    case Form::Call:
        return expression.name + "() cannot work with values of these kinds.";
    case Form::Binary:
        return quoted(signOf(expression.op)) + " cannot work with values of these kinds.";
    case Form::Negate:
        return "'-' cannot turn the sign of what is no number.";
    case Form::Index:
        return quoted(plan.textOf(*expression.children.front())) +
               " cannot be looked into like this.";
    case Form::Loop:
        return expression.name +
               "() goes over lists and maps with a condition that is true or false.";
    default:
        return "A part of " + quoted(plan.textOf(expression)) +
               " must be true or false, and is not.";
    }
}

std::string withoutKey(const Plan &plan, const Expression &expression)
{
    const std::string target = quoted(plan.textOf(*expression.children.front()));
    return expression.form == Form::Select ? target + " has no " + quoted(expression.name) + "."
                                           : target + " has no such key.";
}

std::string sentenceOf(Code code, const Plan &plan, const Expression &expression)
{
    switch (code) {
    case Code::Unset:
        return withoutValue(expression);
    case Code::UnknownName:
        return "There is no " + quoted(expression.name) + " here.";
    case Code::NoSuchKey:
        return withoutKey(plan, expression);
    case Code::NoSuchOverload:
        return wrongKinds(plan, expression);
    case Code::DivideByZero:
        return quoted(plan.textOf(expression)) + " divides by zero.";
    case Code::Overflow:
        return "The result of " + quoted(plan.textOf(expression)) + " is too large for its type.";
    case Code::Range:
        return "A value in " + quoted(plan.textOf(expression)) + " is out of range.";
    case Code::BadPattern:
        return "The pattern in " + quoted(plan.textOf(expression)) +
               " is no regular expression that can be used here, or too costly.";
    case Code::BadKey:
        return "A key of a map must be a text, a whole number, or true or false.";
    case Code::Budget:
        return "It takes too many steps or too much memory, and was stopped.";
    case Code::Syntax:
    case Code::Type:
    case Code::Limit:
        break;
    }
    return "It cannot be computed.";
}

} // namespace

std::string_view Plan::textOf(const Expression &expression) const
{
    return std::string_view(syntax->source)
        .substr(expression.place.begin, expression.place.end - expression.place.begin);
}

Error Plan::describe(const Value &error) const
{
    const bool known = error.errorNode() > 0 && error.errorNode() < origins.size();
    const Expression &origin = known ? *origins[error.errorNode()] : *syntax->root;
    const char *given = error.errorSentence();
    return {error.errorCode(), given ? given : sentenceOf(error.errorCode(), *this, origin),
            origin.place};
}

} // namespace sidelight::cel
