#include "tests/unit/rules/reference.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"

namespace sidelight::reference
{

namespace
{

constexpr std::int64_t forever = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t held = 256;

struct Fact {
    EventPtr event;
    std::set<std::size_t> fits;
    bool isShared = false;
    [[nodiscard]] std::int64_t time() const { return event->time->ms; }
    [[nodiscard]] auto order() const { return std::tuple(time(), event->source, event->id); }
    [[nodiscard]] std::int64_t expiry() const
    {
        const auto expires = event->expiryTime();
        return expires ? expires->ms : forever;
    }
};

struct Fired {
    std::int64_t at = 0;
    std::int64_t until = forever;
    std::set<std::size_t> bound; // facts
    std::size_t anchor = 0;
};

class OneGroup
{
public:
    OneGroup(const Rule &rule, std::vector<Fact> facts)
        : m_rule(rule)
        , m_facts(std::move(facts))
    {
    }

    [[nodiscard]] std::vector<Fired> fired(std::int64_t now) const
    {
        std::vector<Fired> out;
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            std::optional<Fired> firing;
            if (m_rule.type == Rule::Type::Single)
                firing = single(i);
            else if (m_rule.type == Rule::Type::Absence)
                firing = absence(i, now);
            else if (m_rule.type == Rule::Type::Together || m_rule.type == Rule::Type::InOrder)
                firing = temporal(i);
            else
                firing = counted(i);
            if (!firing)
                continue;
            firing->anchor = i;
            firing->until = std::min(firing->until, firing->at + m_rule.resolve);
            for (const std::size_t fact : firing->bound)
                firing->until = std::min(firing->until, m_facts[fact].expiry());
            out.push_back(*firing);
        }
        return out;
    }

private:
    [[nodiscard]] std::optional<Fired> single(std::size_t i) const
    {
        if (!holdsAlone(i))
            return std::nullopt;
        return Fired{m_facts[i].time(), forever, {i}, i};
    }

    [[nodiscard]] bool holdsAlone(std::size_t i) const
    {
        if (!m_rule.where)
            return true;
        Binding binding(m_rule.select.size(), nullptr);
        binding[*m_facts[i].fits.begin()] = m_facts[i].event.get();
        return m_rule.where(binding);
    }

    [[nodiscard]] bool counts(std::size_t i) const
    {
        const Event &event = *m_facts[i].event;
        return holdsAlone(i) && (!m_rule.distinct || m_rule.distinct(event)) &&
               (!m_rule.number || m_rule.number(event));
    }

    [[nodiscard]] std::optional<Fired> counted(std::size_t i) const
    {
        if (!counts(i))
            return std::nullopt;
        Fired firing{m_facts[i].time(), forever, {}, i};
        std::set<std::string> values;
        double sum = 0;
        for (std::size_t k = 0; k <= i; ++k) {
            if (m_facts[k].time() < m_facts[i].time() - m_rule.timespan || !counts(k))
                continue;
            firing.bound.insert(k);
            if (m_rule.distinct)
                values.insert(*m_rule.distinct(*m_facts[k].event));
            if (m_rule.number)
                sum += *m_rule.number(*m_facts[k].event);
        }
        const auto size = static_cast<double>(firing.bound.size());
        double value = size;
        if (m_rule.type == Rule::Type::Distinct)
            value = static_cast<double>(values.size());
        if (m_rule.type == Rule::Type::Sum)
            value = sum;
        if (m_rule.type == Rule::Type::Average)
            value = sum / size;
        if (firing.bound.size() < m_rule.minEvents || !m_rule.condition(value))
            return std::nullopt;
        return firing;
    }

    [[nodiscard]] std::optional<Fired> absence(std::size_t i, std::int64_t now) const
    {
        const Fact &trigger = m_facts[i];
        if (!trigger.fits.contains(0))
            return std::nullopt;
        const std::int64_t from = m_rule.from ? m_rule.from(*trigger.event) : trigger.time();
        const std::int64_t deadline = std::max(from + m_rule.timespan, trigger.time());
        Fired firing{deadline, forever, {i}, i};
        for (std::size_t k = 0; k < m_facts.size(); ++k) {
            const Fact &other = m_facts[k];
            if (k == i || !other.fits.contains(1) || other.time() < trigger.time())
                continue;
            if (m_rule.where && !m_rule.where({trigger.event.get(), other.event.get()}))
                continue;
            if (other.time() <= deadline)
                return std::nullopt;
            firing.until = std::min(firing.until, other.time());
        }
        return now > deadline ? std::optional(firing) : std::nullopt;
    }

    // Every assignment of different facts, the anchor the last of them; the best is kept.
    [[nodiscard]] std::optional<Fired> temporal(std::size_t i) const
    {
        std::vector<std::size_t> chosen(m_rule.select.size());
        std::optional<std::vector<std::size_t>> best;
        tryAll(i, 0, chosen, best);
        if (!best)
            return std::nullopt;
        return Fired{m_facts[i].time(), forever, {best->begin(), best->end()}, i};
    }

