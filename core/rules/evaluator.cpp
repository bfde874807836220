#include "core/rules/evaluator.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace sidelight::rules
{

namespace
{

using Entries = std::array<cel::MapEntry, 10>;

// The event as conditions see it; borrows everything.
cel::Value envelopeOf(const Event &event, Entries &entries)
{
    std::size_t size = 0;
    const auto put = [&](std::string_view name, cel::Value value) {
        entries[size++] = {cel::Value::of(name), value};
    };
    put("data", cel::Value::json(event.data));
    put("id", cel::Value::of(std::string_view(event.id)));
    put("source", cel::Value::of(std::string_view(event.source)));
    put("type", cel::Value::of(std::string_view(event.type)));
    if (event.time)
        put("time", cel::Value::of(*event.time));
    if (event.subject)
        put("subject", cel::Value::of(std::string_view(*event.subject)));
    for (const std::string_view name : {"correlationid", "causationid"}) {
        if (const auto text = event.extension(name))
            put(name, cel::Value::of(*text));
    }
    if (const auto expiry = event.expiryTime())
        put("expirytime", cel::Value::of(*expiry));
    return cel::Value::map(entries.data(), size);
}

void setObject(cel::Activation &activation, const std::optional<cel::Slot> &slot,
               const std::shared_ptr<const boost::json::object> *object)
{
    if (!slot)
        return;
    if (object && *object)
        activation.set(*slot, cel::Value::json(**object));
    else
        activation.clear(*slot);
}

void setSurroundings(cel::Activation &activation, const Vocabulary &vocabulary,
                     const Surroundings *surroundings)
{
    setObject(activation, vocabulary.customer, surroundings ? &surroundings->customer : nullptr);
    setObject(activation, vocabulary.interaction,
              surroundings ? &surroundings->interaction : nullptr);
    setObject(activation, vocabulary.agent, surroundings ? &surroundings->agent : nullptr);
}

std::optional<double> numberOf(const cel::Value &value)
{
    double number = 0;
    switch (value.kind()) {
    case cel::Kind::Int:
        number = static_cast<double>(value.asInt());
        break;
    case cel::Kind::Uint:
        number = static_cast<double>(value.asUint());
        break;
    case cel::Kind::Double:
        number = value.asDouble();
        break;
    default:
        return std::nullopt;
    }
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// Equal for equal values, whatever the kind of number.
std::optional<std::string> distinctTextOf(const cel::Value &value)
{
    if (value.kind() == cel::Kind::Bool)
        return value.asBool() ? "true" : "false";
    if (value.kind() == cel::Kind::String)
        return '"' + std::string(value.asText());
    const auto number = numberOf(value);
    if (!number)
        return std::nullopt;
    if (value.kind() == cel::Kind::Int)
        return std::to_string(value.asInt());
    if (value.kind() == cel::Kind::Uint)
        return std::to_string(value.asUint());
    const bool isWhole = std::trunc(*number) == *number && std::fabs(*number) < 9e15;
    if (isWhole)
        return std::to_string(static_cast<std::int64_t>(*number));
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.17g", *number);
    return text.data();
}

} // namespace

RuleFrame::RuleFrame(const Rule &rule, const Vocabulary &vocabulary, std::size_t steps)
    : m_rule(rule)
    , m_vocabulary(vocabulary)
    , m_steps(static_cast<std::int64_t>(steps))
    , m_activation(vocabulary.environment)
    , m_bound(rule.select.size())
{
}

void RuleFrame::surround(const Surroundings *surroundings)
{
    setSurroundings(m_activation, m_vocabulary, surroundings);
}

void RuleFrame::bind(std::size_t selection, const Event &event)
{
    Bound &bound = m_bound[selection];
    if (bound.event == &event)
        return;
    bound.event = &event;
    m_activation.set(m_vocabulary.selections[selection], envelopeOf(event, bound.entries));
}

void RuleFrame::unbind(std::size_t selection)
{
    m_bound[selection].event = nullptr;
    m_activation.clear(m_vocabulary.selections[selection]);
}

void RuleFrame::unbindAll()
{
    for (std::size_t i = 0; i < m_bound.size(); ++i)
        unbind(i);
    count(std::nullopt, std::nullopt);
}

void RuleFrame::count(std::optional<std::int64_t> count, std::optional<double> value)
{
    m_activation.set(*m_vocabulary.count, count ? cel::Value::of(*count) : cel::Value());
    m_activation.set(*m_vocabulary.value, value ? cel::Value::of(*value) : cel::Value());
}

void RuleFrame::spend(std::size_t &steps)
{
    const std::int64_t spent = m_steps - m_activation.workspace().stepsLeft();
    steps -= std::min(steps, static_cast<std::size_t>(std::max<std::int64_t>(spent, 0)));
    m_activation.reset();
}

Verdict RuleFrame::where(std::size_t &steps)
{
    if (!m_rule.correlate.where)
        return Verdict::Holds;
    const bool holds = m_rule.correlate.where->holds(m_activation);
    const bool isSpent = m_activation.workspace().isSpent();
    spend(steps);
    if (isSpent || steps == 0)
        return Verdict::OverBudget;
    return holds ? Verdict::Holds : Verdict::Fails;
}

std::optional<std::int64_t> RuleFrame::from(std::size_t &steps)
{
    const auto value = m_rule.correlate.from->evaluate(m_activation);
    const bool isTime = value && value->kind() == cel::Kind::Timestamp;
    const std::int64_t ms = isTime ? value->asTimestamp().ms : 0;
    spend(steps);
    return isTime ? std::optional(ms) : std::nullopt;
}

std::string RuleFrame::render(const cel::Template &text, const cel::TimeWords &timeWords)
{
    std::string out = text.render(m_activation, timeWords);
    m_activation.reset();
    return out;
}

std::vector<cel::Program::Leaf> RuleFrame::observe(const cel::Program &program)
{
    std::vector<cel::Program::Leaf> leaves = program.observe(m_activation);
    m_activation.reset();
    return leaves;
}

Evaluator::Evaluator(std::shared_ptr<const RuleSet> rules)
    : m_rules(std::move(rules))
    , m_activations(m_rules->vocabularies().size())
    , m_frames(m_rules->size())
{
}

cel::Activation &Evaluator::activationOf(std::size_t vocabulary)
{
    auto &activation = m_activations[vocabulary];
    if (!activation)
        activation =
            std::make_unique<cel::Activation>(m_rules->vocabularies()[vocabulary]->environment);
    return *activation;
}

cel::Activation &Evaluator::present(const Selection &selection, const Event &event)
{
    cel::Activation &activation = activationOf(selection.vocabulary);
    const Vocabulary &vocabulary = *m_rules->vocabularies()[selection.vocabulary];
    activation.set(*vocabulary.data, cel::Value::json(event.data));
    if (selection.readsEvent)
        activation.set(*vocabulary.event, envelopeOf(event, m_entries));
    return activation;
}

cel::Activation &Evaluator::presentScope(const Surroundings *surroundings)
{
    cel::Activation &activation = activationOf(0);
    setSurroundings(activation, *m_rules->vocabularies()[0], surroundings);
    return activation;
}

Verdict Evaluator::fits(const Selection &selection, const Event &event)
{
    if (!selection.when)
        return Verdict::Holds;
    return judge(selection, present(selection, event));
}

Verdict Evaluator::fits(const Selection &selection, const boost::json::value &data)
{
    if (!selection.when)
        return Verdict::Holds;
    cel::Activation &activation = activationOf(selection.vocabulary);
    activation.set(*m_rules->vocabularies()[selection.vocabulary]->data, cel::Value::json(data));
    return judge(selection, activation);
}

Verdict Evaluator::judge(const Selection &selection, cel::Activation &activation)
{
    const bool holds = selection.when->holds(activation);
    const bool isSpent = activation.workspace().isSpent();
    activation.reset();
    if (isSpent)
        return Verdict::OverBudget;
    return holds ? Verdict::Holds : Verdict::Fails;
}

bool Evaluator::readField(const Rule &rule, std::size_t selection, Match &match)
{
    cel::Activation &activation = present(rule.select[selection], *match.event);
    const auto value = rule.correlate.field[selection]->evaluate(activation);
    bool found = false;
    if (value && rule.correlate.type == CorrelationType::ValueCount) {
        if (auto text = distinctTextOf(*value)) {
            match.distinct = std::make_unique<const std::string>(std::move(*text));
            found = true;
        }
    } else if (value) {
        const auto number = numberOf(*value);
        match.number = number.value_or(0);
        found = number.has_value();
    }
    activation.reset();
    return found;
}

bool Evaluator::inScope(const Rule &rule, const Surroundings *surroundings)
{
    if (!rule.scope)
        return true;
    cel::Activation &activation = presentScope(surroundings);
    const bool holds = rule.scope->holds(activation);
    activation.reset();
    return holds;
}

RuleFrame &Evaluator::frame(std::size_t rule)
{
    auto &frame = m_frames[rule];
    if (!frame) {
        const Rule &definition = m_rules->rule(rule);
        frame =
            std::make_unique<RuleFrame>(definition, *m_rules->vocabularies()[definition.vocabulary],
                                        m_rules->limits().cel.steps);
    }
    return *frame;
}

std::vector<cel::Program::Leaf> Evaluator::observeWhen(const Selection &selection,
                                                       const Event &event)
{
    if (!selection.when)
        return {};
    cel::Activation &activation = present(selection, event);
    auto leaves = selection.when->observe(activation);
    activation.reset();
    return leaves;
}

std::vector<cel::Program::Leaf> Evaluator::observeScope(const Rule &rule,
                                                        const Surroundings *surroundings)
{
    if (!rule.scope)
        return {};
    cel::Activation &activation = presentScope(surroundings);
    auto leaves = rule.scope->observe(activation);
    activation.reset();
    return leaves;
}

} // namespace sidelight::rules
