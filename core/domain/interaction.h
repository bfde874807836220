// An interaction: one call, chat or mail, from offer to end.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/channel.h"
#include "core/domain/customer.h"

namespace sidelight
{

enum class InteractionPhase { Offered, Active, Ended };

// A step of self-service before the agent: a menu entry chosen, a page read.
struct SelfServiceStep {
    std::string kind; // "ivr", "web", "bot"
    std::string text; // "card declined"
    int times = 1;
    bool operator==(const SelfServiceStep &) const = default;
};

// What the hub puts into an offer so that a screen pop needs no second question.
struct CustomerCard {
    std::string name;
    std::string tier;
    std::string reason;
    int openCases = 0;
    std::optional<Timestamp> lastContact;
    bool operator==(const CustomerCard &) const = default;
};

// Somebody the caller may be, with what speaks for it.
struct Candidate {
    CustomerKey customer;
    std::string name;
    std::string tier;
    IdentityKind matchedOn = IdentityKind::Other;
    int sharedBy = 1; // how many customers have that identity
    std::optional<Timestamp> lastVerified;
    bool operator==(const Candidate &) const = default;
};

// One interaction.* event, read. Members that the event leaves out are empty: fold() keeps what was
// known.
struct Interaction {
    InteractionId id; // the event's correlationid
    InteractionPhase phase = InteractionPhase::Offered;
    std::optional<CustomerKey> customer;
    std::optional<Channel> channel;
    std::string direction; // "in", "out"
    std::string queue;
    AgentId agent;
    std::string reason;
    std::vector<SelfServiceStep> selfService;
    std::vector<Identity> identities;
    std::optional<std::int64_t> waitMs;
    std::string transferredFrom;
    std::string handover; // what the agent before wants the next one to know
    std::string outcome;  // of the end
    std::optional<CustomerCard> card;
    std::vector<Candidate> candidates;
    std::optional<Timestamp> offeredAt;
    std::optional<Timestamp> startedAt;
    std::optional<Timestamp> endedAt;
    bool operator==(const Interaction &) const = default;
};

// Of an interaction.* event with a correlationid that may name a stream; nothing for any other.
[[nodiscard]] std::optional<Interaction> readInteraction(const Event &event);

// `later` on top of `earlier`: what it says replaces, what it leaves out stays, the phase never
// goes back.
[[nodiscard]] Interaction fold(Interaction earlier, const Interaction &later);

} // namespace sidelight
