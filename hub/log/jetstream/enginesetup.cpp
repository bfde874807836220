#include "hub/log/jetstream/enginesetup.h"

namespace sidelight::hub
{

namespace
{

constexpr auto setupPatience = std::chrono::milliseconds(30'000);
constexpr auto oneSetupTry = std::chrono::milliseconds(5'000);
constexpr int mostSteps = 1000; // over deleted messages
constexpr auto setupPause = std::chrono::milliseconds(200);
// For what a hub publishes again itself; repeats of publishers are the fold's.
constexpr auto duplicateWindow = std::chrono::milliseconds(120'000);

boost::json::object streamOf(const std::string &name, const std::string &subject,
                             const EngineLimits &limits)
{
    return {{"name", name},
            {"subjects", boost::json::array{subject}},
            {"retention", "limits"},
            {"storage", "file"},
            {"discard", "new"},
            {"max_consumers", -1},
            {"max_msgs", -1},
            {"max_bytes", limits.maxBytes},
            {"max_age", 0},
            {"max_msg_size", -1},
            {"num_replicas", limits.replicas},
            {"duplicate_window", nanosecondsOf(duplicateWindow)},
            {"allow_direct", true},
            {"deny_purge", true}};
}

// An engine one of whose nodes has just gone has no leader for some seconds: it is asked again.
LogResult<EngineReply> askPatiently(EngineLink &link, const std::string &call,
                                    const boost::json::object &body)
{
    const auto until = std::chrono::steady_clock::now() + setupPatience;
    for (;;) {
        auto reply = askEngine(link, call, body, oneSetupTry);
        const bool isThere = reply
                                 ? !reply->error || reply->error->code != engineerrors::unavailable
                                 : reply.error().code == LogErrc::Forbidden;
        if (isThere || std::chrono::steady_clock::now() > until || link.isGivenUp())
            return reply;
        (void)link.runUntil([] { return false; }, setupPause);
    }
}

// From the last message down to one that was not deleted.
void searchDown(EngineLink &link, const std::string &stream, EngineEnd end, int steps,
                const std::function<void(const LogResult<EngineEnd> &)> &done)
{
    if (end.newest == 0 || steps == 0)
        return done(EngineEnd{end.last, 0});
    callEngine(link, "STREAM.MSG.GET." + stream, {{"seq", end.newest}}, oneSetupTry,
               [&link, stream, end, steps, done](const LogResult<EngineReply> &reply) {
                   if (!reply)
                       return done(failure(reply.error()));
                   if (!reply->error)
                       return done(end);
                   const std::int64_t number = reply->error->number;
                   if (number != engineerrors::messageNotFound &&
                       number != engineerrors::sequenceNotFound)
                       return done(failure(logErrorOf(*reply->error)));
                   searchDown(link, stream, {end.last, end.newest - 1}, steps - 1, done);
               });
}

LogResult<std::int64_t> numberOfStream(EngineLink &link, const std::string &stream,
                                       std::string_view group, std::string_view name)
{
    const auto reply = askPatiently(link, "STREAM.INFO." + stream, {});
    if (!reply)
        return failure(reply.error());
    if (reply->error)
        return failure(logErrorOf(*reply->error));
    const boost::json::value *members = reply->body.if_contains(group);
    const boost::json::value *number =
        members && members->is_object() ? members->get_object().if_contains(name) : nullptr;
    if (!number || !number->is_int64())
        return failure(LogError{LogErrc::Io, "the engine does not describe the log"});
    return number->get_int64();
}

LogResult<void> make(EngineLink &link, const boost::json::object &config)
{
    const std::string name(config.at("name").get_string());
    const auto reply = askPatiently(link, "STREAM.CREATE." + name, config);
    if (!reply)
        return failure(reply.error());
    if (reply->error && reply->error->number != engineerrors::streamExists)
        return failure(logErrorOf(*reply->error));
    return {};
}

} // namespace

LogResult<void> setUpEngine(EngineLink &link, const EnginePlace &place, const EngineLimits &limits)
{
    EngineLimits marks = limits;
    marks.maxBytes = -1;
    if (auto made = make(link, streamOf(place.marks(), place.markSubject(), marks)); !made)
        return made;
    boost::json::object state = streamOf(place.state(), place.stateSubject(">"), marks);
    state["max_msgs_per_subject"] = 1;
    state["discard"] = "old";
    if (auto made = make(link, state); !made)
        return made;
    return make(link, streamOf(place.log(), place.logSubjects(), limits));
}

LogResult<bool> isThere(EngineLink &link, const std::string &stream)
{
    const auto reply = askPatiently(link, "STREAM.INFO." + stream, {});
    if (!reply)
        return failure(reply.error());
    if (reply->error && reply->error->number == engineerrors::streamNotFound)
        return false;
    if (reply->error)
        return failure(logErrorOf(*reply->error));
    return true;
}

LogResult<bool> isSetUp(EngineLink &link, const EnginePlace &place)
{
    for (const std::string &stream : {place.marks(), place.log(), place.state()}) {
        const auto there = isThere(link, stream);
        if (!there || !*there)
            return there;
    }
    return true;
}

std::optional<std::uint64_t> lastSequenceIn(const LogResult<EngineReply> &info)
{
    const boost::json::value *state = info ? info->body.if_contains("state") : nullptr;
    const boost::json::value *last =
        state && state->is_object() ? state->get_object().if_contains("last_seq") : nullptr;
    if (!last || !last->is_int64())
        return std::nullopt;
    return static_cast<std::uint64_t>(last->get_int64());
}

void findEnd(EngineLink &link, const std::string &stream,
             std::function<void(const LogResult<EngineEnd> &)> done)
{
    callEngine(link, "STREAM.INFO." + stream, {}, oneSetupTry,
               [&link, stream, done = std::move(done)](const LogResult<EngineReply> &reply) {
                   const auto last = lastSequenceIn(reply);
                   if (!last)
                       return done(failure(reply ? LogError{LogErrc::Io, "nobody leads the stream"}
                                                 : reply.error()));
                   searchDown(link, stream, {*last, *last}, mostSteps, done);
               });
}

LogResult<EngineEnd> endOf(EngineLink &link, const std::string &stream)
{
    const auto until = std::chrono::steady_clock::now() + setupPatience;
    const auto found = std::make_shared<std::optional<LogResult<EngineEnd>>>();
    for (;;) {
        found->reset();
        findEnd(link, stream, [found](const LogResult<EngineEnd> &end) { *found = end; });
        (void)link.runUntil([found] { return found->has_value(); }, setupPatience);
        const bool forbidden = *found && !**found && (*found)->error().code == LogErrc::Forbidden;
        if ((*found && **found) || forbidden || std::chrono::steady_clock::now() > until ||
            link.isGivenUp())
            break;
        (void)link.runUntil([] { return false; }, setupPause);
    }
    if (!*found)
        return failure(LogError{LogErrc::Io, "the engine did not answer in time"});
    return **found;
}

LogResult<std::int64_t> replicasOf(EngineLink &link, const EnginePlace &place)
{
    return numberOfStream(link, place.log(), "config", "num_replicas");
}

} // namespace sidelight::hub
