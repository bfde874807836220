#include "core/session/alertsprojection.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

struct Decided {
    bool acknowledged = false;
    bool muted = false;
    std::optional<std::int64_t> snoozedMs; // left
};

bool isAbout(const AlertDecision &decision, const RaisedAlert &raised)
{
    const Alert &alert = raised.alert;
    if (decision.alert == alert.id || std::find(raised.before.begin(), raised.before.end(),
                                                decision.alert) != raised.before.end())
        return true;
    const bool sameRule = !decision.rule.empty() &&
                          (decision.rule == alert.why.id || decision.rule == alert.why.rule);
    return sameRule && shareEvidence(decision.evidence, alert.why.evidence);
}

// Muting is "not for this interaction"; the others are about the alert wherever it shows.
void take(Decided &decided, const AlertDecision &decision, const InteractionId &interaction,
          SnoozeTimers &timers)
{
    switch (decision.kind) {
    case AlertDecision::Kind::Acknowledged:
        decided.acknowledged = true;
        decided.snoozedMs.reset();
        break;
    case AlertDecision::Kind::Snoozed:
        // Who wants it back later has not seen enough of it.
        decided.acknowledged = false;
        decided.snoozedMs = timers.leftMs(decision);
        break;
    case AlertDecision::Kind::Muted:
        decided.muted = decided.muted || decision.interaction == interaction;
        break;
    }
}

struct Card {
    AlertRow row;
    std::optional<std::int64_t> snoozedMs;
};

bool isNewer(const Alert &a, const Alert &b)
{
    return a.raised.value_or(Timestamp{}) > b.raised.value_or(Timestamp{});
}

void addId(AlertRow &row, const AlertId &id)
{
    if (id != row.alert.id && std::find(row.also.begin(), row.also.end(), id) == row.also.end())
        row.also.push_back(id);
}

// `other` says the same as `card`: the words of the rule here, or else of the newer one; the
// higher severity; decided about once.
void joinSame(Card &card, Card other)
{
    const bool better = other.row.byRule != card.row.byRule
                            ? other.row.byRule
                            : isNewer(other.row.alert, card.row.alert);
    if (better)
        std::swap(card, other);
    addId(card.row, other.row.alert.id);
    for (const AlertId &id : other.row.also)
        addId(card.row, id);
    card.row.alert.severity = std::max(card.row.alert.severity, other.row.alert.severity);
    card.row.repeats = std::max(card.row.repeats, other.row.repeats);
    card.row.acknowledged = card.row.acknowledged || other.row.acknowledged;
    card.snoozedMs = std::max(card.snoozedMs, other.snoozedMs);
    card.row.team = card.row.team && other.row.team;
}

// Finds the card an alert belongs to, in constant time however many there are.
class SameFinder
{
public:
    std::optional<std::size_t> find(const Alert &alert) const
    {
        if (const auto known = m_ids.find(alert.id); known != m_ids.end())
            return known->second;
        for (const std::string *rule : {&alert.why.id, &alert.why.rule}) {
            if (rule->empty())
                continue;
            for (const EventKey &key : alert.why.evidence) {
                const auto known = m_evidence.find(std::tie(*rule, key.source, key.id));
                if (known != m_evidence.end())
                    return known->second;
            }
        }
        return std::nullopt;
    }
    void add(const Alert &alert, std::size_t card)
    {
        m_ids.emplace(alert.id, card);
        for (const std::string *rule : {&alert.why.id, &alert.why.rule}) {
            if (rule->empty())
                continue;
            for (const EventKey &key : alert.why.evidence)
                m_evidence.emplace(std::tuple(*rule, key.source, key.id), card);
        }
    }

private:
    std::unordered_map<AlertId, std::size_t> m_ids;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t, std::less<>>
        m_evidence;
};

