#include "core/suggest/arbitration/eligibility.h"

#include <algorithm>

#include "core/cel/activation.h"

namespace sidelight::suggest
{

namespace
{

bool isGiven(const std::string &purpose, const std::vector<Consent> &consents)
{
    // Whoever says no once has said no.
    bool given = false;
    for (const Consent &consent : consents) {
        if (consent.purpose == purpose && !consent.granted)
            return false;
        given = given || consent.purpose == purpose;
    }
    return given;
}

void present(cel::Activation &activation, const cel::Environment &scope, std::string_view name,
             const std::shared_ptr<const boost::json::object> &object)
{
    const auto slot = scope.slot(name);
    if (slot && object)
        activation.set(*slot, cel::Value::json(*object));
}

// The leaves that decided it, in their own words.
std::string leavesOf(const std::vector<cel::Program::Leaf> &leaves,
                     cel::Program::Leaf::Outcome outcome)
{
    std::string text;
    for (const cel::Program::Leaf &leaf : leaves) {
        if (leaf.outcome != outcome)
            continue;
        text += text.empty() ? "" : "; ";
        text += leaf.text;
    }
    return text;
}

std::optional<Refusal> refusalOf(const cel::Program &when, const cel::Environment &scope,
                                 const Circumstances &circumstances)
{
    cel::Activation activation(scope);
    present(activation, scope, "customer", circumstances.customer);
    present(activation, scope, "interaction", circumstances.interaction);
    present(activation, scope, "agent", circumstances.agent);
    if (when.holds(activation))
        return std::nullopt;
    const bool isUnknown = activation.lastError().has_value();
    using Outcome = cel::Program::Leaf::Outcome;
    std::string detail =
        leavesOf(when.observe(activation), isUnknown ? Outcome::Error : Outcome::False);
    if (detail.empty())
        detail = std::string(when.source());
    return Refusal{isUnknown ? Cause::ConditionUnknown : Cause::ConditionFails, std::move(detail)};
}

} // namespace

std::optional<Refusal> refusalOf(const ActionLevers &levers, const Levers &all,
                                 const Circumstances &circumstances)
{
    for (const std::string &purpose : levers.consents) {
        if (!isGiven(purpose, circumstances.consents))
            return Refusal{Cause::NoConsent, purpose};
    }
    const auto &channels = levers.channels;
    if (!channels.empty() &&
        (!circumstances.channel ||
         std::find(channels.begin(), channels.end(), *circumstances.channel) == channels.end()))
        return Refusal{Cause::WrongChannel, {}};
    const auto hasRole = [&](const std::string &role) {
        return std::find(circumstances.roles.begin(), circumstances.roles.end(), role) !=
               circumstances.roles.end();
    };
    if (!levers.roles.empty() && std::none_of(levers.roles.begin(), levers.roles.end(), hasRole))
        return Refusal{Cause::WrongRole, {}};
    if (!levers.when)
        return std::nullopt;
    if (!all.scope)
        return Refusal{Cause::ConditionUnknown, std::string(levers.when->source())};
    return refusalOf(*levers.when, *all.scope, circumstances);
}

} // namespace sidelight::suggest
