#include "core/domain/interaction.h"

#include <algorithm>

#include "core/domain/eventtypes.h"

namespace sidelight
{

namespace
{

constexpr std::size_t maxSteps = 32;
constexpr std::size_t maxCandidates = 16;

int countMember(const boost::json::object &object, std::string_view name, int otherwise)
{
    const auto value = integerMember(object, name);
    return value && *value >= 0 && *value <= 1'000'000 ? static_cast<int>(*value) : otherwise;
}

std::optional<InteractionPhase> phaseOf(std::string_view type)
{
    if (type == types::interactionOffered)
        return InteractionPhase::Offered;
    if (type == types::interactionStarted || type == types::interactionUpdated)
        return InteractionPhase::Active;
    if (type == types::interactionEnded)
        return InteractionPhase::Ended;
    return std::nullopt;
}

std::vector<SelfServiceStep> readSteps(const boost::json::object &data)
{
    std::vector<SelfServiceStep> steps;
    const boost::json::array *list = arrayMember(data, "selfservice");
    if (!list)
        return steps;
    for (const boost::json::value &entry : *list) {
        const boost::json::object *object = entry.if_object();
        if (!object || steps.size() == maxSteps)
            continue;
        steps.push_back({textOrEmpty(*object, "kind"), textOrEmpty(*object, "text"),
                         countMember(*object, "times", 1)});
    }
    return steps;
}

std::optional<CustomerCard> readCard(const boost::json::object &data)
{
    const boost::json::object *card = objectMember(data, "card");
    if (!card)
        return std::nullopt;
    return CustomerCard{textOrEmpty(*card, "name"), textOrEmpty(*card, "tier"),
                        textOrEmpty(*card, "reason"), countMember(*card, "opencases", 0),
                        timeMember(*card, "lastcontact")};
}

std::vector<Candidate> readCandidates(const boost::json::object &data)
{
    std::vector<Candidate> candidates;
    const boost::json::array *list = arrayMember(data, "candidates");
    if (!list)
        return candidates;
    for (const boost::json::value &entry : *list) {
        const boost::json::object *object = entry.if_object();
        if (!object || candidates.size() == maxCandidates)
            continue;
        Candidate candidate;
        candidate.customer = CustomerKey{textOrEmpty(*object, "customer")};
        if (!StreamId::isValidName(candidate.customer.value))
            continue;
        candidate.name = textOrEmpty(*object, "name");
        candidate.tier = textOrEmpty(*object, "tier");
        candidate.matchedOn = identityKindOf(textMember(*object, "matchedon").value_or(""));
        candidate.sharedBy = countMember(*object, "sharedby", 1);
        candidate.lastVerified = timeMember(*object, "lastverified");
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

template<class Value>
void replaceIfSaid(Value &known, const Value &said)
{
    if (said != Value{})
        known = said;
}

} // namespace

std::optional<Interaction> readInteraction(const Event &event)
{
    const auto phase = phaseOf(event.type);
    const auto id = event.correlationId();
    const boost::json::object *data = event.dataObject();
    if (!phase || !id || !StreamId::isValidName(*id) || !data)
        return std::nullopt;
    Interaction interaction;
    interaction.id = InteractionId{std::string(*id)};
    interaction.phase = *phase;
    if (event.subject && StreamId::isValidName(*event.subject))
        interaction.customer = CustomerKey{*event.subject};
    if (const auto channel = textMember(*data, "channel"))
        interaction.channel = channelOf(*channel);
    interaction.direction = textOrEmpty(*data, "direction");
    interaction.queue = textOrEmpty(*data, "queue");
    interaction.agent = AgentId{textOrEmpty(*data, "agent")};
    interaction.reason = textOrEmpty(*data, "reason");
    interaction.selfService = readSteps(*data);
    interaction.identities = readIdentities(*data);
    if (const auto wait = integerMember(*data, "waitms"); wait && *wait >= 0)
        interaction.waitMs = wait;
    interaction.transferredFrom = textOrEmpty(*data, "transferredfrom");
    interaction.handover = textOrEmpty(*data, "handover");
    interaction.outcome = textOrEmpty(*data, "outcome");
    interaction.card = readCard(*data);
    interaction.candidates = readCandidates(*data);
    if (event.type == types::interactionOffered)
        interaction.offeredAt = event.time;
    if (event.type == types::interactionStarted)
        interaction.startedAt = event.time;
    if (event.type == types::interactionEnded)
        interaction.endedAt = event.time;
    return interaction;
}

Interaction fold(Interaction earlier, const Interaction &later)
{
    earlier.id = later.id;
    earlier.phase = std::max(earlier.phase, later.phase);
    replaceIfSaid(earlier.customer, later.customer);
    replaceIfSaid(earlier.channel, later.channel);
    replaceIfSaid(earlier.direction, later.direction);
    replaceIfSaid(earlier.queue, later.queue);
    replaceIfSaid(earlier.agent, later.agent);
    replaceIfSaid(earlier.reason, later.reason);
    replaceIfSaid(earlier.selfService, later.selfService);
    replaceIfSaid(earlier.identities, later.identities);
    replaceIfSaid(earlier.waitMs, later.waitMs);
    replaceIfSaid(earlier.transferredFrom, later.transferredFrom);
    replaceIfSaid(earlier.handover, later.handover);
    replaceIfSaid(earlier.outcome, later.outcome);
    replaceIfSaid(earlier.card, later.card);
    replaceIfSaid(earlier.candidates, later.candidates);
    replaceIfSaid(earlier.offeredAt, later.offeredAt);
    replaceIfSaid(earlier.startedAt, later.startedAt);
    replaceIfSaid(earlier.endedAt, later.endedAt);
    return earlier;
}

} // namespace sidelight
