#include "core/cel/checker.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/cel/library/function.h"
#include "core/cel/names.h"
#include "core/cel/syntax/nearestname.h"
#include "core/cel/typerules.h"

namespace sidelight::cel
{

namespace
{

constexpr std::size_t maxLocals = 64;

struct Local {
    std::string name;
    Type type;
};

using Fault = std::optional<Error>;

class Checker
{
public:
    Checker(const Environment &environment, Scope &scope)
        : m_environment(environment)
        , m_scope(scope)
    {
    }
    Fault visit(Expression &expression);
    void collectNames();

private:
    Fault visitChildren(Expression &expression);
    Fault visitName(Expression &expression);
    bool resolveChain(Expression &expression);
    [[nodiscard]] bool isLocal(const Expression &name) const;
    bool resolveLocal(Expression &expression);
    Fault visitSelect(Expression &expression);
    Fault visitIndex(Expression &expression);
    Fault visitCall(Expression &expression);
    Fault visitCondition(Expression &expression);
    Fault visitLogic(Expression &expression);
    Fault visitBinary(Expression &expression);
    Fault visitSign(Expression &expression);
    Fault visitList(Expression &expression);
    Fault visitMap(Expression &expression);
    Fault visitLoop(Expression &expression);
    Fault visitBind(Expression &expression);
    Fault fieldOf(const Type &target, Expression &expression);
    Fault noVariable(const Expression &name) const;
    Fault noFunction(const Expression &call) const;
    Fault wantBool(const Expression &expression, const std::string &what) const;
    Fault pushLocal(std::string name, Type type, const Place &place);
    Fault fault(Code code, std::string sentence, const Place &place) const
    {
        return m_environment.isChecked() ? Fault(Error{code, std::move(sentence), place})
                                         : std::nullopt;
    }

