#include "core/cel/program.h"

#include <exception>

#include "core/cel/checker.h"
#include "core/cel/plan.h"
#include "core/cel/planner.h"
#include "core/cel/syntax/parser.h"
#include "core/cel/typerules.h"

namespace sidelight::cel
{

namespace
{

Value start(const Plan &plan, Activation &activation)
{
    Workspace &workspace = activation.workspace();
    workspace.begin(plan.steps);
    if (!workspace.spend(plan.nodes.size()))
        return Value::error(Code::Budget);
    Frame frame{activation.slots(), activation.locals(plan.scope.locals), &workspace};
    return plan.root->run(*plan.root, frame);
}

} // namespace

Type Program::resultType() const
{
    return m_plan->syntax->root->type;
}

std::string_view Program::source() const
{
    return m_plan->syntax->source;
}

const std::vector<std::string> &Program::names() const
{
    return m_plan->scope.names;
}

Result<Value> Program::evaluate(Activation &activation) const
{
    const Value value = start(*m_plan, activation);
    if (!value.isError()) {
        activation.forgetError();
        return value;
    }
    activation.note(value, m_plan);
    return failure(m_plan->describe(value));
}

bool Program::holds(Activation &activation) const noexcept
{
    try {
        const Value value = start(*m_plan, activation);
        if (value.kind() == Kind::Bool) {
            activation.forgetError();
            return value.asBool();
        }
        activation.note(value.isError() ? value
                                        : Value::error(Code::NoSuchOverload,
                                                       "The condition is neither true nor false."),
                        m_plan);
    } catch (const std::exception &) { // out of memory
        activation.note(Value::error(Code::Budget), m_plan);
    }
    return false;
}

Result<Program> compile(std::string_view source, const Environment &environment,
                        const Limits &limits, const std::optional<Type> &expected)
{
    auto syntax = parse(std::string(source), {limits.nodes, limits.depth, limits.sourceBytes});
    if (!syntax)
        return failure(std::move(syntax.error()));
    auto scope = check(**syntax, environment);
    if (!scope)
        return failure(std::move(scope.error()));
    const Expression &root = *(*syntax)->root;
    if (expected && !fits(root.type, *expected))
        return failure(Error{
            Code::Type, "This must be " + expected->words() + ", but is " + root.type.words() + ".",
            root.place});
    auto plan =
        makePlan(std::move(*syntax), std::move(*scope), limits.steps, environment.isChecked());
    if (!plan)
        return failure(std::move(plan.error()));
    return Program(std::move(*plan));
}

} // namespace sidelight::cel
