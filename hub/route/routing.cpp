#include "hub/route/routing.h"

#include "core/domain/casework.h"
#include "core/domain/eventtypes.h"

namespace sidelight::hub
{

namespace
{

IdentityKind kindOf(std::optional<std::string_view> name, std::string_view value)
{
    if (name == "phone" || name == "telephony")
        return IdentityKind::Phone;
    if (name == "email")
        return IdentityKind::Email;
    if (name)
        return identityKindOf(*name);
    return value.find('@') == std::string_view::npos ? IdentityKind::Phone : IdentityKind::Email;
}

bool isInteraction(std::string_view type)
{
    return type == types::interactionOffered || type == types::interactionStarted ||
           type == types::interactionUpdated || type == types::interactionEnded;
}

} // namespace

std::vector<Identity> identitiesOf(const Event &event)
{
    if (const boost::json::object *data = event.dataObject()) {
        if (auto identities = readIdentities(*data); !identities.empty())
            return identities;
    }
    auto value = event.extension("identity");
    if (!value)
        value = event.extension("person");
    if (!value || value->empty())
        return {};
    return {Identity{kindOf(event.extension("identitytype"), *value), std::string(*value), {}, {}}};
}

std::optional<InteractionId> interactionOf(const Event &event)
{
    const auto id = event.correlationId();
    if (!id || !StreamId::isValidName(*id))
        return std::nullopt;
    return InteractionId(std::string(*id));
}

std::optional<CustomerKey> customerOf(const Event &event)
{
    if (!event.subject || !StreamId::isValidName(*event.subject))
        return std::nullopt;
    return CustomerKey(*event.subject);
}

std::optional<TeamId> teamOf(const Event &event, const TeamId &otherwise)
{
    if (const boost::json::object *data = event.dataObject()) {
        const auto team = textMember(*data, "team");
        if (team && StreamId::isValidName(*team))
            return TeamId(std::string(*team));
    }
    // Places and products concern everybody who works here.
    if (event.type == types::configPublished || event.type == types::configApplied ||
        event.type == types::configRefused || event.type == types::knowledgeUpdated ||
        event.type == types::touchpointRecorded || event.type == types::alertRaised ||
        event.type == types::alertCleared)
        return otherwise;
    return std::nullopt;
}

Slot slotOf(const Event &event)
{
    if (event.type == types::customerUpdated)
        return {std::string(profileSlot)};
    if (const auto update = readCase(event))
        return {"case/" + update->id.value, !update->isOpen()};
    if (event.type == types::suggestionPriors)
        return {"suggestion-priors"};
    if (const auto promise = readCommitment(event))
        return {"promise/" + promise->id, promise->status != "open"};
    return {};
}

bool isFormative(const Event &event)
{
    return isInteraction(event.type) || event.type == types::customerUpdated ||
           event.type == types::customerMerged || event.type == types::customerErased ||
           event.type == types::caseUpdated || event.type == types::matchConfirmed ||
           event.type == types::matchUnlinked;
}

} // namespace sidelight::hub
