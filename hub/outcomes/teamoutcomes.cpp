#include "hub/outcomes/teamoutcomes.h"

#include <algorithm>
#include <utility>

#include "core/domain/eventtypes.h"
#include "core/suggest/learning/outcome.h"
#include "core/wire/cloudevents.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t page = 1000;
// Longer than between two tellings of a busy team, and than most interactions.
constexpr std::int64_t pastMs = std::int64_t{24} * 3600 * 1000;
constexpr std::size_t mostBegun = 20'000;
// An event is at most 64 KiB.
constexpr std::size_t mostToldBytes = std::size_t{48} * 1024;

bool counts(std::string_view type)
{
    return type == types::actionTaken || type == types::wrapupSaved ||
           type == types::suggestionShown;
}

// Cheaper than reading every event of the log.
bool mayCount(const std::string &body)
{
    return body.find(types::actionTaken) != std::string::npos ||
           body.find(types::wrapupSaved) != std::string::npos ||
           body.find(types::suggestionShown) != std::string::npos;
}

TeamId teamOf(const Event &event, const TeamId &otherwise)
{
    const boost::json::object *data = event.dataObject();
    const std::string name = data ? textOrEmpty(*data, "team") : std::string();
    return StreamId::isValidName(name) ? TeamId(name) : otherwise;
}

} // namespace

TeamOutcomes::TeamOutcomes(Parts parts, TeamId otherwise, std::int64_t everyMs)
    : m_parts(parts)
    , m_otherwise(std::move(otherwise))
    , m_everyMs(everyMs)
{
}

TeamOutcomes::~TeamOutcomes()
{
    *m_alive = false;
}

void TeamOutcomes::start()
{
    m_since = Timestamp{m_parts.clock.now().ms - pastMs};
    replayFrom(Offset{});
}

void TeamOutcomes::replayFrom(Offset after)
{
    m_parts.log.readSince(m_since, after, page, [this, alive = m_alive](auto answer) {
        if (!*alive)
            return;
        if (!answer)
            m_parts.logger.write(LogLevel::Error, "outcomes_without_past",
                                 {{"detail", answer.error().detail}});
        for (const RecordPtr &record : answer ? *answer : std::vector<RecordPtr>()) {
            if (!mayCount(*record->body))
                continue;
            auto event = wire::decodeEvent(*record->body);
            if (event && counts(event->type))
                m_logged.push_back(
                    {std::make_shared<const Event>(std::move(*event)), record->offset});
        }
        if (answer && answer->size() == page)
            return replayFrom(answer->back()->offset);
        m_replayed = true;
        for (const Logged &one : m_logged)
            (void)team(teamOf(*one.event, m_otherwise));
        for (const EventPtr &event : std::exchange(m_waiting, {}))
            take(event);
    });
}

TeamOutcomes::Team &TeamOutcomes::team(const TeamId &id)
{
    const auto [found, isNew] = m_teams.try_emplace(id);
    if (isNew)
        recall(id);
    return found->second;
}

// The last that was told is part of every snapshot of the team's stream.
void TeamOutcomes::recall(const TeamId &id)
{
    SnapshotRequest request;
    request.stream = streamOf(id);
    request.newest = 1;
    request.since = m_parts.clock.now();
    m_parts.log.snapshot(request, [this, alive = m_alive, id](auto answer) {
        if (!*alive)
            return;
        RecordPtr told;
        for (const RecordPtr &record : answer ? answer->records : std::vector<RecordPtr>()) {
            if (record->body->find(types::suggestionPriors) != std::string::npos &&
                (!told || told->offset < record->offset))
                told = record;
        }
        recalled(id, told);
    });
}

void TeamOutcomes::recalled(const TeamId &id, const RecordPtr &told)
{
    Team &team = m_teams[id];
    const auto event = told ? wire::decodeEvent(*told->body) : failure(wire::Error{});
    if (event && event->source == source && event->dataObject())
        (void)team.counts.read(*event->dataObject());
    team.isRecalled = true;
    for (const Logged &one : m_logged) {
        if (teamOf(*one.event, m_otherwise) != id)
            continue;
        if (!told || told->offset < one.offset)
            count(team, id, *one.event);
        else
            remember(id, *one.event);
    }
    for (const EventPtr &early : std::exchange(team.early, {}))
        count(team, id, *early);
}

