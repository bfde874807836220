#include "core/domain/segment.h"

#include <algorithm>

#include "core/domain/eventtypes.h"

namespace sidelight
{

namespace
{

constexpr std::size_t maxArguments = 32;

Voice voiceOf(std::string_view name)
{
    if (name == "customer")
        return Voice::Customer;
    if (name == "agent")
        return Voice::Agent;
    return name == "bot" ? Voice::Bot : Voice::System;
}

LookUp readLookUp(const boost::json::object &given)
{
    LookUp lookUp;
    if (const auto *names = arrayMember(given, "arguments")) {
        for (std::size_t i = 0; i < std::min(names->size(), maxArguments); ++i) {
            if (const auto *name = (*names)[i].if_string())
                lookUp.arguments.emplace_back(*name);
        }
    }
    if (const boost::json::value *found = given.if_contains("found")) {
        lookUp.answered = true;
        if (const auto *object = found->if_object())
            lookUp.found = *object;
    }
    return lookUp;
}

} // namespace

std::optional<Segment> readSegment(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    const auto interaction = event.correlationId();
    if (event.type != types::transcriptSegment || !data || !interaction)
        return std::nullopt;
    Segment segment;
    segment.interaction = InteractionId{std::string(*interaction)};
    segment.voice = voiceOf(textOrEmpty(*data, "speaker"));
    segment.text = textOrEmpty(*data, "text");
    if (segment.voice == Voice::Agent)
        segment.action = textOrEmpty(*data, "action");
    segment.sequence = integerMember(*data, "sequence");
    segment.isFinal = boolMember(*data, "final").value_or(true);
    if (const auto *lookUp = objectMember(*data, "lookup"))
        segment.lookUp = readLookUp(*lookUp);
    segment.at = event.time;
    return segment;
}

} // namespace sidelight
