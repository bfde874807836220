#include "core/rules/trial/trial.h"

#include <algorithm>
#include <utility>

#include "core/domain/eventtypes.h"

namespace sidelight::rules
{

namespace
{

constexpr std::size_t mostBusiest = 10;
// Somebody who is in one interaction for longer has forgotten to end it.
constexpr std::int64_t longestInteractionMs = dayMs / 2;

} // namespace

// One of the two rule sets, and what it raised.
struct Trial::Side {
    Side(std::shared_ptr<const RuleSet> set, Site site)
        : rules(std::move(set))
        , replay(rules, site, nullptr)
    {
    }

    struct Raised {
        RuleAlert alert;
        bool isCounted = false;       // from `from` on
        std::vector<AlertId> names{}; // that it had last, sorted
    };

    // Under whatever name.
    [[nodiscard]] bool raises(const RuleAlert &alert) const
    {
        return byName.contains(alert.id.value) ||
               std::any_of(alert.aliases.begin(), alert.aliases.end(),
                           [&](const AlertId &alias) { return byName.contains(alias.value); });
    }

    // Most of an alert's names were there before its last event, too.
    void addNames(std::size_t place, std::vector<AlertId> aliases)
    {
        std::vector<AlertId> &known = raised[place].names;
        auto next = known.begin();
        for (const AlertId &alias : aliases) {
            while (next != known.end() && *next < alias)
                ++next;
            if (next == known.end() || alias < *next)
                byName.emplace(alias.value, place);
        }
        known = std::move(aliases);
    }

    void retire(const std::string &rule, Timestamp since)
    {
        if (const auto place = rules->find(rule)) {
            replay.retire(*place);
            cut(*place, since);
        }
    }
    // Nor is it known what those who take its alerts would have raised from then on.
    void cut(std::size_t place, Timestamp since)
    {
        if (!retired.try_emplace(rules->rule(place).id, since).second)
            return;
        for (const RuleIndex::Entry &taker : rules->index().takersOf(place))
            cut(taker.rule, since);
    }
    // Whether it would have been raised: it was not looked for any longer.
    [[nodiscard]] bool isUnknown(const RuleAlert &alert) const
    {
        const auto at = retired.find(alert.rule);
        return at != retired.end() && alert.at >= at->second;
    }

    std::shared_ptr<const RuleSet> rules;
    Replay replay;
    std::unordered_map<std::string, std::size_t> byName; // any id of an alert: its place
    std::vector<Raised> raised;
    std::map<std::string, std::uint64_t> changes; // by rule
    std::map<std::string, Timestamp> retired;     // rules, and since when
    std::map<std::string, std::uint64_t> counted; // by rule, those too many to be kept included
    std::uint64_t all = 0;
    bool isCut = false;
};

// What was found, by rule.
class Trial::Summary
{
public:
    Summary(const Settings &settings, const Side &draft)
        : m_settings(settings)
        , m_days(dayOf(settings.until) + 1)
    {
        for (std::size_t i = 0; i < draft.rules->size(); ++i) {
            const Rule &rule = draft.rules->rule(i);
            const auto counted = draft.counted.find(rule.id);
            RuleTrial &one = add(rule, true);
            one.alerts = counted == draft.counted.end() ? 0 : counted->second;
            one.isCut = draft.retired.contains(rule.id);
        }
    }

    void addOfDraft(const Engine &engine, const RuleAlert &alert, bool isAdded)
    {
        RuleTrial &rule = m_byRule[alert.rule];
        const std::size_t day = dayOf(alert.at);
        if (day < rule.perDay.size())
            ++rule.perDay[day];
        if (alert.customer)
            ++m_customers[alert.rule][alert.customer->value];
        rule.added += isAdded ? 1 : 0;
        addExample(rule, engine, alert,
                   isAdded ? TrialAlert::Where::Added : TrialAlert::Where::Both);
    }

