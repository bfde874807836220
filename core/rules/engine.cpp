#include "core/rules/engine.h"

#include "core/rules/enginestate.h"
#include "core/rules/explainer.h"
#include "core/rules/remarkwords.h"

namespace sidelight::rules
{

Engine::Engine(std::shared_ptr<const RuleSet> rules, Site site, Timestamp now,
               cel::TimeWords timeWords)
    : m_state(std::make_unique<State>(std::move(rules), site, now, std::move(timeWords)))
{
}

Engine::~Engine() = default;

void Engine::stopOn(const std::atomic<bool> &stops)
{
    m_state->stops = &stops;
    m_state->correlator.stopOn(stops);
}

void Engine::retire(std::size_t rule)
{
    m_state->ofRule[rule].isRetired = true;
}

void Engine::add(const EventPtr &event)
{
    State &state = *m_state;
    ++state.counts.events;
    if (!event->time) {
        ++state.counts.withoutTime;
        return;
    }
    state.rules->index().each(state.site, *event,
                              [&](const RuleIndex::Entry &entry) { state.look(entry, event); });
}

std::vector<Change> Engine::settle()
{
    return m_state->settle();
}

std::vector<Change> Engine::take(const EventPtr &event)
{
    add(event);
    return settle();
}

std::vector<Change> Engine::advance(Timestamp now)
{
    State &state = *m_state;
    const bool isBack = now < state.now;
    state.now = now;
    if (isBack) {
        state.eachGroup([&](Group &group) { state.makeDirty(group); });
    } else {
        // What is dirty leaves its deadline when it is settled.
        for (const auto &[due, group] : state.deadlines) {
            if (due > now.ms)
                break;
            state.makeDirty(*group);
        }
    }
    return settle();
}

std::optional<Timestamp> Engine::nextDeadline() const
{
    const auto &deadlines = m_state->deadlines;
    return deadlines.empty() ? std::nullopt : std::optional(Timestamp{deadlines.begin()->first});
}

std::vector<Change> Engine::surround(const std::optional<CustomerKey> &customer,
                                     const Surroundings &surroundings)
{
    State &state = *m_state;
    Surroundings &kept = customer ? state.surroundings[customer->value] : state.general;
    if (kept == surroundings)
        return {};
    kept = surroundings;
    const auto look = [&](Group &group) {
        const Rule &rule = state.rules->rule(group.rule);
        if (rule.readsSurroundings)
            group.makeStale();
        if (rule.readsSurroundings || rule.scope)
            state.makeDirty(group);
    };
    if (customer) {
        const auto groups = state.ofCustomer.find(customer->value);
        if (groups != state.ofCustomer.end()) {
            for (Group *group : groups->second)
                look(*group);
        }
    } else {
        state.eachGroup([&](Group &group) {
            if (!group.customer)
                look(group);
        });
    }
    return settle();
}

std::vector<RuleAlert> Engine::standing(const std::optional<CustomerKey> &customer) const
{
    std::vector<RuleAlert> out;
    m_state->eachGroup([&](const Group &group) {
        for (const RuleAlert &alert : group.shown) {
            if (!customer || alert.customer == customer)
                out.push_back(alert);
        }
    });
    std::sort(out.begin(), out.end(),
              [](const RuleAlert &left, const RuleAlert &right) { return left.id < right.id; });
    return out;
}

std::vector<Change> Engine::forget(const CustomerKey &customer)
{
    State &state = *m_state;
    std::vector<Change> changes = settle();
    state.surroundings.erase(customer.value);
    for (RuleState &ofRule : state.ofRule) {
        std::erase_if(ofRule.shared, [&](const SharedMatch &match) {
            return match.event->subject == customer.value;
        });
    }
    std::vector<Group *> gone;
    state.eachGroup([&](Group &group) {
        if (group.customer == customer) {
            gone.push_back(&group);
            return;
        }
        const std::size_t before = group.matches().size();
        group.removeOfCustomer(state.rules->rule(group.rule), customer);
        if (group.matches().size() != before)
            state.makeDirty(group);
        if (group.own() == 0)
            gone.push_back(&group);
    });
    for (Group *group : gone)
        state.drop(*group, changes);
    state.append(changes, settle());
    return changes;
}

std::vector<Change> Engine::erase(const EventKey &event)
{
    State &state = *m_state;
    std::vector<Change> changes = settle();
    for (RuleState &ofRule : state.ofRule) {
        std::erase_if(ofRule.shared, [&](const SharedMatch &match) {
            return match.event->source == event.source && match.event->id == event.id;
        });
    }
    std::vector<Group *> gone;
    state.eachGroup([&](Group &group) {
        if (!group.remove(state.rules->rule(group.rule), event))
            return;
        state.makeDirty(group);
        if (group.own() == 0)
            gone.push_back(&group);
    });
    for (Group *group : gone)
        state.drop(*group, changes);
    state.append(changes, settle());
    return changes;
}

std::optional<Explanation> Engine::explain(const AlertId &alert) const
{
    State &state = *m_state;
    std::optional<Explanation> found;
    state.eachGroup([&](const Group &group) {
        if (!found)
            found = state.explain(group, alert);
    });
    return found;
}

std::optional<Explanation> Engine::explain(const RuleAlert &alert) const
{
    State &state = *m_state;
    const auto rule = state.rules->find(alert.rule);
    if (!rule)
        return std::nullopt;
    std::optional<Explanation> found;
    const auto look = [&](const Group &group) {
        if (!found && group.rule == *rule)
            found = state.explain(group, alert.id);
    };
    if (!alert.customer) {
        for (const auto &[key, group] : state.ofRule[*rule].groups)
            look(*group);
        return found;
    }
    const auto groups = state.ofCustomer.find(alert.customer->value);
    if (groups != state.ofCustomer.end())
        std::for_each(groups->second.begin(), groups->second.end(),
                      [&look](const Group *group) { look(*group); });
    return found;
}

std::vector<NearMiss> Engine::nearMisses(const CustomerKey &customer) const
{
    State &state = *m_state;
    std::vector<NearMiss> out;
    const auto groups = state.ofCustomer.find(customer.value);
    if (groups == state.ofCustomer.end())
        return out;
    for (const Group *group : groups->second) {
        if (group->isDirty || !group->shown.empty())
            continue;
        const Explainer explainer(*state.rules, state.evaluator, *group, state.around(*group));
        if (auto miss = explainer.nearMiss(state.now.ms))
            out.push_back(std::move(*miss));
    }
    std::sort(out.begin(), out.end(), [](const NearMiss &left, const NearMiss &right) {
        // The same order each time, also of one rule's groups.
        return std::make_tuple(right.closeness, left.rule, wordsOf(left.remark)) <
               std::make_tuple(left.closeness, right.rule, wordsOf(right.remark));
    });
    return out;
}

const RuleSet &Engine::rules() const
{
    return *m_state->rules;
}

Engine::Counts Engine::counts() const
{
    return m_state->counts;
}

std::vector<Trouble> Engine::troubles() const
{
    std::vector<Trouble> out;
    for (std::size_t i = 0; i < m_state->ofRule.size(); ++i) {
        const RuleState &ofRule = m_state->ofRule[i];
        const std::string &id = m_state->rules->rule(i).id;
        const std::string budget = std::to_string(m_state->rules->limits().cel.steps);
        for (const auto &[selection, times] : ofRule.overBudgetWhen)
            out.push_back(
                {id,
                 {pointerTo(pointerTo("/select", selection), "when"),
                  "This took more than " + budget +
                      " steps and was stopped: the event counts as one that does not fit.",
                  0, 0},
                 times});
        if (ofRule.overBudgetWhere > 0)
            out.push_back({id,
                           {"/correlate",
                            "Looking for the events that belong together took more than " + budget +
                                " steps and was stopped: there may be alerts that are not shown.",
                            0, 0},
                           ofRule.overBudgetWhere});
    }
    return out;
}

} // namespace sidelight::rules
