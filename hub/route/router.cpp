#include "hub/route/router.h"

#include <algorithm>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"
#include "core/domain/limits.h"
#include "hub/route/routing.h"

namespace sidelight::hub
{

namespace
{

// Of identities that no customer has yet: they wait together until one has.
StreamId waitingRoomOf(const std::string &identityKey)
{
    const Digest digest = sha256({"waiting room", identityKey});
    return {StreamKind::Unmatched, "id-" + toHex(std::span(digest).first<12>())};
}

boost::json::object toJson(const CustomerCard &card)
{
    boost::json::object object;
    object["name"] = card.name;
    object["tier"] = card.tier;
    object["opencases"] = card.openCases;
    if (!card.reason.empty())
        object["reason"] = card.reason;
    if (card.lastContact)
        object["lastcontact"] = formatRfc3339(*card.lastContact);
    return object;
}

boost::json::object toJson(const Candidate &candidate)
{
    boost::json::object object;
    object["customer"] = candidate.customer.value;
    object["name"] = candidate.name;
    object["tier"] = candidate.tier;
    const std::string_view kind = nameOf(candidate.matchedOn);
    object["matchedon"] = boost::json::string_view(kind.data(), kind.size());
    object["sharedby"] = candidate.sharedBy;
    if (candidate.lastVerified)
        object["lastverified"] = formatRfc3339(*candidate.lastVerified);
    return object;
}

// Adds what a screen pop needs, unless the publisher has said it or the event would grow too large.
std::string enriched(const Event &event, const std::optional<CustomerKey> &customer,
                     const std::optional<CustomerCard> &card, const Match &match)
{
    Event copy = event;
    if (!copy.subject && customer)
        copy.subject = customer->value;
    boost::json::object &data = copy.data.as_object();
    if (card && !data.contains("card")) {
        CustomerCard full = *card;
        full.reason = textOrEmpty(data, "reason");
        data["card"] = toJson(full);
    }
    if (!match.candidates.empty() && !data.contains("candidates")) {
        boost::json::array list;
        for (const Candidate &candidate : match.candidates)
            list.push_back(toJson(candidate));
        data["candidates"] = std::move(list);
    }
    std::string body = wire::encodeEvent(copy);
    return body.size() <= limits::maxEventBytes ? body : wire::encodeEvent(event);
}

void addOnce(std::vector<StreamId> &streams, StreamId stream)
{
    if (std::find(streams.begin(), streams.end(), stream) == streams.end())
        streams.push_back(std::move(stream));
}

} // namespace

std::optional<CustomerKey> Router::customerFor(const Event &event) const
{
    if (const auto subject = customerOf(event))
        return m_index.resolve(*subject);
    // The confirmation names the customer; that is what it is for.
    if (event.type == types::matchConfirmed && event.dataObject()) {
        const auto customer = textMember(*event.dataObject(), "customer");
        if (customer && StreamId::isValidName(*customer))
            return m_index.resolve(CustomerKey(std::string(*customer)));
    }
    if (const auto interaction = interactionOf(event)) {
        const Ledger::Entry *entry = m_ledger.find(*interaction);
        if (entry && entry->customer)
            return m_index.resolve(*entry->customer);
    }
    return m_index.match(identitiesOf(event)).only;
}

StreamId Router::homeOf(const Event &event, const std::optional<AgentId> &author) const
{
    // What an agent saw is the agent's affair, and dozens of it are in a call.
    if ((event.type == types::suggestionShown || event.type == types::alertShown) && author &&
        !author->empty())
        return streamOf(*author);
    if (const auto customer = customerFor(event))
        return streamOf(*customer);
    if (const auto interaction = interactionOf(event))
        return unmatchedStreamOf(*interaction);
    if (const auto keys = m_index.keysOf(identitiesOf(event)); !keys.empty())
        return waitingRoomOf(keys.front());
    if (const auto team = teamOf(event, m_settings.defaultTeam))
        return streamOf(*team);
    if (author && !author->empty())
        return streamOf(*author);
    return {StreamKind::Unmatched, "unrouted"};
}

void Router::learn(const Event &event, const std::optional<CustomerKey> &customer, Timestamp at)
{
    if (auto profile = readCustomer(event); profile && customer) {
        profile->key = *customer;
        m_index.apply(*profile);
        return;
    }
    if (const auto update = readCase(event); update && customer) {
        m_index.apply(*customer, *update);
        return;
    }
    const boost::json::object *data = event.dataObject();
    if (event.type == types::customerMerged && data) {
        const std::string into = textOrEmpty(*data, "into");
        const std::string from = textOrEmpty(*data, "from");
        if (!StreamId::isValidName(into) || !StreamId::isValidName(from))
            return;
        m_index.merge(CustomerKey(from), CustomerKey(into));
        // Who holds one of them holds the one that stays.
        m_ledger.merge(CustomerKey(from), m_index.resolve(CustomerKey(into)));
        return;
    }
    if (auto interaction = readInteraction(event)) {
        if (!interaction->customer)
            interaction->customer = customer;
        m_ledger.apply(*interaction, at);
        if (customer && (interaction->startedAt || interaction->endedAt))
            m_index.noteContact(*customer, event.time.value_or(at));
        return;
    }
    const auto interaction = interactionOf(event);
    if (event.type == types::matchConfirmed && interaction && customer) {
        if (const Ledger::Entry *entry = m_ledger.find(*interaction))
            m_index.confirm(*customer, entry->identities, event.time);
        m_ledger.assign(*interaction, *customer);
    }
    if (event.type == types::matchUnlinked && interaction) {
        const Ledger::Entry *entry = m_ledger.find(*interaction);
        if (entry && customer)
            m_index.unlink(*customer, entry->identities);
        m_ledger.unassign(*interaction);
    }
}

std::vector<Identity> Router::newIdentities(const Event &event,
                                            const std::optional<CustomerKey> &customer) const
{
    std::vector<Identity> fresh;
    if (event.type == types::customerUpdated) {
        for (const Identity &identity : identitiesOf(event)) {
            if (m_index.match({identity}).only != customer)
                fresh.push_back(identity);
        }
    }
    return fresh;
}

std::vector<Move> Router::movesAfter(const Event &event, const CustomerKey &customer,
                                     const std::vector<Identity> &fresh) const
{
    std::vector<Move> moves;
    if (event.type == types::matchConfirmed) {
        if (const auto interaction = interactionOf(event))
            moves.push_back({unmatchedStreamOf(*interaction), streamOf(customer)});
    }
    // Events that came before their customer was known wait under its identities.
    for (const Identity &identity : fresh) {
        const auto keys = m_index.keysOf({identity});
        if (!keys.empty() && m_index.match({identity}).only == customer)
            moves.push_back({waitingRoomOf(keys.front()), streamOf(customer)});
    }
    return moves;
}

// The history of both goes on under the key that stays. Before it is learned.
std::optional<Move> Router::mergeOf(const Event &event) const
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::customerMerged || !data)
        return std::nullopt;
    const std::string from = textOrEmpty(*data, "from");
    const std::string into = textOrEmpty(*data, "into");
    if (!StreamId::isValidName(from) || !StreamId::isValidName(into))
        return std::nullopt;
    const CustomerKey gone(from);
    const CustomerKey stays = m_index.resolve(CustomerKey(into));
    if (m_index.resolve(gone) != gone || stays == gone)
        return std::nullopt; // done before, or a circle
    return Move{streamOf(gone), streamOf(stays), false};
}