// The same rule about other events, as loud as this one: counted, the newest is shown.
void countAlike(std::vector<Card> &cards)
{
    using Alike = std::tuple<std::string, std::string, bool>;
    std::map<Alike, std::size_t> first;
    std::vector<Card> kept;
    for (Card &card : cards) {
        const std::string &rule = ruleKeyOf(card.row.alert.why);
        const bool loud = !card.row.acknowledged && !card.snoozedMs;
        if (rule.empty() || !loud) {
            kept.push_back(std::move(card));
            continue;
        }
        const auto [known, isNew] =
            first.emplace(Alike{rule, card.row.alert.title, card.row.team}, kept.size());
        if (isNew) {
            kept.push_back(std::move(card));
            continue;
        }
        Card &shown = kept[known->second];
        const int repeats = shown.row.repeats + card.row.repeats;
        if (isNewer(card.row.alert, shown.row.alert))
            std::swap(shown, card);
        addId(shown.row, card.row.alert.id);
        for (const AlertId &id : card.row.also)
            addId(shown.row, id);
        shown.row.alert.severity = std::max(shown.row.alert.severity, card.row.alert.severity);
        shown.row.repeats = repeats;
    }
    cards = std::move(kept);
}

void earliest(std::optional<std::int64_t> &least, std::int64_t candidate)
{
    if (!least || candidate < *least)
        least = candidate;
}

} // namespace

void AlertsProjection::addStanding(std::vector<RaisedAlert> &raised,
                                   std::span<const store::StandingEntry> standing, bool team)
{
    for (const store::StandingEntry &entry : standing) {
        if (entry.kind != store::StandingKind::Alert || !entry.open || !entry.event)
            continue;
        const wire::Result<Event> event = wire::decodeEvent(entry.event->body);
        std::optional<Alert> alert = event ? readAlert(*event) : std::nullopt;
        if (alert)
            raised.push_back({std::move(*alert), std::max(1, entry.repeats), false, team, {}, {}});
    }
}

AlertsProjection::View AlertsProjection::read(std::vector<RaisedAlert> raised,
                                              std::span<const AlertDecision> decisions,
                                              const InteractionId &interaction, Timestamp now,
                                              SnoozeTimers &timers)
{
    View view;
    std::vector<Card> cards;
    SameFinder finder;
    for (RaisedAlert &one : raised) {
        Decided decided;
        for (const AlertDecision &decision : decisions) {
            if (isAbout(decision, one))
                take(decided, decision, interaction, timers);
        }
        if (decided.muted)
            continue;
        if (one.alert.expires) {
            if (*one.alert.expires <= now)
                continue;
            earliest(view.changesInMs, one.alert.expires->ms - now.ms);
        }
        Card card;
        if (decided.snoozedMs && *decided.snoozedMs > 0) {
            earliest(view.changesInMs, *decided.snoozedMs);
            card.snoozedMs = decided.snoozedMs;
        }
        card.row.acknowledged = decided.acknowledged;
        card.row.repeats = one.repeats;
        card.row.byRule = one.byRule;
        card.row.team = one.team;
        card.row.alert = std::move(one.alert);
        const auto same = finder.find(card.row.alert);
        finder.add(card.row.alert, same.value_or(cards.size()));
        if (same)
            joinSame(cards[*same], std::move(card));
        else
            cards.push_back(std::move(card));
    }
    countAlike(cards);
    const auto rank = [](const Card &card) {
        const int quiet = card.snoozedMs ? 2 : card.row.acknowledged ? 1 : 0;
        return std::tuple(quiet, -static_cast<int>(card.row.alert.severity),
                          -card.row.alert.raised.value_or(Timestamp{}).ms);
    };
    std::stable_sort(cards.begin(), cards.end(),
                     [&rank](const Card &a, const Card &b) { return rank(a) < rank(b); });
    for (Card &card : cards) {
        if (card.snoozedMs)
            card.row.snoozedUntil = Timestamp{now.ms + *card.snoozedMs};
        view.rows.push_back(std::move(card.row));
    }
    return view;
}

} // namespace sidelight::session
