#include "core/rules/form/condition.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/cel/names.h"
#include "core/cel/syntax/parser.h"

namespace sidelight::rules
{

namespace
{

using cel::Expression;
using cel::Form;

// A plain chain of names, none in back-ticks or with a dot before it.
std::optional<std::string> pathOf(const Expression &expression)
{
    const Expression *part = &expression;
    while (part->form == Form::Select && !part->isQuoted)
        part = part->children.front().get();
    if (part->form != Form::Name || part->isRooted)
        return std::nullopt;
    return cel::dottedName(expression);
}

std::optional<std::string> textOf(const Expression &expression)
{
    if (expression.form != Form::Literal || expression.literal.kind() != cel::Kind::String)
        return std::nullopt;
    return std::string(expression.literal.asText());
}

bool isCall(const Expression &expression, std::string_view name, std::size_t children)
{
    return expression.form == Form::Call && expression.name == name &&
           expression.children.size() == children;
}

std::optional<Relation> relationOf(cel::Operator op)
{
    switch (op) {
    case cel::Operator::Equal:
        return Relation::Equal;
    case cel::Operator::NotEqual:
        return Relation::NotEqual;
    case cel::Operator::GreaterEqual:
        return Relation::AtLeast;
    case cel::Operator::Greater:
        return Relation::MoreThan;
    case cel::Operator::LessEqual:
        return Relation::AtMost;
    case cel::Operator::Less:
        return Relation::LessThan;
    default:
        return std::nullopt;
    }
}

bool readSubject(const Expression &expression, Clause &clause)
{
    const auto both = [&clause](Clause::Subject subject, const Expression &left,
                                const Expression &right) {
        const auto path = pathOf(left);
        const auto other = pathOf(right);
        if (!path || !other)
            return false;
        clause.subject = subject;
        clause.path = *path;
        clause.other = *other;
        return true;
    };
    if (isCall(expression, "km", 3) && expression.hasTarget &&
        pathOf(*expression.children[0]) == "geo")
        return both(Clause::Subject::Distance, *expression.children[1], *expression.children[2]);
    if (expression.form == Form::Binary && expression.op == cel::Operator::Subtract)
        return both(Clause::Subject::Between, *expression.children[0], *expression.children[1]);
    const auto path = pathOf(expression);
    clause.path = path.value_or("");
    return path.has_value();
}

std::optional<Operand> operandOf(const Expression &expression)
{
    Operand operand;
    if (expression.form == Form::Literal) {
        switch (expression.literal.kind()) {
        case cel::Kind::String:
            operand.kind = Operand::Kind::Text;
            operand.text = std::string(expression.literal.asText());
            return operand;
        case cel::Kind::Int:
            operand.kind = Operand::Kind::Whole;
            operand.whole = expression.literal.asInt();
            return operand;
        case cel::Kind::Double:
            operand.kind = Operand::Kind::Number;
            operand.number = expression.literal.asDouble();
            return operand;
        case cel::Kind::Bool:
            operand.kind = Operand::Kind::Truth;
            operand.truth = expression.literal.asBool();
            return operand;
        default:
            return std::nullopt;
        }
    }
    if (isCall(expression, "duration", 1) && !expression.hasTarget) {
        const auto span = textOf(*expression.children[0]);
        operand.kind = Operand::Kind::Span;
        operand.text = span.value_or("");
        return span ? std::optional(operand) : std::nullopt;
    }
    if (const auto path = pathOf(expression)) {
        operand.kind = Operand::Kind::Path;
        operand.text = *path;
        return operand;
    }
    return std::nullopt;
}

std::optional<Clause> readMembership(const Expression &expression)
{
    const Expression &left = *expression.children[0];
    const Expression &right = *expression.children[1];
    Clause clause;
    if (right.form == Form::List) {
        const auto path = pathOf(left);
        clause.path = path.value_or("");
        clause.relation = Relation::OneOf;
        clause.value.kind = Operand::Kind::Texts;
        for (const auto &element : right.children) {
            const auto text = textOf(*element);
            if (!text)
                return std::nullopt;
            clause.value.texts.push_back(*text);
        }
        return path ? std::optional(clause) : std::nullopt;
    }
    const auto text = textOf(left);
    const auto path = pathOf(right);
    if (!text || !path)
        return std::nullopt;
    clause.path = *path;
    clause.relation = Relation::Contains;
    clause.value.kind = Operand::Kind::Text;
    clause.value.text = *text;
    return clause;
}

std::optional<Clause> readBare(const Expression &expression, bool negated)
{
    Clause clause;
    if (expression.form == Form::Has) {
        const auto path = pathOf(*expression.children[0]);
        if (!path || expression.isQuoted)
            return std::nullopt;
        clause.path = *path + '.' + expression.name;
        clause.relation = negated ? Relation::Unknown : Relation::Known;
        return clause;
    }
    const auto path = pathOf(expression);
    if (!path)
        return std::nullopt;
    clause.path = *path;
    clause.relation = negated ? Relation::False : Relation::True;
    return clause;
}

std::optional<Clause> readClause(const Expression &expression)
{
    if (expression.form == Form::Not)
        return readBare(*expression.children[0], true);
    if (expression.form != Form::Binary)
        return readBare(expression, false);
    if (expression.op == cel::Operator::In)
        return readMembership(expression);
    Clause clause;
    const auto relation = relationOf(expression.op);
    if (!relation || !readSubject(*expression.children[0], clause))
        return std::nullopt;
    auto operand = operandOf(*expression.children[1]);
    if (!operand)
        return std::nullopt;
    clause.relation = *relation;
    clause.value = *std::move(operand);
    return clause;
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

} // namespace

bool isPath(std::string_view text)
{
    bool atStart = true;
    for (const char c : text) {
        if (c == '.') {
            if (atStart)
                return false;
            atStart = true;
            continue;
        }
        if (!isNameStart(c) && (atStart || c < '0' || c > '9'))
            return false;
        atStart = false;
    }
    return !atStart;
}

bool takes(Relation relation, Operand::Kind kind)
{
    using Kind = Operand::Kind;
    switch (relation) {
    case Relation::Equal:
    case Relation::NotEqual:
        return kind != Kind::None && kind != Kind::Texts;
    case Relation::AtLeast:
    case Relation::MoreThan:
    case Relation::AtMost:
    case Relation::LessThan:
        return kind != Kind::None && kind != Kind::Texts && kind != Kind::Truth;
    case Relation::OneOf:
        return kind == Kind::Texts;
    case Relation::Contains:
        return kind == Kind::Text;
    default:
        return kind == Kind::None;
    }
}

Condition readCondition(std::string_view cel)
{
    Condition condition;
    if (cel.empty())
        return condition;
    const auto syntax = cel::parse(std::string(cel), {});
    if (syntax) {
        const Expression &root = *(*syntax)->root;
        const bool isList = root.form == Form::And || root.form == Form::Or;
        std::vector<std::optional<Clause>> read;
        if (isList) {
            for (const auto &child : root.children)
                read.push_back(readClause(*child));
        } else {
            read.push_back(readClause(root));
        }
        const bool all = std::all_of(read.begin(), read.end(),
                                     [](const auto &clause) { return clause.has_value(); });
        if (all) {
            condition.any = root.form == Form::Or;
            for (auto &clause : read)
                condition.clauses.push_back(*std::move(clause));
            return condition;
        }
    }
    condition.text = std::string(cel);
    return condition;
}

} // namespace sidelight::rules