Route Router::route(const Event &event, std::string body, const std::optional<AgentId> &author)
{
    Route route;
    route.body = std::move(body);
    const auto customer = customerFor(event);
    addOnce(route.streams, homeOf(event, author));
    if (const auto interaction = readInteraction(event)) {
        if (StreamId::isValidName(interaction->agent.value))
            addOnce(route.streams, streamOf(interaction->agent));
        const Match match = m_index.match(interaction->identities);
        const auto card = customer ? m_index.cardOf(*customer) : std::nullopt;
        if (card || (!customer && !match.candidates.empty()) || (customer && !event.subject))
            route.body = enriched(event, customer, card, customer ? Match{} : match);
    }
    if (event.type == types::customerMerged && event.dataObject()) {
        for (const std::string_view name : {"into", "from"}) {
            const auto key = textMember(*event.dataObject(), name);
            if (key && StreamId::isValidName(*key))
                addOnce(route.streams, {StreamKind::Customer, std::string(*key)});
        }
    }
    const std::optional<Move> merge = mergeOf(event);
    // What was said about the unknown caller stays beside it as well.
    if (event.type == types::matchConfirmed || event.type == types::matchUnlinked) {
        if (const auto interaction = interactionOf(event))
            addOnce(route.streams, unmatchedStreamOf(*interaction));
    }
    const std::vector<Identity> fresh = newIdentities(event, customer);
    learn(event, customer, m_clock.now());
    if (customer)
        route.moves = movesAfter(event, *customer, fresh);
    if (merge)
        route.moves.push_back(*merge);
    return route;
}

void Router::recall(const Event &event, const StreamId &stream)
{
    std::optional<CustomerKey> customer;
    if (stream.kind == StreamKind::Customer)
        customer = CustomerKey(stream.name);
    else
        customer = customerFor(event);
    const Timestamp now = m_clock.now();
    learn(event, customer, std::min(event.time.value_or(now), now));
}

void Router::erase(const CustomerKey &customer)
{
    m_index.erase(customer);
    m_ledger.forget(customer);
    ++m_erasures;
}

bool Router::isOf(const StreamId &home, const InteractionId &interaction) const
{
    if (home == unmatchedStreamOf(interaction))
        return true;
    const Ledger::Entry *entry = m_ledger.find(interaction);
    return entry && entry->customer && home == streamOf(m_index.resolve(*entry->customer));
}

bool Router::isCandidate(const StreamId &home, const InteractionId &interaction) const
{
    const Ledger::Entry *entry = m_ledger.find(interaction);
    if (!entry || entry->customer || home.kind != StreamKind::Customer)
        return false;
    const Match match = m_index.match(entry->identities);
    return std::any_of(match.candidates.begin(), match.candidates.end(),
                       [&home](const Candidate &one) { return one.customer.value == home.name; });
}

void Router::adopt(Router recalled)
{
    m_index = std::move(recalled.m_index);
    m_ledger = std::move(recalled.m_ledger);
}

} // namespace sidelight::hub
