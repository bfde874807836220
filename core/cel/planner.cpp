#include "core/cel/planner.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sidelight::cel
{

namespace
{

class Planner
{
public:
    Planner(Plan &plan, bool reportsConstants)
        : m_plan(plan)
        , m_reportsConstants(reportsConstants)
    {
    }

    const Node *make(Expression &expression, bool wantsType = true);
    std::optional<Error> trouble; // the first that was found

private:
    Node &add(Expression &expression, Node::Run run);
    void adopt(Node &node, Expression &expression, bool wantsTypes = true);
    Node &makeName(Expression &expression);
    Node &makeField(Expression &expression);
    Node &makeCall(Expression &expression);
    Node &makeBinary(Expression &expression);
    Node &makeLoop(Expression &expression);
    Node &makeNode(Expression &expression);
    bool takePattern(Node &node, const Value &pattern, const Expression &expression);
    void fold(Node &node, const Expression &expression);
    const Node *typed(Expression &expression, const Node &node);

    Plan &m_plan;
    bool m_reportsConstants;
};

bool isConstant(const Node *node)
{
    return node->run == run::constant;
}

bool isListOfTexts(const Value &value)
{
    if (value.kind() != Kind::List)
        return false;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value.item(i).kind() != Kind::String)
            return false;
    }
    return true;
}

Node &Planner::add(Expression &expression, Node::Run run)
{
    Node &node = m_plan.nodes.emplace_back();
    node.run = run;
    node.id = static_cast<std::uint32_t>(m_plan.origins.size());
    m_plan.origins.push_back(&expression);
    expression.node = node.id;
    node.name = expression.name;
    node.index = expression.index;
    node.op = expression.op;
    node.macro = expression.macro;
    node.isFiltered = expression.isFiltered || expression.macro == Macro::Filter;
    node.hasSecond = !expression.second.empty();
    return node;
}

void Planner::adopt(Node &node, Expression &expression, bool wantsTypes)
{
    auto &family = m_plan.families.emplace_back();
    for (const ExpressionPtr &child : expression.children)
        family.push_back(make(*child, wantsTypes));
    node.children = family.data();
    node.count = static_cast<std::uint32_t>(family.size());
}

Node &Planner::makeName(Expression &expression)
{
    switch (expression.meaning) {
    case Meaning::Variable:
        return add(expression, run::variable);
    case Meaning::Local:
        return add(expression, run::local);
    case Meaning::TypeName: {
        Node &node = add(expression, run::constant);
        node.constant = Value::type(expression.name);
        return node;
    }
    case Meaning::Unknown:
        break;
    }
    return add(expression, run::unknownName);
}

Node &Planner::makeField(Expression &expression)
{
    const bool isHas = expression.form == Form::Has;
    Expression &target = *expression.children.front();
    if (target.form == Form::Name && target.meaning == Meaning::Variable) {
        Node &node = add(expression, isHas ? run::hasInVariable : run::fieldOfVariable);
        node.index = target.index;
        target.node = makeName(target).id; // for explanations
        return node;
    }
    Node &node = add(expression, isHas ? run::has : run::field);
    adopt(node, expression);
    return node;
}

bool Planner::takePattern(Node &node, const Value &pattern, const Expression &expression)
{
    if (pattern.kind() != Kind::String)
        return false;
    Pattern compiled = compilePattern(pattern.asText());
    if (!compiled) {
        if (m_reportsConstants && !trouble)
            trouble = Error{Code::BadPattern,
                            "This pattern is no regular expression that can be used here, or it is "
                            "too costly.",
                            expression.place};
        return false;
    }
    node.run = run::matches;
    node.pattern = m_plan.patterns.emplace_back(std::move(compiled)).get();
    return true;
}

Node &Planner::makeCall(Expression &expression)
{
    if (!expression.function) {
        Node &unknown = add(expression, run::unknownCall);
        adopt(unknown, expression); // so that what it would be called with can be explained
        return unknown;
    }
    Node &node = add(expression, run::call);
    node.function = expression.function->run;
    adopt(node, expression);
    if (expression.name == "matches" && isConstant(node.children[1]))
        takePattern(node, node.children[1]->constant, *expression.children[1]);
    return node;
}