    void addVanished(const Engine &engine, const RuleAlert &alert)
    {
        const RuleSet &inForce = engine.rules();
        const auto known = m_byRule.find(alert.rule);
        const auto found = inForce.find(alert.rule);
        if (known == m_byRule.end() && !found)
            return;
        RuleTrial &rule =
            known == m_byRule.end() ? add(inForce.rule(*found), false) : known->second;
        ++rule.vanished;
        addExample(rule, engine, alert, TrialAlert::Where::Vanished);
    }

    void moveInto(TrialReport &report)
    {
        for (auto &[id, rule] : m_byRule) {
            nameBusiest(rule, m_customers[id]);
            report.alerts += rule.alerts;
            report.added += rule.added;
            report.vanished += rule.vanished;
            report.rules.push_back(std::move(rule));
        }
        std::stable_sort(report.rules.begin(), report.rules.end(),
                         [](const RuleTrial &left, const RuleTrial &right) {
                             return left.alerts > right.alerts;
                         });
    }

private:
    using Numbers = std::map<std::string, std::uint64_t>; // by customer

    [[nodiscard]] std::size_t dayOf(Timestamp time) const
    {
        return static_cast<std::size_t>(time.ms / dayMs - m_settings.from.ms / dayMs);
    }

    RuleTrial &add(const Rule &rule, bool inDraft)
    {
        RuleTrial &one = m_byRule[rule.id];
        one.rule = rule.id;
        one.name = rule.name;
        one.severity = rule.severity;
        one.inDraft = inDraft;
        one.perDay.assign(m_days, 0);
        return one;
    }

    void addExample(RuleTrial &rule, const Engine &engine, const RuleAlert &alert,
                    TrialAlert::Where where) const
    {
        const auto alike = std::count_if(rule.examples.begin(), rule.examples.end(),
                                         [&](const auto &one) { return one.where == where; });
        if (static_cast<std::size_t>(alike) < m_settings.examples)
            rule.examples.push_back({alert.id, where, alert.customer, alert.at, alert.title,
                                     alert.bound, engine.explain(alert)});
    }

    static void nameBusiest(RuleTrial &rule, const Numbers &numbers)
    {
        std::vector<std::pair<std::uint64_t, std::string>> all;
        for (const auto &[customer, number] : numbers)
            all.emplace_back(number, customer);
        rule.customers = all.size();
        std::sort(all.begin(), all.end(), [](const auto &left, const auto &right) {
            return left.first != right.first ? left.first > right.first
                                             : left.second < right.second;
        });
        for (std::size_t i = 0; i < std::min(all.size(), mostBusiest); ++i)
            rule.busiest.push_back(all[i].second);
    }

