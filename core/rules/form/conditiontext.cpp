// Conditions into CEL.
#include <array>
#include <cstdio>

#include "core/json/canonical.h"
#include "core/rules/form/condition.h"

namespace sidelight::rules
{

namespace
{

std::string quoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
            out += escape.data();
        } else {
            out += c;
        }
    }
    return out + '\'';
}

// So that CEL reads a double and no int.
std::string decimal(double number)
{
    std::string text = json::canonicalNumber(number);
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0";
    return text;
}

std::string textOf(const Operand &operand)
{
    switch (operand.kind) {
    case Operand::Kind::None:
        return {};
    case Operand::Kind::Text:
        return quoted(operand.text);
    case Operand::Kind::Whole:
        return std::to_string(operand.whole);
    case Operand::Kind::Number:
        return decimal(operand.number);
    case Operand::Kind::Truth:
        return operand.truth ? "true" : "false";
    case Operand::Kind::Path:
        return operand.text;
    case Operand::Kind::Span:
        return "duration(" + quoted(operand.text) + ')';
    case Operand::Kind::Texts:
        break;
    }
    std::string list = "[";
    for (const std::string &text : operand.texts)
        list += (list.size() > 1 ? ", " : "") + quoted(text);
    return list + ']';
}

std::string subjectOf(const Clause &clause)
{
    switch (clause.subject) {
    case Clause::Subject::Field:
        break;
    case Clause::Subject::Distance:
        return "geo.km(" + clause.path + ", " + clause.other + ')';
    case Clause::Subject::Between:
        return clause.path + " - " + clause.other;
    }
    return clause.path;
}

std::string_view signOf(Relation relation)
{
    constexpr std::array<std::string_view, 6> signs{" == ", " != ", " >= ", " > ", " <= ", " < "};
    return signs[static_cast<std::size_t>(relation)];
}

} // namespace

std::string writeClause(const Clause &clause)
{
    switch (clause.relation) {
    case Relation::Known:
        return "has(" + clause.path + ')';
    case Relation::Unknown:
        return "!has(" + clause.path + ')';
    case Relation::True:
        return clause.path;
    case Relation::False:
        return '!' + clause.path;
    case Relation::OneOf:
        return clause.path + " in " + textOf(clause.value);
    case Relation::Contains:
        return textOf(clause.value) + " in " + clause.path;
    default:
        return subjectOf(clause) + std::string(signOf(clause.relation)) + textOf(clause.value);
    }
}

std::string writeCondition(const Condition &condition)
{
    if (condition.clauses.empty())
        return condition.text;
    std::string text;
    for (const Clause &clause : condition.clauses) {
        if (!text.empty())
            text += condition.any ? " || " : " && ";
        text += writeClause(clause);
    }
    return text;
}

} // namespace sidelight::rules
