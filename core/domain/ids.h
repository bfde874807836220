// Ids of the field. Customer, agent, team and interaction ids are names of streams: see
// StreamId::isValidName.
#pragma once

#include "core/base/strongid.h"
#include "core/domain/stream.h"

namespace sidelight
{

struct CustomerTag;
struct AgentTag;
struct TeamTag;
struct InteractionTag;
struct CaseTag;
struct AlertTag;
struct SuggestionTag;
struct DeviceTag;
using CustomerKey = StrongId<CustomerTag>;
using AgentId = StrongId<AgentTag>;
using TeamId = StrongId<TeamTag>;
using InteractionId = StrongId<InteractionTag>;
using CaseId = StrongId<CaseTag>;
using AlertId = StrongId<AlertTag>;
using SuggestionId = StrongId<SuggestionTag>;
using DeviceId = StrongId<DeviceTag>;

// What identifies an event for ever.
struct EventKey {
    std::string source;
    std::string id;
    auto operator<=>(const EventKey &) const = default;
};

inline StreamId streamOf(const CustomerKey &key)
{
    return {StreamKind::Customer, key.value};
}
inline StreamId streamOf(const AgentId &agent)
{
    return {StreamKind::Agent, agent.value};
}
inline StreamId streamOf(const TeamId &team)
{
    return {StreamKind::Team, team.value};
}
inline StreamId unmatchedStreamOf(const InteractionId &interaction)
{
    return {StreamKind::Unmatched, interaction.value};
}

} // namespace sidelight
