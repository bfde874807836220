#include "core/session/customerprojection.h"

#include <algorithm>

#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

constexpr std::int64_t weekMs = std::int64_t{7} * 24 * 60 * 60 * 1000;

HereTo hereToOf(const Interaction &interaction)
{
    HereTo here;
    here.reason = interaction.reason;
    if (here.reason.empty() && interaction.card)
        here.reason = interaction.card->reason;
    here.path = interaction.selfService;
    here.waitMs = interaction.waitMs;
    here.transferredFrom = interaction.transferredFrom;
    here.handover = interaction.handover;
    return here;
}

// Even when there is only one: what the cache remembers is no confirmation.
store::Result<std::vector<Candidate>> candidatesIn(store::CacheStore &cache,
                                                   const TabsProjection::Tab &tab)
{
    auto match = cache.match(tab.interaction.identities);
    if (!match)
        return failure(std::move(match.error()));
    std::vector<Candidate> candidates;
    for (const store::IdentityHit &hit : match->hits) {
        if (hit.customer == tab.unlinked)
            continue;
        Candidate candidate;
        candidate.customer = hit.customer;
        candidate.matchedOn = hit.matchedOn;
        candidate.sharedBy = hit.sharedBy;
        candidate.lastVerified = hit.lastVerified;
        const wire::Result<Event> event =
            hit.profile ? wire::decodeEvent(hit.profile->body) : wire::Result<Event>(Event{});
        if (const auto profile = event ? readCustomer(*event) : std::nullopt) {
            candidate.name = profile->name;
            candidate.tier = profile->tier;
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace

OpenMatters openMattersOf(const std::vector<store::StandingEntry> &standing)
{
    OpenMatters open;
    for (const store::StandingEntry &entry : standing) {
        if (!entry.open || !entry.event)
            continue;
        const wire::Result<Event> event = wire::decodeEvent(entry.event->body);
        if (!event)
            continue;
        if (auto matter = readCase(*event))
            open.cases.push_back({std::move(*matter), entry.event->key});
        else if (auto promise = readCommitment(*event))
            open.promises.push_back({std::move(*promise), entry.event->key});
    }
    // What is due first is read first; without a date it can wait.
    std::stable_sort(open.promises.begin(), open.promises.end(),
                     [](const OpenPromise &a, const OpenPromise &b) {
                         if (a.matter.due && b.matter.due)
                             return *a.matter.due < *b.matter.due;
                         return a.matter.due.has_value() && !b.matter.due.has_value();
                     });
    return open;
}

store::Result<CustomerState> CustomerProjection::read(store::CacheStore &cache,
                                                      const TabsProjection::Tab &tab,
                                                      const std::vector<store::StandingEntry> &open,
                                                      Timestamp now, bool live)
{
    store::CacheQueries &queries = cache.queries();
    CustomerState state;
    state.interaction = tab.interaction.id;
    state.hereTo = hereToOf(tab.interaction);
    state.live = live;
    const std::optional<CustomerKey> customer = TabsProjection::customerOf(tab);
    if (!customer) {
        for (const Candidate &candidate : tab.interaction.candidates) {
            if (candidate.customer != tab.unlinked)
                state.candidates.push_back(candidate);
        }
        // The hub did not say: an offer from offline, or of a hub that knows fewer.
        if (state.candidates.empty() && !tab.interaction.identities.empty()) {
            auto found = candidatesIn(cache, tab);
            if (!found)
                return failure(std::move(found.error()));
            state.candidates = std::move(*found);
        }
        state.match = state.candidates.empty() ? MatchState::Nobody : MatchState::Choose;
        state.hereTo.contactsInWeek = 1;
        return state;
    }
    state.card = tab.interaction.card;
    const bool cardIsTheirs = !tab.confirmed || tab.confirmed == tab.interaction.customer;
    if (!cardIsTheirs)
        state.card.reset();
    const StreamId owner = sidelight::streamOf(*customer);
    auto profile = queries.profile(*customer);
    if (!profile)
        return failure(std::move(profile.error()));
    if (*profile) {
        if (const wire::Result<Event> event = wire::decodeEvent((*profile)->body))
            state.profile = readCustomer(*event);
        if (state.profile)
            state.profile->key = *customer; // merged profiles go on under the key that stays
    }
    state.match = state.profile ? MatchState::Matched : MatchState::CardOnly;
    // Looked up, and the hub has nothing: there is no card to go by either.
    if (!state.profile && tab.lookedUp && live)
        state.match = MatchState::Nobody;
    auto stream = queries.stream(owner);
    if (!stream)
        return failure(std::move(stream.error()));
    if (*stream)
        state.asOf = (*stream)->newest;
    auto contacts = queries.interactionsSince(owner, Timestamp{now.ms - weekMs});
    if (!contacts)
        return failure(std::move(contacts.error()));
    state.hereTo.contactsInWeek = static_cast<int>(std::max<std::int64_t>(*contacts, 1));
    OpenMatters matters = openMattersOf(open);
    for (OpenCase &one : matters.cases)
        state.openCases.push_back(std::move(one.matter));
    for (OpenPromise &one : matters.promises)
        state.openCommitments.push_back(std::move(one.matter));
    return state;
}

} // namespace sidelight::session
