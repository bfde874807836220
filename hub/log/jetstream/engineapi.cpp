#include "hub/log/jetstream/engineapi.h"

#include <boost/json/serialize.hpp>

#include "core/json/json.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxReply = std::size_t{1024} * 1024;
constexpr std::size_t maxDepth = 16;
constexpr int statusNobody = 503;

std::int64_t numberIn(const boost::json::object &object, std::string_view name)
{
    const boost::json::value *value = object.if_contains(name);
    return value && value->is_int64() ? value->get_int64() : 0;
}

} // namespace

LogResult<EngineReply> readReply(const LogResult<EngineMessage> &message)
{
    if (!message)
        return failure(message.error());
    if (message->status == statusNobody)
        return failure(LogError{LogErrc::Io, "nobody at the engine answers"});
    auto value = json::parse(message->body, maxReply, maxDepth);
    if (!value || !value->is_object())
        return failure(LogError{LogErrc::Io, "the engine answered something else"});
    EngineReply reply;
    reply.body = std::move(value->get_object());
    const boost::json::value *error = reply.body.if_contains("error");
    if (error && error->is_object()) {
        const boost::json::object &said = error->get_object();
        EngineFault fault{numberIn(said, "code"), numberIn(said, "err_code"), {}};
        if (const boost::json::value *text = said.if_contains("description"))
            fault.sentence = text->is_string() ? std::string(text->get_string()) : std::string();
        reply.error = std::move(fault);
    }
    return reply;
}

void callEngine(EngineLink &link, const std::string &call, const boost::json::object &body,
                EngineLink::Milliseconds patience, EngineDone done)
{
    link.request("$JS.API." + call, boost::json::serialize(body), patience,
                 [&link, isInfo = call.starts_with("STREAM.INFO."),
                  stream = call.substr(call.rfind('.') + 1),
                  done = std::move(done)](const LogResult<EngineMessage> &message) {
                     const auto reply = readReply(message);
                     if (!isServed(reply))
                         link.served(stream, false);
                     else if (reply && isInfo)
                         link.served(stream, isFollowed(*reply));
                     done(reply);
                 });
}

// A leader that was cut off from the others answers questions, and keeps nothing more.
bool isFollowed(const EngineReply &info)
{
    constexpr std::int64_t longAgo = 3'000'000'000; // nanoseconds; they are heard every second
    const boost::json::value *cluster = info.body.if_contains("cluster");
    const boost::json::value *replicas =
        cluster && cluster->is_object() ? cluster->get_object().if_contains("replicas") : nullptr;
    if (!replicas || !replicas->is_array())
        return true; // nobody else keeps it
    std::size_t heard = 1;
    for (const boost::json::value &one : replicas->get_array())
        heard += one.is_object() && numberIn(one.get_object(), "active") < longAgo ? 1 : 0;
    return heard > (replicas->get_array().size() + 1) / 2;
}

bool isServed(const LogResult<EngineReply> &reply)
{
    if (!reply)
        return reply.error().code == LogErrc::Forbidden;
    return !reply->error || reply->error->code != engineerrors::unavailable ||
           logErrorOf(*reply->error).code == LogErrc::Full;
}

LogResult<EngineReply> askEngine(EngineLink &link, const std::string &call,
                                 const boost::json::object &body, EngineLink::Milliseconds patience)
{
    const auto kept = std::make_shared<std::optional<LogResult<EngineReply>>>();
    callEngine(link, call, body, patience,
               [kept](const LogResult<EngineReply> &reply) { *kept = reply; });
    const bool came = link.runUntil([&kept] { return kept->has_value(); }, 2 * patience);
    if (!came)
        return failure(LogError{LogErrc::Io, "the engine did not answer in time"});
    return *std::move(*kept);
}

LogError logErrorOf(const EngineFault &fault)
{
    constexpr std::int64_t noResources = 10023;
    constexpr std::int64_t noStorage = 10047;
    constexpr std::int64_t notStored = 10077;
    const bool full =
        fault.number == noResources || fault.number == noStorage || fault.number == notStored;
    if (fault.number == engineerrors::wrongLast)
        return {LogErrc::Conflict, "another one came first"};
    return {full ? LogErrc::Full : LogErrc::Io, "the engine refused: " + fault.sentence};
}

} // namespace sidelight::hub
