#include "hub/ws/panelrights.h"

#include <algorithm>

#include "core/domain/eventtypes.h"
#include "hub/route/routing.h"
#include "hub/ws/veil.h"

namespace sidelight::hub
{

void PanelRights::become(Principal who)
{
    m_who = std::move(who);
    m_revision = m_services.authoriser.revision();
}

std::optional<SignInError> PanelRights::ended()
{
    if (m_who.expires && m_services.clock.now() >= *m_who.expires)
        return SignInError{SignInErrc::Expired, "token_expired", "The token has expired."};
    if (m_revision == m_services.authoriser.revision())
        return std::nullopt;
    m_revision = m_services.authoriser.revision();
    if (!m_services.authoriser.isRevoked(m_who))
        return std::nullopt;
    return SignInError{SignInErrc::Invalid, "token_revoked", "The token was taken back."};
}

bool PanelRights::somethingWasLost()
{
    const std::uint64_t losses = m_services.router.ledger().losses();
    const std::uint64_t revision = m_services.authoriser.revision();
    const bool isRevoked = std::exchange(m_lostAt, revision) != revision;
    return std::exchange(m_losses, losses) != losses || isRevoked;
}

Standing PanelRights::standingAt(const StreamId &stream, Timestamp at) const
{
    Standing standing;
    const Router &router = m_services.router;
    const std::int64_t grace = m_services.settings.graceMs;
    if (stream.kind == StreamKind::Customer) {
        const CustomerKey customer = router.index().resolve(CustomerKey(stream.name));
        standing.holdsInteraction = router.ledger().holdsWith(m_who.agent, customer, at, grace);
        for (const CustomerKey &merged : router.index().mergedInto(customer))
            standing.customers.push_back(merged.value);
        standing.customers.push_back(customer.value);
    }
    if (stream.kind == StreamKind::Unmatched)
        standing.holdsInteraction =
            router.ledger().holds(m_who.agent, InteractionId(stream.name), at, grace);
    return standing;
}

std::string PanelRights::mayFollow(const StreamId &stream, bool follows)
{
    const Decision decision =
        m_services.authoriser.mayFollow(m_who, stream, standingAt(stream, m_services.clock.now()));
    if (!decision.allowed()) {
        if (m_services.denied)
            m_services.denied(m_who, stream);
        return std::string(decision.reason);
    }
    if (stream.kind != StreamKind::Customer || m_who.agent.empty())
        return {};
    if (!follows)
        m_services.log.addFollower(CustomerKey(stream.name), m_who.agent);
    if (!decision.lookUp) {
        m_lookedUp.erase(stream);
        return {};
    }
    // Also when the work with somebody is over and only the right is left.
    if (!m_lookedUp.insert(stream).second && follows)
        return {};
    // Who looked, never at whom: the log's followers know that.
    ++m_services.counters.lookUps;
    if (m_services.lookedUp)
        m_services.lookedUp(m_who, CustomerKey(stream.name));
    m_services.logger.write(LogLevel::Info, "customer_looked_up");
    return {};
}

std::string PanelRights::mayWrite(const Event &event) const
{
    const Router &router = m_services.router;
    const Timestamp now = m_services.clock.now();
    const StreamId home = router.homeOf(event, m_who.agent);
    // As of when it was written: the note of an agent who was offline may come days later.
    Standing standing = standingAt(home, std::min(event.time.value_or(now), now));
    const auto interaction = interactionOf(event);
    if (interaction && router.ledger().held(m_who.agent, *interaction)) {
        // What it names was theirs; but only what belongs to it, or they could write anywhere.
        const bool mayBe =
            event.type == types::matchConfirmed && router.isCandidate(home, *interaction);
        if (router.isOf(home, *interaction) || mayBe)
            standing.holdsInteraction = true;
    }
    const Decision decision = m_services.authoriser.mayWrite(m_who, home, standing);
    // Saying who it is by a right to look anybody up, and not by what the caller is known by.
    if (decision.lookUp && event.type == types::matchConfirmed && m_services.lookedUp)
        m_services.lookedUp(m_who, CustomerKey(home.name));
    return std::string(decision.reason);
}

bool PanelRights::wasTaken(const std::string &customer) const
{
    if (!StreamId::isValidName(customer))
        return false;
    const CustomerIndex &index = m_services.router.index();
    const CustomerKey stays = index.resolve(CustomerKey(customer));
    std::vector<std::string> keys{customer, stays.value};
    for (const CustomerKey &merged : index.mergedInto(stays))
        keys.push_back(merged.value);
    return m_services.authoriser.misses(m_who, keys);
}

// An interaction goes on although the customer was taken away in the middle of it, and the offer
// from before is in the stream for every device that comes later.
RecordPtr PanelRights::visible(const RecordPtr &record) const
{
    if (record->tombstone || !m_services.authoriser.misses(m_who))
        return record;
    const auto event = wire::decodeEvent(*record->body);
    if (!event)
        return record;
    std::string with;
    if (const auto interaction = interactionOf(*event)) {
        const Ledger::Entry *entry = m_services.router.ledger().find(*interaction);
        if (entry && entry->customer)
            with = entry->customer->value;
    }
    auto body = veiled(*event, [this, &with](const std::string &named) {
        return wasTaken(named.empty() ? with : named);
    });
    if (!body)
        return record;
    auto shown = std::make_shared<Record>(*record);
    shown->body = std::make_shared<const std::string>(*std::move(body));
    return shown;
}

} // namespace sidelight::hub
