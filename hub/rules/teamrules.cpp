#include "hub/rules/teamrules.h"

#include <algorithm>
#include <utility>

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t page = 1000;
constexpr std::int64_t shortestPastMs = std::int64_t{24} * 3600 * 1000;

boost::json::string_view viewOf(std::string_view text)
{
    return {text.data(), text.size()};
}

} // namespace

TeamRules::TeamRules(Parts parts, TeamId team)
    : m_parts(parts)
    , m_team(std::move(team))
    , m_now(parts.clock.now(), parts.clock.monotonicMs())
{
}

TeamRules::~TeamRules()
{
    *m_alive = false;
}

Timestamp TeamRules::now()
{
    return m_now.read(m_parts.clock.now(), m_parts.clock.monotonicMs());
}

void TeamRules::use(std::shared_ptr<const rules::RuleSet> rules)
{
    ++m_turn;
    m_rules = std::move(rules);
    m_engine.reset();
    m_settled = false;
    m_early.clear();
    bool any = false;
    std::int64_t past = 0;
    for (std::size_t i = 0; i < m_rules->size(); ++i) {
        const rules::Rule &rule = m_rules->rule(i);
        any = any || rule.site == rules::Site::Hub;
        past = std::max(past, rule.resolveMs);
    }
    if (!any && m_raised.empty())
        return;
    m_engine = std::make_unique<rules::Engine>(m_rules, rules::Site::Hub, now());
    past = std::max(past + m_rules->longestWindowMs(), shortestPastMs);
    replayFrom(Timestamp{now().ms - past}, Offset{});
}

void TeamRules::replayFrom(Timestamp since, Offset after)
{
    m_parts.log.readSince(
        since, after, page, [this, alive = m_alive, turn = m_turn, since](auto answer) {
            if (!*alive || turn != m_turn)
                return;
            if (!answer) {
                m_parts.logger.write(LogLevel::Error, "rules_without_past",
                                     {{"detail", answer.error().detail}});
                return recallRaised();
            }
            for (const RecordPtr &record : *answer) {
                auto event = wire::decodeEvent(*record->body);
                if (event && event->source != source)
                    m_engine->add(std::make_shared<const Event>(std::move(*event)));
            }
            if (answer->size() == page)
                return replayFrom(since, answer->back()->offset);
            recallRaised();
        });
}

// What was raised before and not cleared: that of it which does not stand any more is cleared.
// The newest page is enough: what is older than that has expired.
void TeamRules::recallRaised()
{
    ReadRequest request;
    request.stream = streamOf(m_team);
    request.direction = Direction::NewestFirst;
    request.maxRecords = page;
    m_parts.log.read(request, [this, alive = m_alive, turn = m_turn](auto answer) {
        if (!*alive || turn != m_turn)
            return;
        for (std::size_t i = answer ? answer->records.size() : 0; i > 0; --i) {
            const auto event = wire::decodeEvent(*answer->records[i - 1]->body);
            if (!event || event->source != source || !event->dataObject())
                continue;
            AlertId alert{textOrEmpty(*event->dataObject(), "alert")};
            if (event->type == types::alertRaised) {
                m_raised[alert] = event->id;
            } else {
                m_raised.erase(alert);
                m_cleared[alert] = event->id;
            }
        }
        settle();
    });
}

void TeamRules::settle()
{
    (void)m_engine->settle();
    m_settled = true;
    for (const EventPtr &event : std::exchange(m_early, {}))
        (void)m_engine->take(event);
    (void)m_engine->advance(now());
    say();
}

void TeamRules::take(const EventPtr &event)
{
    if (!m_engine || event->source == source)
        return;
    if (event->time)
        m_now.witness(*event->time);
    if (!m_settled) {
        m_early.push_back(event);
        return;
    }
    if (!m_engine->take(event).empty())
        say();
}

void TeamRules::tick()
{
    if (m_engine && m_settled && !m_engine->advance(now()).empty())
        say();
}

std::optional<std::int64_t> TeamRules::nextInMs()
{
    const auto deadline = m_engine && m_settled ? m_engine->nextDeadline() : std::nullopt;
    if (!deadline)
        return std::nullopt;
    return std::max<std::int64_t>(0, deadline->ms - now().ms);
}

// The difference between what stands and what was said.
void TeamRules::say()
{
    std::map<AlertId, std::string> stands;
    for (const rules::RuleAlert &alert : m_engine->standing()) {
        Event event = raised(alert);
        // Known under an earlier id: the same alert, as far as anybody decided about it.
        stands.emplace(alert.id, event.id);
        const auto said = m_raised.find(alert.id);
        if (said == m_raised.end() || said->second != event.id)
            submit(std::move(event));
    }
    for (const auto &[alert, said] : m_raised) {
        if (stands.contains(alert))
            continue;
        Event event = cleared(alert, said);
        m_cleared[alert] = event.id;
        submit(std::move(event));
    }
    m_raised = std::move(stands);
}

Event TeamRules::raised(const rules::RuleAlert &alert) const
{
    boost::json::array evidence;
    for (const EventKey &key : alert.bound) {
        if (evidence.size() == 64)
            break;
        evidence.push_back(boost::json::object{{"source", key.source}, {"id", key.id}});
    }
    boost::json::object why{{"rule", alert.name},
                            {"id", alert.rule},
                            {"owner", alert.owner},
                            {"version", alert.version},
                            {"evidence", std::move(evidence)}};
    if (const auto rule = m_rules->find(alert.rule); rule)
        why["text"] = m_rules->rule(*rule).description;
    boost::json::object data{{"alert", alert.id.value},
                             {"title", alert.title},
                             {"severity", viewOf(nameOf(alert.severity))},
                             {"team", m_team.value},
                             {"why", std::move(why)}};
    if (!alert.detail.empty())
        data["detail"] = alert.detail;
    Event event;
    event.source = std::string(source);
    event.type = std::string(types::alertRaised);
    event.time = alert.at;
    if (alert.resolvesAt)
        event.extensions["expirytime"] = formatRfc3339(*alert.resolvesAt);
    event.dataContentType = "application/json";
    // The same words about the same events are the same event, whenever they are said, but for an
    // alert that was cleared in between.
    const auto before = m_cleared.find(alert.id);
    const Digest digest = sha256(
        {boost::json::serialize(data), before == m_cleared.end() ? std::string() : before->second});
    event.id = "raised/" + alert.id.value + "/" + toHex(std::span(digest).first<8>());
    event.data = std::move(data);
    return event;
}

Event TeamRules::cleared(const AlertId &alert, const std::string &said) const
{
    Event event;
    event.source = std::string(source);
    event.type = std::string(types::alertCleared);
    event.id = "cleared/" + said;
    event.time = m_parts.clock.now();
    event.dataContentType = "application/json";
    event.data = boost::json::object{{"alert", alert.value}, {"team", m_team.value}};
    return event;
}

void TeamRules::submit(Event event) const
{
    Submission submission;
    submission.event = std::move(event);
    std::vector<Submission> one;
    one.push_back(std::move(submission));
    m_parts.intake.submit(std::move(one), [this, alive = m_alive](std::vector<Verdict> verdicts) {
        if (!*alive)
            return;
        for (const Verdict &verdict : verdicts) {
            if (const auto *refusal = std::get_if<Refusal>(&verdict))
                m_parts.logger.write(LogLevel::Warning, "team_alert_refused",
                                     {{"code", refusal->code}});
        }
    });
}

} // namespace sidelight::hub