    const Environment &m_environment;
    Scope &m_scope;
    std::vector<Local> m_locals;
    std::set<std::uint16_t> m_read;
};

void Checker::collectNames()
{
    for (const std::uint16_t slot : m_read)
        m_scope.names.push_back(m_environment.variables()[slot].name);
}

std::string suggestion(std::string_view nearest)
{
    return nearest.empty() ? std::string() : " Did you mean '" + std::string(nearest) + "'?";
}

Fault Checker::visit(Expression &expression)
{
    Fault found;
    switch (expression.form) {
    case Form::Literal: {
        static const std::map<Kind, Type> types{
            {Kind::Null, Type::null()},   {Kind::Bool, Type::boolean()},
            {Kind::Int, Type::integer()}, {Kind::Uint, Type::unsigned_()},
            {Kind::Double, Type::real()}, {Kind::String, Type::string()},
            {Kind::Bytes, Type::bytes()},
        };
        expression.type = types.at(expression.literal.kind());
        break;
    }
    case Form::Name:
        found = visitName(expression);
        break;
    case Form::Select:
    case Form::Has:
        found = visitSelect(expression);
        break;
    case Form::Index:
        found = visitIndex(expression);
        break;
    case Form::Call:
        found = visitCall(expression);
        break;
    case Form::List:
        found = visitList(expression);
        break;
    case Form::Map:
        found = visitMap(expression);
        break;
    case Form::Not:
    case Form::And:
    case Form::Or:
        found = visitLogic(expression);
        break;
    case Form::Negate:
        found = visitSign(expression);
        break;
    case Form::Conditional:
        found = visitCondition(expression);
        break;
    case Form::Binary:
        found = visitBinary(expression);
        break;
    case Form::Loop:
        found = visitLoop(expression);
        break;
    case Form::Bind:
        found = visitBind(expression);
        break;
    }
    if (!m_environment.isChecked())
        expression.type = Type::dyn();
    return found;
}

Fault Checker::visitChildren(Expression &expression)
{
    for (const ExpressionPtr &child : expression.children) {
        if (Fault found = visit(*child))
            return found;
    }
    return {};
}

Fault Checker::noVariable(const Expression &name) const
{
    std::vector<std::string_view> known;
    for (const auto &variable : m_environment.variables())
        known.push_back(variable.name);
    for (const Local &local : m_locals)
        known.push_back(local.name);
    const std::string_view nearest = nearestName(name.name, known);
    return fault(Code::UnknownName,
                 "There is no '" + name.name + "' here." +
                     (nearest.empty() ? " If it is meant as a text, put it in quotes."
                                      : suggestion(nearest)),
                 name.place);
}

Fault Checker::noFunction(const Expression &call) const
{
    std::string name = call.name;
    if (call.hasTarget) {
        // "geo.mk(…)", but not "data.kind.startWith(…)".
        const Expression &target = *call.children.front();
        const Expression *root = rootOf(target);
        if (root && !isLocal(*root) && !resolveName(root->name, root->isRooted, m_environment))
            name = *dottedName(target) + '.' + name;
    }
    auto known = functionNames();
    known.insert(known.end(), {"has", "all", "exists", "exists_one", "map", "filter"});
    if (std::find(known.begin(), known.end(), name) != known.end())
        return fault(Code::Syntax, name + "() is written with other arguments.", call.place);
    return fault(Code::UnknownName,
                 "There is no function '" + name + "'." + suggestion(nearestName(name, known)),
                 call.place);
}

bool Checker::isLocal(const Expression &name) const
{
    return !name.isRooted &&
           std::any_of(m_locals.begin(), m_locals.end(),
                       [&name](const Local &local) { return local.name == name.name; });
}

bool Checker::resolveLocal(Expression &expression)
{
    if (expression.form != Form::Name || expression.isRooted)
        return false;
    for (std::size_t i = m_locals.size(); i-- > 0;) {
        if (m_locals[i].name == expression.name) {
            expression.meaning = Meaning::Local;
            expression.index = static_cast<std::uint16_t>(i);
            expression.type = m_locals[i].type;
            return true;
        }
    }
    return false;
}

// A whole chain "a.b.c" that is declared under this name becomes a Name.
bool Checker::resolveChain(Expression &expression)
{
    const Expression *root = rootOf(expression);
    if (!root)
        return false;
    if (isLocal(*root))
        return resolveLocal(expression);
    const auto resolved = resolveName(*dottedName(expression), root->isRooted, m_environment);
    if (!resolved)
        return false;
    expression.form = Form::Name;
    expression.name = resolved->name;
    expression.children.clear();
    expression.meaning = resolved->meaning;
    expression.index = resolved->slot;
    expression.type = resolved->type;
    if (resolved->meaning == Meaning::Variable)
        m_read.insert(resolved->slot);
    return true;
}

Fault Checker::visitName(Expression &expression)
{
    return resolveChain(expression) ? Fault() : noVariable(expression);
}

Fault Checker::fieldOf(const Type &target, Expression &expression)
{
    const std::string name = "'" + expression.name + "'";
    switch (target.kind()) {
    case Type::Kind::Dyn:
        return {};
    case Type::Kind::Map:
        if (!comparable(Type::string(), target.key()))
            return fault(Code::Type,
                         "The keys of this map are no texts; there is no field " + name + ".",
                         expression.place);
        expression.type = target.value();
        return {};
    case Type::Kind::Object: {
        if (const Type *field = target.field(expression.name)) {
            expression.type = *field;
            return {};
        }
        if (target.isOpen())
            return {};
        std::vector<std::string_view> known;
        for (const Type::Field &field : target.fields())
            known.push_back(field.name);
        return fault(Code::UnknownName,
                     "There is no field " + name + " here." +
                         suggestion(nearestName(expression.name, known)),
                     expression.place);
    }
    default:
        return fault(Code::Type,
                     "This is " + target.words() + " and has no fields, so no " + name + ".",
                     expression.children.front()->place);
    }
}

Fault Checker::visitSelect(Expression &expression)
{
    if (expression.form == Form::Select && resolveChain(expression))
        return {};
    if (Fault found = visitChildren(expression))
        return found;
    Fault found = fieldOf(expression.children.front()->type, expression);
    if (expression.form == Form::Has)
        expression.type = Type::boolean();
    return found;
}

Fault Checker::visitIndex(Expression &expression)
{
    if (Fault found = visitChildren(expression))
        return found;
    const Type &container = expression.children[0]->type;
    const Type &key = expression.children[1]->type;
    switch (container.kind()) {
    case Type::Kind::Dyn:
        return {};
    case Type::Kind::List:
        expression.type = container.element();
        return key.isDyn() || isNumber(key)
                   ? Fault()
                   : fault(Code::Type,
                           "A place in a list is a whole number, not " + key.words() + ".",
                           expression.children[1]->place);
    case Type::Kind::Map:
        expression.type = container.value();
        return comparable(key, container.key())
                   ? Fault()
                   : fault(Code::Type,
                           "The keys of this map are " + container.key().words() + ", not " +
                               key.words() + ".",
                           expression.children[1]->place);
    case Type::Kind::Object:
        return key.isDyn() || key.kind() == Type::Kind::String
                   ? Fault()
                   : fault(Code::Type, "A field has a text as its name, not " + key.words() + ".",
                           expression.children[1]->place);
    default:
        return fault(Code::Type,
                     "[ ] looks into a list or a map, not into " + container.words() + ".",
                     expression.children[0]->place);
    }
}

Fault Checker::visitCall(Expression &expression)
{
    // "math.abs(x)" is read as abs() of something called math.
    if (expression.hasTarget) {
        const auto prefix = dottedName(*expression.children.front());
        if (prefix && (expression.function = findFunction(*prefix + '.' + expression.name))) {
            expression.name = expression.function->name;
            expression.hasTarget = false;
            expression.children.erase(expression.children.begin());
        }
    }
    if (!expression.function)
        expression.function = findFunction(expression.name);
    if (!expression.function) {
        if (Fault found = noFunction(expression))
            return found;
        return visitChildren(expression);
    }
    if (Fault found = visitChildren(expression))
        return found;
    std::vector<Type> arguments;
    for (const ExpressionPtr &child : expression.children)
        arguments.push_back(child->type);
    auto result = resultOf(*expression.function, expression.hasTarget, arguments);
    if (!result) {
        // Which arguments there are is known without types, too.
        expression.function = nullptr;
        return fault(Code::Type, std::move(result.error()), expression.place);
    }
    expression.type = std::move(*result);
    return {};
}

Fault Checker::wantBool(const Expression &expression, const std::string &what) const
{
    if (expression.type.isDyn() || expression.type.kind() == Type::Kind::Bool)
        return {};
    return fault(Code::Type,
                 what + " must be true or false; this is " + expression.type.words() + ".",
                 expression.place);
}

Fault Checker::visitLogic(Expression &expression)
{
    if (Fault found = visitChildren(expression))
        return found;
    const char *what = expression.form == Form::Not   ? "What stands after '!'"
                       : expression.form == Form::And ? "What '&&' joins"
                                                      : "What '||' joins";
    for (const ExpressionPtr &child : expression.children) {
        if (Fault found = wantBool(*child, what))
            return found;
    }
    expression.type = Type::boolean();
    return {};
}

Fault Checker::visitCondition(Expression &expression)
{
    if (Fault found = visitChildren(expression))
        return found;
    if (Fault found = wantBool(*expression.children[0], "What stands before '?'"))
        return found;
    const Type &yes = expression.children[1]->type;
    const Type &no = expression.children[2]->type;
    if (!comparable(yes, no))
        return fault(Code::Type,
                     "The two outcomes of '? :' must be of one type, but are " + yes.words() +
                         " and " + no.words() + ".",
                     expression.place);
    expression.type = joinedType(yes, no);
    return {};
}

Fault Checker::visitSign(Expression &expression)
{
    if (Fault found = visitChildren(expression))
        return found;
    const Type &operand = expression.children.front()->type;
    expression.type = operand;
    if (operand.isDyn() || operand.kind() == Type::Kind::Int ||
        operand.kind() == Type::Kind::Double)
        return {};
    return fault(Code::Type, "'-' turns the sign of a number, not of " + operand.words() + ".",
                 expression.place);
}

Fault Checker::visitBinary(Expression &expression)
{
    if (Fault found = visitChildren(expression))
        return found;
    auto result =
        resultOf(expression.op, expression.children[0]->type, expression.children[1]->type);
    if (!result)
        return fault(Code::Type, std::move(result.error()), expression.place);
    expression.type = std::move(*result);
    return {};
}

Fault Checker::visitList(Expression &expression)
{
    if (Fault found = visitChildren(expression))
        return found;
    Type element = expression.children.empty() ? Type::dyn() : expression.children.front()->type;
    for (const ExpressionPtr &child : expression.children)
        element = joinedType(element, child->type);
    expression.type = Type::list(element);
    return {};
}

Fault Checker::visitMap(Expression &expression)
{
    if (Fault found = visitChildren(expression))
        return found;
    Type key = Type::dyn();
    Type value = Type::dyn();
    for (std::size_t i = 0; i < expression.children.size(); i += 2) {
        const Expression &itsKey = *expression.children[i];
        switch (itsKey.type.kind()) {
        case Type::Kind::Dyn:
        case Type::Kind::Bool:
        case Type::Kind::Int:
        case Type::Kind::Uint:
        case Type::Kind::String:
            break;
        default:
            if (Fault found =
                    fault(Code::Type,
                          "A key of a map is a text, a whole number or true or false, not " +
                              itsKey.type.words() + ".",
                          itsKey.place))
                return found;
        }
        key = i == 0 ? itsKey.type : joinedType(key, itsKey.type);
        value = i == 0 ? expression.children[1]->type
                       : joinedType(value, expression.children[i + 1]->type);
    }
    expression.type = Type::map(key, value);
    return {};
}

Fault Checker::pushLocal(std::string name, Type type, const Place &place)
{
    m_locals.push_back({std::move(name), std::move(type)});
    m_scope.locals = std::max(m_scope.locals, static_cast<std::uint16_t>(m_locals.size()));
    if (m_locals.size() > maxLocals)
        return Error{Code::Limit, "Too many loops are nested here.", place};
    return {};
}

Fault Checker::visitBind(Expression &expression)
{
    if (Fault found = visit(*expression.children[0]))
        return found;
    expression.index = static_cast<std::uint16_t>(m_locals.size());
    if (Fault found = pushLocal(expression.first, expression.children[0]->type, expression.place))
        return found;
    Fault found = visit(*expression.children[1]);
    m_locals.pop_back();
    expression.type = expression.children[1]->type;
    return found;
}

Fault Checker::visitLoop(Expression &expression)
{
    if (Fault found = visit(*expression.children[0]))
        return found;
    const Type &range = expression.children[0]->type;
    Type first = Type::dyn();
    Type second = Type::dyn();
    switch (range.kind()) {
    case Type::Kind::Dyn:
        break;
    case Type::Kind::List:
        first = expression.second.empty() ? range.element() : Type::integer();
        second = range.element();
        break;
    case Type::Kind::Map:
        first = range.key();
        second = range.value();
        break;
    case Type::Kind::Object:
        first = Type::string();
        break;
    default:
        if (Fault found = fault(Code::Type,
                                expression.name + "() goes over a list or a map, not over " +
                                    range.words() + ".",
                                expression.children[0]->place))
            return found;
    }
    const std::size_t before = m_locals.size();
    expression.index = static_cast<std::uint16_t>(before);
    Fault found = pushLocal(expression.first, first, expression.place);
    if (!found && !expression.second.empty())
        found = pushLocal(expression.second, second, expression.place);
    for (std::size_t i = 1; i < expression.children.size() && !found; ++i)
        found = visit(*expression.children[i]);
    m_locals.resize(before);
    if (found)
        return found;
    const Expression &result = *expression.children.back();
    const bool givesBool =
        expression.macro <= Macro::ExistsOne || expression.macro == Macro::Filter;
    if (givesBool || expression.isFiltered) {
        if (Fault wrong =
                wantBool(*expression.children[1], "The condition of " + expression.name + "()"))
            return wrong;
    }
    switch (expression.macro) {
    case Macro::All:
    case Macro::Exists:
    case Macro::ExistsOne:
        expression.type = Type::boolean();
        break;
    case Macro::Filter:
        expression.type = Type::list(first);
        break;
    case Macro::Map:
    case Macro::TransformList:
        expression.type = Type::list(result.type);
        break;
    case Macro::TransformMap:
        expression.type = Type::map(first, result.type);
        break;
    case Macro::TransformMapEntry:
        expression.type = Type::map(Type::dyn(), Type::dyn());
        break;
    }
    return {};
}

} // namespace

Result<Scope> check(Syntax &syntax, const Environment &environment)
{
    Scope scope;
    Checker checker(environment, scope);
    if (Fault found = checker.visit(*syntax.root))
        return failure(std::move(*found));
    checker.collectNames();
    return scope;
}

} // namespace sidelight::cel
