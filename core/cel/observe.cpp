// "Why": an expression taken apart into what decided it.
#include "core/cel/plan.h"
#include "core/cel/program.h"

namespace sidelight::cel
{

namespace
{

using Leaf = Program::Leaf;

class Observer
{
public:
    Observer(const Plan &plan, Activation &activation)
        : m_plan(plan)
        , m_activation(activation)
        , m_frame{activation.slots(), activation.locals(plan.scope.locals), &activation.workspace()}
    {
    }

    Value visit(const Expression &expression);
    std::vector<Leaf> leaves;

private:
    Value visitChain(const Expression &expression);
    Value visitConditional(const Expression &expression);
    Value visitLeaf(const Expression &expression);
    void passOver(const Expression &expression);
    void addOperands(const Expression &expression, const Value &result, Leaf &leaf);
    void addOperand(const Expression &expression, Leaf &leaf);
    Value run(const Expression &expression);
    [[nodiscard]] std::string textOf(const Expression &expression) const
    {
        return std::string(m_plan.textOf(expression));
    }

    const Plan &m_plan;
    Activation &m_activation;
    Frame m_frame;
};

bool isLogic(const Expression &expression)
{
    return expression.form == Form::And || expression.form == Form::Or ||
           expression.form == Form::Not || expression.form == Form::Conditional;
}

Value Observer::run(const Expression &expression)
{
    m_activation.workspace().begin(m_plan.steps);
    const Node &node = m_plan.nodes[expression.node - 1];
    return node.run(node, m_frame);
}

Value Observer::visit(const Expression &expression)
{
    switch (expression.form) {
    case Form::And:
    case Form::Or:
        return visitChain(expression);
    case Form::Not: {
        const Value value = visit(*expression.children.front());
        return value.kind() == Kind::Bool ? Value::of(!value.asBool()) : value;
    }
    case Form::Conditional:
        return visitConditional(expression);
    default:
        return visitLeaf(expression);
    }
}

Value Observer::visitChain(const Expression &expression)
{
    const bool decides = expression.form == Form::Or;
    Value trouble;
    Value decision;
    for (const ExpressionPtr &child : expression.children) {
        if (decision.isSet()) {
            passOver(*child);
            continue;
        }
        const Value value = visit(*child);
        if (value.kind() == Kind::Bool && value.asBool() == decides)
            decision = value;
        else if (value.kind() != Kind::Bool && !trouble.isSet())
            trouble = value.isError() ? value : Value::error(Code::NoSuchOverload);
    }
    if (decision.isSet())
        return decision;
    return trouble.isSet() ? trouble : Value::of(!decides);
}

Value Observer::visitConditional(const Expression &expression)
{
    const Value condition = visit(*expression.children[0]);
    Value result = condition.isError() ? condition : Value::error(Code::NoSuchOverload);
    for (const std::size_t branch : {std::size_t{1}, std::size_t{2}}) {
        const bool taken = condition.kind() == Kind::Bool && condition.asBool() == (branch == 1);
        if (taken)
            result = visit(*expression.children[branch]);
        else
            passOver(*expression.children[branch]);
    }
    return result;
}

void Observer::passOver(const Expression &expression)
{
    if (!isLogic(expression)) {
        leaves.push_back({textOf(expression), Leaf::Outcome::NotReached, {}, {}});
        return;
    }
    for (const ExpressionPtr &child : expression.children)
        passOver(*child);
}

Value Observer::visitLeaf(const Expression &expression)
{
    const Value value = run(expression);
    Leaf leaf{textOf(expression), Leaf::Outcome::Value, {}, {}};
    if (value.kind() == Kind::Bool)
        leaf.outcome = value.asBool() ? Leaf::Outcome::True : Leaf::Outcome::False;
    if (value.isError()) {
        leaf.outcome = Leaf::Outcome::Error;
        leaf.sentence = m_plan.describe(value).sentence;
    }
    addOperands(expression, value, leaf);
    leaves.push_back(std::move(leaf));
    return value;
}

void Observer::addOperand(const Expression &expression, Leaf &leaf)
{
    if (m_plan.nodes[expression.node - 1].run == run::constant)
        return;
    const Value value = run(expression);
    leaf.operands.push_back({textOf(expression), value.isError() ? std::string() : display(value)});
}

void Observer::addOperands(const Expression &expression, const Value &result, Leaf &leaf)
{
    switch (expression.form) {
    case Form::Binary:
    case Form::Call:
    case Form::Index:
        for (const ExpressionPtr &child : expression.children)
            addOperand(*child, leaf);
        break;
    case Form::Has: {
        const Value target = run(*expression.children.front());
        const Value member = target.kind() == Kind::Map ? target.member(expression.name) : Value();
        leaf.operands.push_back({textOf(*expression.children.front()) + '.' + expression.name,
                                 member.isSet() ? display(member) : std::string()});
        break;
    }
    case Form::Loop:
        addOperand(*expression.children.front(), leaf);
        break;
    default:
        if (leaf.outcome == Leaf::Outcome::Value && expression.form != Form::Literal)
            leaf.operands.push_back({leaf.text, display(result)});
    }
}

} // namespace

std::vector<Leaf> Program::observe(Activation &activation) const
{
    Observer observer(*m_plan, activation);
    (void)observer.visit(*m_plan->syntax->root);
    return std::move(observer.leaves);
}

} // namespace sidelight::cel