Node &Planner::makeBinary(Expression &expression)
{
    // Comparisons work across all numbers, so they need no conversion.
    const bool compares = expression.op <= Operator::GreaterEqual;
    Node &node = add(expression, run::binary);
    adopt(node, expression, !compares);
    const Node *right = node.children[1];
    if (!isConstant(right))
        return node;
    if (expression.op == Operator::In && isListOfTexts(right->constant)) {
        node.run = run::amongTexts;
        node.constant = right->constant;
    }
    if (!compares)
        return node;
    const bool isEquality = expression.op <= Operator::NotEqual;
    if (isEquality && right->constant.kind() == Kind::String) {
        node.run = run::equalsText;
        node.constant = right->constant;
    } else if (!isEquality && right->constant.isNumber()) {
        node.run = run::ordered;
        node.constant = right->constant;
    }
    return node;
}

Node &Planner::makeLoop(Expression &expression)
{
    Node::Run run = run::collect;
    if (expression.macro <= Macro::ExistsOne)
        run = run::decide;
    else if (expression.macro >= Macro::TransformMap)
        run = run::collectMap;
    Node &node = add(expression, run);
    const std::size_t before = m_plan.nodes.size();
    adopt(node, expression);
    node.cost = static_cast<std::uint32_t>(m_plan.nodes.size() - before + 1);
    return node;
}

// A JSON number of a field that is declared a double may be written 50; a list or map that came
// out of an expression has what its type says.
const Node *Planner::typed(Expression &expression, const Node &node)
{
    const bool reads = expression.form == Form::Select || expression.form == Form::Index ||
                       (expression.form == Form::Name && expression.meaning != Meaning::TypeName);
    const bool isReal = expression.type.kind() == Type::Kind::Double;
    if (!reads || (!isReal && expression.type.kind() != Type::Kind::Int))
        return &node;
    Node &conversion = add(expression, isReal ? run::asReal : run::asInteger);
    auto &family = m_plan.families.emplace_back();
    family.push_back(&node);
    conversion.children = family.data();
    conversion.count = 1;
    return &conversion;
}

// Computes what depends on constants only.
void Planner::fold(Node &node, const Expression &expression)
{
    const bool foldable =
        expression.form == Form::List || expression.form == Form::Map ||
        expression.form == Form::Negate || expression.form == Form::Binary ||
        expression.form == Form::Index ||
        (expression.form == Form::Call && expression.function && expression.function->isPure);
    if (!foldable || !std::all_of(node.children, node.children + node.count, isConstant))
        return;
    m_plan.constants.begin(m_plan.steps);
    Frame frame{nullptr, nullptr, &m_plan.constants};
    const Value value = node.run(node, frame);
    if (value.isError())
        return;
    node.run = run::constant;
    node.constant = value;
}

Node &Planner::makeNode(Expression &expression)
{
    const auto plain = [&](Node::Run run) -> Node & {
        Node &node = add(expression, run);
        adopt(node, expression);
        return node;
    };
    switch (expression.form) {
    case Form::Literal: {
        Node &node = add(expression, run::constant);
        node.constant = expression.literal;
        return node;
    }
    case Form::Name:
        return makeName(expression);
    case Form::Select:
    case Form::Has:
        return makeField(expression);
    case Form::Index:
        return plain(run::index);
    case Form::Call:
        return makeCall(expression);
    case Form::List:
        return plain(run::list);
    case Form::Map:
        return plain(run::map);
    case Form::Not:
        return plain(run::invert);
    case Form::Negate:
        return plain(run::negate);
    case Form::And:
        return plain(run::all);
    case Form::Or:
        return plain(run::any);
    case Form::Conditional:
        return plain(run::conditional);
    case Form::Binary:
        return makeBinary(expression);
    case Form::Loop:
        return makeLoop(expression);
    case Form::Bind:
        break;
    }
    return plain(run::bind);
}

const Node *Planner::make(Expression &expression, bool wantsType)
{
    Node &node = makeNode(expression);
    fold(node, expression);
    return wantsType ? typed(expression, node) : &node;
}

} // namespace

Result<std::shared_ptr<const Plan>> makePlan(std::unique_ptr<Syntax> syntax, Scope scope,
                                             std::size_t steps, bool reportsConstants)
{
    auto plan = std::make_shared<Plan>();
    plan->syntax = std::move(syntax);
    plan->scope = std::move(scope);
    plan->steps = steps;
    plan->origins.push_back(nullptr);
    Planner planner(*plan, reportsConstants);
    plan->root = planner.make(*plan->syntax->root);
    if (planner.trouble)
        return failure(std::move(*planner.trouble));
    return std::shared_ptr<const Plan>(std::move(plan));
}

} // namespace sidelight::cel