    void tryAll(std::size_t anchor, std::size_t selection, std::vector<std::size_t> &chosen,
                std::optional<std::vector<std::size_t>> &best) const
    {
        if (selection == chosen.size()) {
            if (isFine(anchor, chosen) && (!best || isBetter(anchor, chosen, *best)))
                best = chosen;
            return;
        }
        for (std::size_t k = 0; k <= anchor; ++k) {
            if (!m_facts[k].fits.contains(selection) ||
                m_facts[k].time() < m_facts[anchor].time() - m_rule.timespan)
                continue;
            chosen[selection] = k;
            tryAll(anchor, selection + 1, chosen, best);
        }
    }

    [[nodiscard]] bool isFine(std::size_t anchor, const std::vector<std::size_t> &chosen) const
    {
        const std::set<std::size_t> different(chosen.begin(), chosen.end());
        if (different.size() != chosen.size() || !different.contains(anchor))
            return false;
        if (m_rule.type == Rule::Type::InOrder) {
            for (std::size_t s = 1; s < chosen.size(); ++s) {
                if (m_facts[chosen[s - 1]].time() > m_facts[chosen[s]].time())
                    return false;
            }
        }
        Binding binding;
        for (const std::size_t fact : chosen)
            binding.push_back(m_facts[fact].event.get());
        return !m_rule.where || m_rule.where(binding);
    }

    // The place of the anchor first, then the newest event for one selection after the other.
    [[nodiscard]] bool isBetter(std::size_t anchor, std::vector<std::size_t> left,
                                std::vector<std::size_t> right) const
    {
        if (m_rule.type == Rule::Type::InOrder) {
            std::reverse(left.begin(), left.end());
            std::reverse(right.begin(), right.end());
        }
        const auto placeIn = [&](const std::vector<std::size_t> &list) {
            return std::find(list.begin(), list.end(), anchor) - list.begin();
        };
        if (placeIn(left) != placeIn(right))
            return placeIn(left) < placeIn(right);
        return left > right;
    }

    const Rule &m_rule;
    std::vector<Fact> m_facts;
};

struct Raised {
    std::vector<Fired> firings; // by time
    std::set<std::size_t> events;
};

std::vector<Raised> together(const Rule &rule, const std::vector<Fired> &fired)
{
    std::vector<std::size_t> group(fired.size());
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i] = i;
    const auto related = [&](const Fired &left, const Fired &right) {
        if (std::abs(left.at - right.at) <= rule.suppress)
            return true;
        return std::any_of(left.bound.begin(), left.bound.end(),
                           [&](std::size_t fact) { return right.bound.contains(fact); });
    };
    for (bool again = true; again;) {
        again = false;
        for (std::size_t i = 0; i < fired.size(); ++i) {
            for (std::size_t k = 0; k < fired.size(); ++k) {
                if (group[i] < group[k] && related(fired[i], fired[k])) {
                    group[k] = group[i];
                    again = true;
                }
            }
        }
    }
    std::map<std::size_t, Raised> byGroup;
    for (std::size_t i = 0; i < fired.size(); ++i) {
        Raised &raised = byGroup[group[i]];
        raised.firings.push_back(fired[i]);
        raised.events.insert(fired[i].bound.begin(), fired[i].bound.end());
    }
    std::vector<Raised> out;
    for (auto &[first, raised] : byGroup) {
        std::sort(raised.firings.begin(), raised.firings.end(),
                  [](const Fired &left, const Fired &right) {
                      return std::tie(left.at, left.anchor) < std::tie(right.at, right.anchor);
                  });
        out.push_back(std::move(raised));
    }
    return out;
}

using Groups = std::map<std::string, std::vector<Fact>>;

void putInto(std::vector<Fact> &facts, const EventPtr &event, std::size_t selection, bool shared)
{
    for (Fact &fact : facts) {
        if (fact.event->source == event->source && fact.event->id == event->id) {
            fact.fits.insert(selection);
            return;
        }
    }
    facts.push_back({event, {selection}, shared});
}

Groups groupsOf(const Rule &rule, const std::vector<EventPtr> &events)
{
    Groups groups;
    for (const bool shared : {false, true}) {
        for (std::size_t s = 0; s < rule.select.size(); ++s) {
            const Selection &selection = rule.select[s];
            for (const EventPtr &event : events) {
                const bool ofFeeder = event->source == "rule:" + selection.feeder;
                if (selection.isShared != shared || !event->time ||
                    selection.feeder.empty() == (event->source.substr(0, 5) == "rule:") ||
                    (!selection.feeder.empty() && !ofFeeder) || !selection.fits(*event))
                    continue;
                if (shared) {
                    for (auto &[key, facts] : groups)
                        putInto(facts, event, s, true);
                } else if (const auto key = rule.group(*event)) {
                    putInto(groups[*key], event, s, false);
                }
            }
        }
    }
    return groups;
}

