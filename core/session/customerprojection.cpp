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

void takeOpen(CustomerState &state, const std::vector<store::StandingEntry> &open)
{
    for (const store::StandingEntry &entry : open) {
        if (!entry.open || !entry.event)
            continue;
        const wire::Result<Event> event = wire::decodeEvent(entry.event->body);
        if (!event)
            continue;
        if (auto matter = readCase(*event))
            state.openCases.push_back(std::move(*matter));
        else if (auto promise = readCommitment(*event))
            state.openCommitments.push_back(std::move(*promise));
    }
    // What is due first is read first; without a date it can wait.
    std::stable_sort(state.openCommitments.begin(), state.openCommitments.end(),
                     [](const Commitment &a, const Commitment &b) {
                         if (a.due && b.due)
                             return *a.due < *b.due;
                         return a.due.has_value() && !b.due.has_value();
                     });
}

} // namespace

store::Result<CustomerState> CustomerProjection::read(store::CacheQueries &queries,
                                                      const TabsProjection::Tab &tab,
                                                      const std::vector<store::StandingEntry> &open,
                                                      Timestamp now, bool live)
{
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
    auto stream = queries.stream(owner);
    if (!stream)
        return failure(std::move(stream.error()));
    if (*stream)
        state.asOf = (*stream)->newest;
    auto contacts = queries.interactionsSince(owner, Timestamp{now.ms - weekMs});
    if (!contacts)
        return failure(std::move(contacts.error()));
    state.hereTo.contactsInWeek = static_cast<int>(std::max<std::int64_t>(*contacts, 1));
    takeOpen(state, open);
    return state;
}

} // namespace sidelight::session
