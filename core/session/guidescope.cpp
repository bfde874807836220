#include "core/session/guidescope.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/domain/event.h"

namespace sidelight::session
{

namespace
{

namespace bj = boost::json;

// Below it, a value is no number or address that would have to be hidden.
constexpr std::size_t leastHidden = 4;
constexpr std::size_t leastDigits = 6;

std::optional<cel::Program> compiled(const std::string &source, const cel::Environment &environment,
                                     const std::optional<cel::Type> &expected = {})
{
    if (source.empty())
        return std::nullopt;
    auto program = cel::compile(source, environment, {}, expected);
    return program ? std::optional(std::move(*program)) : std::nullopt;
}

// As somebody would write it; empty for what is no text: a list, nothing.
std::string textOf(const cel::Value &value)
{
    switch (value.kind()) {
    case cel::Kind::String:
        return std::string(value.asText());
    case cel::Kind::Timestamp:
        return formatRfc3339(value.asTimestamp());
    case cel::Kind::Int:
    case cel::Kind::Uint:
    case cel::Kind::Double:
    case cel::Kind::Bool:
        return cel::display(value);
    default:
        return {};
    }
}

std::string digitsOf(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

bool holds(std::string_view value, std::string_view identity)
{
    if (identity.size() >= leastHidden && value.find(identity) != std::string_view::npos)
        return true;
    const std::string digits = digitsOf(value);
    const std::string ofIdentity = digitsOf(identity);
    return digits.size() >= leastDigits && ofIdentity.size() >= leastDigits &&
           (digits.find(ofIdentity) != std::string::npos ||
            ofIdentity.find(digits) != std::string::npos);
}

// The kind of the identity that stands in a value, of the customer or of whoever calls.
std::optional<IdentityKind> identityIn(const std::string &value, const GuideSurroundings &around)
{
    for (const auto &owner : {around.customer, around.interaction}) {
        const bj::array *identities = owner ? arrayMember(*owner, "identities") : nullptr;
        for (const bj::value &entry : identities ? *identities : bj::array()) {
            const bj::object *identity = entry.if_object();
            if (identity && holds(value, textOrEmpty(*identity, "value")))
                return identityKindOf(textOrEmpty(*identity, "kind"));
        }
    }
    return std::nullopt;
}

// What the bundle hides of a profile is hidden wherever it is looked up from.
bool isMasked(const std::string &from, const Masks &masks)
{
    for (const MaskableField &field : maskableFields()) {
        const std::string_view member = field.name.substr(0, field.name.find('.'));
        if (masks.of(field.name) == Showing::Shown || member == "identities")
            continue;
        if (from.find("customer." + std::string(member)) != std::string::npos ||
            from.find("customer[") != std::string::npos)
            return true;
    }
    return false;
}

} // namespace

GuideScope::GuideScope(const Guide &guide)
    : m_guide(guide)
{
    std::vector<std::string> fields;
    for (const GuideStep &step : guide.steps) {
        for (const GuideField &field : step.fields)
            fields.push_back(field.id);
    }
    m_vocabulary = rules::Vocabularies().forGuide(fields);
    const cel::Environment &environment = m_vocabulary->environment;
    for (const GuideStep &step : guide.steps) {
        for (const GuideField &field : step.fields)
            m_from[field.id] = compiled(field.from, environment);
        std::vector<std::optional<cel::Program>> conditions;
        for (const GuideBranch &branch : step.branches)
            conditions.push_back(compiled(branch.when, environment, cel::Type::boolean()));
        m_conditions.push_back(std::move(conditions));
    }
}

void GuideScope::present(cel::Activation &activation, const GuideSurroundings &around,
                         const bj::object &fields) const
{
    const auto set = [&](std::string_view name, const bj::object *object) {
        const auto slot = m_vocabulary->environment.slot(name);
        if (slot && object)
            activation.set(*slot, cel::Value::json(*object));
    };
    set("customer", around.customer.get());
    set("interaction", around.interaction.get());
    set("agent", around.agent.get());
    set("conversation", around.conversation.get());
    set("fields", &fields);
}

std::map<std::string, FieldValue>
GuideScope::values(const GuideSurroundings &around, const std::map<std::string, std::string> &typed,
                   const Masks &masks) const
{
    std::map<std::string, FieldValue> values;
    bj::object known;
    for (const GuideStep &step : m_guide.steps) {
        for (const GuideField &field : step.fields) {
            FieldValue one;
            const auto own = typed.find(field.id);
            const auto &from = m_from.at(field.id);
            if (own != typed.end()) {
                one = {own->second, FieldValue::From::Agent, {}};
            } else if (from) {
                cel::Activation activation(m_vocabulary->environment);
                present(activation, around, known);
                if (const auto found = from->evaluate(activation))
                    one.value = truncateUtf8(textOf(*found), GuideRun::maxTypedBytes);
                if (!one.value.empty())
                    one.from = FieldValue::From::Context;
            }
            if (!one.value.empty()) {
                one.hidden = identityIn(one.value, around);
                one.isSilent = one.hidden && masks.of(*one.hidden) != Showing::Partly &&
                               masks.of(*one.hidden) != Showing::Shown;
                if (one.from == FieldValue::From::Context && isMasked(field.from, masks)) {
                    one.hidden = one.hidden.value_or(IdentityKind::Other);
                    one.isSilent = true;
                }
                known[field.id] = one.value;
            }
            if (field.isSecret && !one.hidden)
                one.hidden = IdentityKind::Account;
            values[field.id] = std::move(one);
        }
    }
    return values;
}

std::optional<std::size_t> GuideScope::decide(std::size_t step, const GuideSurroundings &around,
                                              const std::map<std::string, FieldValue> &values) const
{
    bj::object known;
    for (const auto &[field, value] : values) {
        if (!value.value.empty())
            known[field] = value.value;
    }
    const auto &branches = m_guide.steps[step].branches;
    for (std::size_t i = 0; i < branches.size(); ++i) {
        if (branches[i].when.empty())
            return i; // whatever is left
        const auto &condition = m_conditions[step][i];
        if (!condition)
            return std::nullopt;
        cel::Activation activation(m_vocabulary->environment);
        present(activation, around, known);
        if (condition->holds(activation))
            return i;
        if (activation.lastError())
            return std::nullopt;
    }
    return branches.size();
}

} // namespace sidelight::session
