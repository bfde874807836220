#include "core/rules/enginestate.h"

#include <iterator>

#include "core/rules/eventpath.h"
#include "core/rules/explainer.h"

namespace sidelight::rules
{

namespace
{

bool isSame(const Event &left, const Event &right)
{
    return left.source == right.source && left.id == right.id && left.time == right.time &&
           left.subject == right.subject && left.extensions == right.extensions &&
           left.data == right.data;
}

// When time alone changes what a group shows.
std::int64_t nextChangeOf(const Group &group, std::int64_t now)
{
    std::int64_t due = never;
    for (const auto &match : group.matches()) {
        if (!match->firing)
            continue;
        const Firing &firing = *match->firing;
        if (firing.since >= now && firing.since != always)
            due = std::min(due, plus(firing.since, 1));
        else if (firing.until > now)
            due = std::min(due, firing.until);
    }
    return due;
}

} // namespace

Engine::State::State(std::shared_ptr<const RuleSet> givenRules, Site givenSite, Timestamp givenNow,
                     cel::TimeWords timeWords)
    : rules(std::move(givenRules))
    , site(givenSite)
    , now(givenNow)
    , evaluator(rules)
    , correlator(*rules, evaluator)
    , builder(*rules, evaluator, std::move(timeWords))
    , ofRule(rules->size())
{
    for (std::size_t i = 0; i < ofRule.size(); ++i) {
        const auto &select = rules->rule(i).select;
        ofRule[i].isChained = std::any_of(select.begin(), select.end(), [](const Selection &each) {
            return each.rule.has_value();
        });
    }
}

const Surroundings *Engine::State::around(const Group &group) const
{
    if (!group.customer)
        return &general;
    const auto found = surroundings.find(group.customer->value);
    return found == surroundings.end() ? nullptr : &found->second;
}

bool Engine::State::isNamed(const Group &group, const Episode &episode, const AlertId &alert) const
{
    const std::vector<const Match *> bound = boundOf(group, episode);
    return std::any_of(bound.begin(), bound.end(), [&](const Match *match) {
        return builder.aliasOf(group, *match) == alert.value;
    });
}

std::optional<Explanation> Engine::State::explain(const Group &group, const AlertId &alert)
{
    for (const Episode &episode : group.episodes) {
        if (isNamed(group, episode, alert))
            return Explainer(*rules, evaluator, group, around(group))
                .explain(episode, builder, now.ms);
    }
    return std::nullopt;
}

void Engine::State::makeDirty(Group &group)
{
    if (group.isDirty)
        return;
    group.isDirty = true;
    group.episodes.clear(); // they point to matches that may go
    dirty[ofRule[group.rule].isChained ? 1 : 0].push_back(&group);
}

void Engine::State::look(const RuleIndex::Entry &entry, const EventPtr &event)
{
    if (ofRule[entry.rule].isRetired)
        return;
    const Selection &selection = rules->rule(entry.rule).select[entry.selection];
    const bool isFound = selection.required && selection.required->isWhole;
    const Verdict verdict = isFound ? Verdict::Holds : evaluator.fits(selection, *event);
    if (verdict == Verdict::Holds)
        place(entry.rule, entry.selection, event);
    if (verdict == Verdict::OverBudget) {
        ++counts.overBudget;
        ++ofRule[entry.rule].overBudgetWhen[selection.name];
    }
}

Group &Engine::State::groupOf(std::size_t rule, const std::string &key, const Event &event)
{
    RuleState &state = ofRule[rule];
    const auto found = state.groups.find(std::string_view(key));
    if (found != state.groups.end())
        return *found->second;
    std::optional<CustomerKey> customer;
    if (rules->rule(rule).groupsByCustomer)
        customer = CustomerKey{*event.subject};
    auto made = std::make_unique<Group>(rule, key, customer);
    Group &group = *state.groups.emplace(key, std::move(made)).first->second;
    if (customer)
        ofCustomer[customer->value].push_back(&group);
    for (const SharedMatch &match : state.shared)
        insert(group, match.selection, match.event);
    if (state.sharedDropped)
        group.noteDrops();
    return group;
}

void Engine::State::insert(Group &group, std::size_t selection, const EventPtr &event)
{
    const bool hadRoom = group.matches().size() < maxHeld;
    // The group's episodes point to matches that may go.
    makeDirty(group);
    switch (group.insert(rules->rule(group.rule), event, selection)) {
    case Group::Taken::New:
        ++counts.matches;
        if (!hadRoom && group.matches().size() == maxHeld)
            ++counts.dropped;
        break;
    case Group::Taken::Dropped:
        ++counts.dropped;
        break;
    case Group::Taken::Known:
        break;
    }
}

void Engine::State::place(std::size_t rule, std::size_t selection, const EventPtr &event)
{
    const Rule &definition = rules->rule(rule);
    if (definition.select[selection].isShared) {
        placeShared(rule, selection, event);
        return;
    }
    if (keyOf(rule, *event))
        insert(groupOf(rule, m_key, *event), selection, event);
}

bool Engine::State::keyOf(std::size_t rule, const Event &event)
{
    m_key.clear();
    const auto &paths = rules->rule(rule).correlate.groupBy;
    return std::all_of(paths.begin(), paths.end(),
                       [&](const auto &path) { return appendValueAt(path, event, m_key); });
}

void Engine::State::placeShared(std::size_t rule, std::size_t selection, const EventPtr &event)
{
    RuleState &state = ofRule[rule];
    const auto order = [](const SharedMatch &match) {
        return std::tie(match.event->time, match.event->source, match.event->id, match.selection);
    };
    const SharedMatch match{event, selection};
    const auto found = std::lower_bound(state.shared.begin(), state.shared.end(), match,
                                        [&](const SharedMatch &left, const SharedMatch &right) {
                                            return order(left) < order(right);
                                        });
    if (found != state.shared.end() && order(*found) == order(match))
        return;
    state.shared.insert(found, match);
    if (state.shared.size() > maxHeld) {
        state.shared.erase(state.shared.begin());
        state.sharedDropped = true;
    }
    for (const auto &[key, group] : state.groups) {
        insert(*group, selection, event);
        if (state.sharedDropped)
            group->noteDrops();
    }
}

std::vector<Change> Engine::State::settle()
{
    std::vector<Change> changes;
    for (auto &groups : dirty) {
        const std::vector<Group *> open = std::exchange(groups, {});
        for (Group *group : open) {
            if (isStopped())
                return changes; // of a replay that is over: what is dirty stays so
            decide(*group, changes);
        }
    }
    std::stable_sort(changes.begin(), changes.end(), [](const Change &left, const Change &right) {
        return left.alert.id < right.alert.id;
    });
    return changes;
}

void Engine::State::decide(Group &group, std::vector<Change> &changes)
{
    const Rule &rule = rules->rule(group.rule);
    const Surroundings *surrounding = around(group);
    group.isDirty = false;
    correlator.refresh(group, surrounding);
    if (isStopped())
        return; // what was not looked at stays unknown
    const std::uint64_t overBudget = correlator.takeOverBudget();
    counts.overBudget += overBudget;
    ofRule[group.rule].overBudgetWhere += overBudget;

    // What is shared alone makes no group.
    group.episodes = group.own() > 0 ? episodesOf(group, rule, now.ms) : std::vector<Episode>();
    if (!rules->index().takersOf(group.rule).empty()) {
        std::vector<EventPtr> events;
        for (const Episode &episode : group.episodes)
            events.push_back(builder.eventOf(group, episode, surrounding));
        feed(group, std::move(events));
    }
    std::vector<RuleAlert> shown;
    if (!group.episodes.empty() && evaluator.inScope(rule, surrounding)) {
        for (const Episode &episode : group.episodes) {
            if (auto alert = builder.build(group, episode, now.ms, surrounding))
                shown.push_back(std::move(*alert));
        }
    }
    append(changes, changesBetween(group.shown, shown));
    group.shown = std::move(shown);
    setDeadline(group, nextChangeOf(group, now.ms));
}

void Engine::State::feed(Group &group, std::vector<EventPtr> events)
{
    const auto isAmong = [](const std::vector<EventPtr> &list, const EventPtr &event) {
        return std::any_of(list.begin(), list.end(),
                           [&](const EventPtr &other) { return isSame(*other, *event); });
    };
    const auto &takers = rules->index().takersOf(group.rule);
    for (const EventPtr &former : group.fed) {
        if (isAmong(events, former))
            continue;
        for (const RuleIndex::Entry &entry : takers)
            unplace(entry.rule, *former);
    }
    for (const EventPtr &event : events) {
        if (isAmong(group.fed, event))
            continue;
        for (const RuleIndex::Entry &entry : takers)
            look(entry, event);
    }
    group.fed = std::move(events);
}

void Engine::State::unplace(std::size_t rule, const Event &event)
{
    RuleState &state = ofRule[rule];
    const EventKey key{event.source, event.id};
    const auto take = [&](Group &group) {
        makeDirty(group);
        group.remove(rules->rule(rule), key);
    };
    const auto wasShared = std::erase_if(state.shared, [&](const SharedMatch &match) {
        return match.event->source == key.source && match.event->id == key.id;
    });
    if (wasShared > 0) {
        for (const auto &[name, group] : state.groups)
            take(*group);
    } else if (keyOf(rule, event)) {
        const auto group = state.groups.find(std::string_view(m_key));
        if (group != state.groups.end())
            take(*group->second);
    }
}

void Engine::State::setDeadline(Group &group, std::int64_t due)
{
    if (group.due != never)
        deadlines.erase({group.due, &group});
    group.due = due;
    if (due != never)
        deadlines.insert({due, &group});
}

void Engine::State::drop(Group &group, std::vector<Change> &changes)
{
    feed(group, {});
    append(changes, changesBetween(group.shown, {}));
    setDeadline(group, never);
    for (auto &open : dirty)
        std::erase(open, &group);
    if (group.customer) {
        auto &groups = ofCustomer[group.customer->value];
        std::erase(groups, &group);
        if (groups.empty())
            ofCustomer.erase(group.customer->value);
    }
    auto &groups = ofRule[group.rule].groups;
    const auto place = groups.find(std::string_view(group.key));
    groups.erase(place);
}

void Engine::State::append(std::vector<Change> &changes, std::vector<Change> more)
{
    changes.insert(changes.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
}

} // namespace sidelight::rules
