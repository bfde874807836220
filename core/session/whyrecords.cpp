#include "core/session/whyrecords.h"

namespace sidelight::session
{

namespace
{

WhyLeaf::Outcome outcomeOf(cel::Program::Leaf::Outcome outcome)
{
    switch (outcome) {
    case cel::Program::Leaf::Outcome::True:
    case cel::Program::Leaf::Outcome::Value:
        return WhyLeaf::Outcome::Holds;
    case cel::Program::Leaf::Outcome::False:
        return WhyLeaf::Outcome::Fails;
    case cel::Program::Leaf::Outcome::Error:
        return WhyLeaf::Outcome::Undecided;
    case cel::Program::Leaf::Outcome::NotReached:
        break;
    }
    return WhyLeaf::Outcome::NotReached;
}

void addParts(WhyRecord &record, const std::vector<rules::BoundEvent> &events,
              const std::vector<rules::Leaf> &leaves)
{
    for (const rules::BoundEvent &event : events)
        record.events.push_back({event.key, event.selection, event.type, event.title, event.time});
    for (const rules::Leaf &leaf : leaves) {
        WhyLeaf shown{leaf.of, leaf.text, outcomeOf(leaf.outcome), {}, leaf.sentence};
        for (const cel::Program::Operand &operand : leaf.operands)
            shown.operands.emplace_back(operand.text, operand.value);
        record.leaves.push_back(std::move(shown));
    }
}

} // namespace

WhyRecord recordOf(const rules::Explanation &explanation)
{
    WhyRecord record;
    record.alert = explanation.id;
    record.rule = explanation.rule;
    record.version = explanation.version;
    record.name = explanation.name;
    record.owner = explanation.owner;
    record.description = explanation.description;
    if (explanation.window.timespanMs > 0)
        record.windowMs = explanation.window.timespanMs;
    addParts(record, explanation.events, explanation.leaves);
    record.measures = explanation.measures;
    record.wouldChange = explanation.wouldChange;
    record.partial = explanation.dropsFlagged;
    return record;
}

WhyRecord recordOf(const rules::NearMiss &nearMiss)
{
    WhyRecord record;
    record.rule = nearMiss.rule;
    record.version = nearMiss.version;
    record.name = nearMiss.name;
    record.missing = nearMiss.remark;
    addParts(record, nearMiss.events, nearMiss.leaves);
    record.measures = nearMiss.measures;
    return record;
}

WhyEvent eventOf(const EventKey &key, store::CacheQueries &queries)
{
    WhyEvent shown{key, {}, {}, {}, {}};
    const auto stored = queries.event(key);
    if (stored && *stored) {
        shown.type = (*stored)->type;
        shown.time = (*stored)->time;
        if (const auto entry = queries.entry((*stored)->row); entry && *entry)
            shown.title = (*entry)->title;
    }
    return shown;
}

WhyRecord recordOf(const Alert &alert, store::CacheQueries &queries)
{
    WhyRecord record;
    record.alert = alert.id;
    record.rule = alert.why.id;
    record.version = alert.why.version;
    record.name = alert.why.rule;
    record.owner = alert.why.owner;
    record.description = alert.why.text;
    for (const EventKey &key : alert.why.evidence)
        record.events.push_back(eventOf(key, queries));
    return record;
}

} // namespace sidelight::session