void TeamOutcomes::take(const EventPtr &event)
{
    if (!counts(event->type))
        return;
    if (!m_replayed) {
        m_waiting.push_back(event);
        return;
    }
    const TeamId id = teamOf(*event, m_otherwise);
    Team &one = team(id);
    if (one.isRecalled)
        count(one, id, *event);
    else
        one.early.push_back(event);
}

void TeamOutcomes::count(Team &team, const TeamId &id, const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (!data)
        return;
    const Timestamp at = event.time.value_or(m_parts.clock.now());
    const InteractionId interaction{std::string(event.correlationId().value_or(""))};
    if (event.type == types::wrapupSaved) {
        const auto end = suggest::outcomeOfEnd(textOrEmpty(*data, "outcome"));
        const auto begun = m_begun.find(interaction);
        if (!end || begun == m_begun.end())
            return;
        for (const Begun &one : begun->second) {
            Team &its = this->team(one.team);
            its.counts.add(one.action, one.place, *end, at);
            its.isNews = true;
        }
        m_begun.erase(begun); // a second wrap-up of the same says nothing more
        return;
    }
    const std::string action = textOrEmpty(*data, "action");
    if (event.type == types::suggestionShown) {
        if (!action.empty()) {
            team.counts.add(action, textOrEmpty(*data, "where"), suggest::Outcome::Shown, at);
            team.isNews = true;
        }
        return;
    }
    const std::string place = textOrEmpty(*data, "place");
    const auto outcome =
        suggest::outcomeOf(textOrEmpty(*data, "result"), textOrEmpty(*data, "reason"));
    if (!outcome || action.empty())
        return;
    team.counts.add(action, place, *outcome, at);
    team.isNews = true;
    remember(id, event);
}

void TeamOutcomes::remember(const TeamId &id, const Event &event)
{
    const boost::json::object *data = event.dataObject();
    const InteractionId interaction{std::string(event.correlationId().value_or(""))};
    if (!data || interaction.empty())
        return;
    if (event.type == types::wrapupSaved) {
        m_begun.erase(interaction);
        return;
    }
    if (textOrEmpty(*data, "result") != "accepted")
        return;
    if (!m_begun.contains(interaction))
        m_begunOrder.push_back(interaction);
    m_begun[interaction].push_back({id, textOrEmpty(*data, "action"), textOrEmpty(*data, "place")});
    if (m_begunOrder.size() > mostBegun) {
        m_begun.erase(m_begunOrder.front());
        m_begunOrder.pop_front();
    }
}

void TeamOutcomes::tick()
{
    const std::int64_t now = m_parts.clock.monotonicMs();
    for (auto &[id, team] : m_teams) {
        const bool isTime = !team.toldMs || now >= *team.toldMs + m_everyMs;
        if (team.isRecalled && team.isNews && isTime)
            tell(id, team);
    }
}

void TeamOutcomes::tell(const TeamId &id, Team &team)
{
    team.isNews = false;
    team.toldMs = m_parts.clock.monotonicMs();
    Submission submission;
    Event &event = submission.event;
    event.source = std::string(source);
    event.type = std::string(types::suggestionPriors);
    event.time = m_parts.clock.now();
    event.id = id.value + '/' + std::to_string(event.time->ms);
    event.dataContentType = "application/json";
    boost::json::object data = team.counts.toJson(mostToldBytes);
    data["team"] = id.value;
    event.data = std::move(data);
    std::vector<Submission> one;
    one.push_back(std::move(submission));
    m_parts.intake.submit(
        std::move(one), [this, alive = m_alive, id](std::vector<Verdict> verdicts) {
            if (!*alive || std::holds_alternative<Appended>(verdicts.front()))
                return;
            m_parts.logger.write(LogLevel::Warning, "outcomes_refused",
                                 {{"code", std::get<Refusal>(verdicts.front()).code}});
            m_teams[id].isNews = true; // again, when it is time
        });
}

} // namespace sidelight::hub