    const Settings &m_settings;
    std::size_t m_days;
    std::map<std::string, RuleTrial> m_byRule;
    std::map<std::string, Numbers> m_customers;
};

Trial::Trial(std::shared_ptr<const RuleSet> draft, std::shared_ptr<const RuleSet> inForce,
             const Settings &settings)
    : m_settings(settings)
    , m_draft(std::make_unique<Side>(std::move(draft), settings.site))
    , m_inForce(inForce ? std::make_unique<Side>(std::move(inForce), settings.site) : nullptr)
{
    for (Side *side : {m_draft.get(), m_inForce.get()}) {
        if (side && m_settings.stops)
            side->replay.stopOn(*m_settings.stops);
    }
    m_report.from = settings.from;
    m_report.until = settings.until;
}

Trial::~Trial() = default;

std::unique_ptr<EventSieve> Trial::sieve() const
{
    std::vector<std::shared_ptr<const RuleSet>> sets{m_draft->rules};
    if (m_inForce)
        sets.push_back(m_inForce->rules);
    return std::make_unique<EventSieve>(std::move(sets), m_settings.site);
}

void Trial::pass(std::uint64_t events, Timestamp newest)
{
    m_report.events += events;
    if (newest <= m_settings.until)
        m_passed = std::max(m_passed, newest);
}

// Until what is taken next, nobody can tell whether time went on at once or goes on now: from
// deadline to deadline either way.
void Trial::catchUp(Side &side)
{
    if (m_passed > side.replay.now())
        count(side, side.replay.advance(m_passed));
}

void Trial::take(const EventPtr &event)
{
    ++m_report.events;
    if (!event->time) {
        ++m_report.withoutTime;
        return;
    }
    if (*event->time > m_settings.until)
        return;
    measure(*event);
    for (Side *side : {m_draft.get(), m_inForce.get()}) {
        if (!side)
            continue;
        catchUp(*side);
        count(*side, side->replay.take(event));
    }
}

void Trial::measure(const Event &event)
{
    if (!isInteraction(event.type) || *event.time < m_settings.from)
        return;
    const auto id = event.correlationId();
    if (!id)
        return;
    const auto [place, isNew] = m_open.try_emplace(std::string(*id));
    if (isNew)
        ++m_report.interactions;
    if (event.type == types::interactionStarted && !place->second)
        place->second = event.time;
    if (event.type == types::interactionEnded && place->second) {
        const std::int64_t lasted =
            std::clamp<std::int64_t>(event.time->ms - place->second->ms, 0, longestInteractionMs);
        m_report.agentHours += static_cast<double>(lasted) / 3'600'000;
        place->second.reset();
    }
}

void Trial::count(Side &side, std::vector<Change> changes)
{
    for (Change &change : changes) {
        const RuleAlert &alert = change.alert;
        if (change.kind == Change::Kind::Resolved || side.retired.contains(alert.rule))
            continue;
        if (++side.changes[alert.rule] == m_settings.mostChangesOfRule)
            side.retire(alert.rule, alert.at);
        auto known = side.byName.find(alert.id.value);
        if (known == side.byName.end() && change.replaces)
            known = side.byName.find(change.replaces->value);
        const bool isNew = known == side.byName.end();
        if (isNew && change.kind == Change::Kind::Updated)
            continue; // of one that was too many
        if (isNew && alert.at >= m_settings.from) {
            ++side.all;
            if (++side.counted[alert.rule] == m_settings.mostAlertsOfRule)
                side.retire(alert.rule, alert.at);
        }
        if (isNew && side.raised.size() >= m_settings.mostAlerts) {
            side.isCut = true;
            continue;
        }
        const std::size_t place = isNew ? side.raised.size() : known->second;
        if (isNew)
            side.raised.push_back({alert, alert.at >= m_settings.from});
        // What it is called later, by a late event, is still the same.
        side.byName.emplace(alert.id.value, place);
        side.addNames(place, std::move(change.alert.aliases));
    }
}

std::uint64_t Trial::alertsSoFar() const
{
    return m_draft->all;
}

TrialReport Trial::finish(End end)
{
    for (Side *side : {m_draft.get(), m_inForce.get()}) {
        if (side && end == End::Whole)
            count(*side, side->replay.advance(m_settings.until));
    }
    Summary summary(m_settings, *m_draft);
    for (const Side *side : {m_draft.get(), m_inForce.get()})
        m_report.isCut = m_report.isCut || (side && (side->isCut || !side->retired.empty()));
    summarize(summary, end);
    summary.moveInto(m_report);
    m_report.troubles = m_draft->replay.engine().troubles();
    return std::move(m_report);
}

void Trial::summarize(Summary &summary, End end)
{
    // Whoever stops it while this goes on waits no longer than who stopped it before.
    const auto isEnough = [&](std::size_t place) {
        const bool isOver =
            place >= m_settings.mostAlertsStopped && (end == End::Stopped || isStopped());
        m_report.isCut = m_report.isCut || isOver;
        return isOver;
    };
    for (std::size_t i = 0; i < m_draft->raised.size() && !isEnough(i); ++i) {
        const Side::Raised &one = m_draft->raised[i];
        if (one.isCounted)
            summary.addOfDraft(m_draft->replay.engine(), one.alert,
                               m_inForce && !m_inForce->raises(one.alert) &&
                                   !m_inForce->isUnknown(one.alert));
    }
    if (!m_inForce)
        return;
    for (std::size_t i = 0; i < m_inForce->raised.size() && !isEnough(i); ++i) {
        const Side::Raised &one = m_inForce->raised[i];
        if (one.isCounted && !m_draft->raises(one.alert) && !m_draft->isUnknown(one.alert))
            summary.addVanished(m_inForce->replay.engine(), one.alert);
    }
}

} // namespace sidelight::rules