EventPtr alertEvent(const Rule &rule, const std::string &group, const std::vector<Fact> &facts,
                    const Raised &raised)
{
    auto event = std::make_shared<Event>();
    event->id = idOf(rule.id, group, *facts[*raised.events.begin()].event);
    event->source = "rule:" + rule.id;
    event->type = types::alertRaised;
    event->subject = facts[*raised.events.begin()].event->subject;
    event->time = Timestamp{raised.firings.front().at};
    std::int64_t expiry = forever;
    for (const std::size_t fact : raised.firings.back().bound)
        expiry = std::min(expiry, facts[fact].expiry());
    if (expiry != forever)
        event->extensions["expirytime"] = formatRfc3339(Timestamp{expiry});
    return event;
}

void judge(const Rule &rule, const std::vector<EventPtr> &events, std::int64_t now,
           std::vector<Alert> &alerts, std::vector<EventPtr> &made)
{
    for (auto &[group, facts] : groupsOf(rule, events)) {
        std::sort(facts.begin(), facts.end(),
                  [](const Fact &left, const Fact &right) { return left.order() < right.order(); });
        const bool dropped = facts.size() > held;
        if (dropped)
            facts.erase(facts.begin(), facts.end() - held);
        for (const Raised &raised : together(rule, OneGroup(rule, facts).fired(now))) {
            made.push_back(alertEvent(rule, group, facts, raised));
            Alert alert;
            alert.rule = rule.id;
            alert.id = idOf(rule.id, group, *facts[*raised.events.begin()].event);
            alert.firings = raised.firings.size();
            alert.dropped = dropped;
            alert.first = facts[*raised.events.begin()].time();
            alert.last = facts[*raised.events.rbegin()].time();
            alert.until = std::numeric_limits<std::int64_t>::min();
            for (const std::size_t fact : raised.events)
                alert.aliases.push_back(idOf(rule.id, group, *facts[fact].event));
            std::sort(alert.aliases.begin(), alert.aliases.end());
            for (const Fired &firing : raised.firings) {
                alert.until = std::max(alert.until, firing.until);
                if (firing.until <= now)
                    continue;
                alert.at = firing.at;
                alert.bound.clear();
                for (const std::size_t fact : firing.bound)
                    alert.bound.push_back({facts[fact].event->source, facts[fact].event->id});
            }
            if (!alert.bound.empty())
                alerts.push_back(std::move(alert));
        }
    }
}

} // namespace

std::string idOf(const std::string &rule, const std::string &group, const Event &earliest)
{
    std::string text;
    for (const std::string &part : {rule, group, earliest.source, earliest.id})
        text += std::to_string(part.size()) + ':' + part;
    const Digest digest = sha256({text});
    return toHex(std::span(digest).first(16));
}

std::vector<Alert> standing(const std::vector<Rule> &rules, const std::vector<EventPtr> &events,
                            std::int64_t now)
{
    std::vector<EventPtr> set;
    for (const EventPtr &event : events) {
        const bool isKnown = std::any_of(set.begin(), set.end(), [&](const EventPtr &other) {
            return other->source == event->source && other->id == event->id;
        });
        if (!isKnown)
            set.push_back(event);
    }
    std::vector<Alert> alerts;
    std::vector<EventPtr> made;
    std::vector<EventPtr> unused;
    const auto isFed = [](const Rule &rule) {
        return std::any_of(rule.select.begin(), rule.select.end(),
                           [](const Selection &selection) { return !selection.feeder.empty(); });
    };
    for (const Rule &rule : rules) {
        if (!isFed(rule))
            judge(rule, set, now, alerts, made);
    }
    set.insert(set.end(), made.begin(), made.end());
    for (const Rule &rule : rules) {
        if (isFed(rule))
            judge(rule, set, now, alerts, unused);
    }
    std::sort(alerts.begin(), alerts.end(),
              [](const Alert &left, const Alert &right) { return left.id < right.id; });
    return alerts;
}

std::string describe(const std::vector<Alert> &alerts)
{
    std::string out;
    for (const Alert &alert : alerts) {
        out += alert.rule + ' ' + alert.id.substr(0, 6) + " at " + std::to_string(alert.at) +
               " first " + std::to_string(alert.first) + " last " + std::to_string(alert.last) +
               " until " + std::to_string(alert.until) + " firings " +
               std::to_string(alert.firings) + " aliases " + std::to_string(alert.aliases.size()) +
               (alert.dropped ? " dropped" : "") + " bound";
        for (const EventKey &key : alert.bound)
            out += ' ' + key.id;
        out += '\n';
    }
    return out;
}

} // namespace sidelight::reference
