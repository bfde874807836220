#include "core/rules/alertbuilder.h"

#include <algorithm>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"
#include "core/rules/correlator.h"

namespace sidelight::rules
{

namespace
{

std::string sized(std::string_view text)
{
    return std::to_string(text.size()) + ':' + std::string(text);
}

// The one customer the group's own events are about, when they all are.
std::optional<CustomerKey> commonCustomer(const Group &group, const Match &anchor)
{
    if (group.customer)
        return group.customer;
    std::optional<std::string> common;
    bool isCommon = true;
    eachBound(group, anchor, [&](const Match &match, std::size_t) {
        if (match.isShared)
            return;
        if (!match.event->subject || (common && common != match.event->subject))
            isCommon = false;
        else
            common = match.event->subject;
    });
    return isCommon && common ? std::optional(CustomerKey{*common}) : std::nullopt;
}

bool groupsBy(const Rule &rule, std::string_view path)
{
    return std::any_of(rule.correlate.groupBy.begin(), rule.correlate.groupBy.end(),
                       [&](const auto &steps) { return steps.size() == 1 && steps[0] == path; });
}

} // namespace

const Match *shownAnchor(const Episode &episode, std::int64_t now)
{
    const auto shown = std::find_if(episode.anchors.rbegin(), episode.anchors.rend(),
                                    [&](const Match *match) { return now < match->firing->until; });
    return shown == episode.anchors.rend() ? nullptr : *shown;
}

const std::string &AlertBuilder::aliasOf(const Group &group, const Match &match) const
{
    if (match.alias.empty()) {
        const Digest digest = sha256({sized(m_rules.rule(group.rule).id), sized(group.key),
                                      sized(match.event->source), sized(match.event->id)});
        match.alias = toHex(std::span(digest).first(16));
    }
    return match.alias;
}

AlertBuilder::Words AlertBuilder::wordsOf(const Group &group, const Match &anchor,
                                          const Surroundings *surroundings) const
{
    const Rule &rule = m_rules.rule(group.rule);
    RuleFrame &frame = m_evaluator.frame(group.rule);
    frame.unbindAll();
    frame.surround(surroundings);
    // Of a selection bound more than once, the newest.
    std::vector<const Match *> newest(rule.select.size(), nullptr);
    eachBound(group, anchor,
              [&](const Match &match, std::size_t selection) { newest[selection] = &match; });
    for (std::size_t selection = 0; selection < newest.size(); ++selection) {
        if (newest[selection])
            frame.bind(selection, *newest[selection]->event);
    }
    const bool counts = anchor.firing->first != nullptr;
    frame.count(static_cast<std::int64_t>(anchor.firing->count),
                counts ? std::optional(anchor.firing->value) : std::nullopt);
    Words words;
    words.title = frame.render(rule.title, m_timeWords);
    if (rule.detail)
        words.detail = frame.render(*rule.detail, m_timeWords);
    frame.unbindAll();
    return words;
}

std::optional<RuleAlert> AlertBuilder::build(const Group &group, const Episode &episode,
                                             std::int64_t now,
                                             const Surroundings *surroundings) const
{
    const Match *anchor = shownAnchor(episode, now);
    if (!anchor)
        return std::nullopt;
    const Rule &rule = m_rules.rule(group.rule);
    RuleAlert alert;
    alert.id = AlertId{aliasOf(group, *episode.earliest)};
    alert.rule = rule.id;
    alert.version = rule.version;
    alert.name = rule.name;
    alert.owner = rule.owner;
    alert.severity = rule.severity;
    alert.suggest = rule.suggest;
    Words words = wordsOf(group, *anchor, surroundings);
    alert.title = std::move(words.title);
    alert.detail = std::move(words.detail);
    alert.customer = commonCustomer(group, *anchor);
    if (groupsBy(rule, "correlationid")) {
        if (const auto id = anchor->event->correlationId())
            alert.interaction = InteractionId{std::string(*id)};
    }
    alert.at = Timestamp{anchor->firing->at};
    alert.firings = episode.anchors.size();
    alert.dropsFlagged = group.hasDropped();
    alert.firstBound = Timestamp{episode.earliest->time};
    const std::vector<const Match *> all = boundOf(group, episode);
    std::int64_t last = episode.earliest->time;
    alert.aliases.reserve(all.size());
    for (const Match *match : all) {
        last = std::max(last, match->time);
        alert.aliases.emplace_back(aliasOf(group, *match));
    }
    std::sort(alert.aliases.begin(), alert.aliases.end());
    std::int64_t until = always;
    for (const Match *each : episode.anchors)
        until = std::max(until, each->firing->until);
    alert.lastBound = Timestamp{last};
    if (until != never)
        alert.resolvesAt = Timestamp{until};
    eachBound(group, *anchor, [&](const Match &match, std::size_t) {
        alert.bound.push_back({match.event->source, match.event->id});
    });
    return alert;
}

EventPtr AlertBuilder::eventOf(const Group &group, const Episode &episode,
                               const Surroundings *surroundings) const
{
    const Rule &rule = m_rules.rule(group.rule);
    const Match &latest = *episode.anchors.back();
    Words words = wordsOf(group, latest, surroundings);
    auto event = std::make_shared<Event>();
    event->id = aliasOf(group, *episode.earliest);
    event->source = "rule:" + rule.id;
    event->type = types::alertRaised;
    if (const auto customer = commonCustomer(group, latest))
        event->subject = customer->value;
    event->time = Timestamp{episode.anchors.front()->firing->at};
    if (const auto id = latest.event->correlationId())
        event->extensions["correlationid"] = *id;
    std::int64_t expiry = never;
    eachBound(group, latest,
              [&](const Match &match, std::size_t) { expiry = std::min(expiry, match.expiry); });
    if (expiry != never)
        event->extensions["expirytime"] = formatRfc3339(Timestamp{expiry});
    event->data = boost::json::object{
        {"alert", event->id},
        {"title", words.title},
        {"detail", words.detail},
        {"severity", nameOf(rule.severity)},
        {"rule", rule.id},
        {"value", latest.firing->value},
        {"count", static_cast<std::int64_t>(latest.firing->count)},
        {"firings", static_cast<std::int64_t>(episode.anchors.size())},
    };
    return event;
}

} // namespace sidelight::rules
