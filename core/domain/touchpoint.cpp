#include "core/domain/touchpoint.h"

#include <algorithm>

#include "core/domain/eventtypes.h"

namespace sidelight
{

namespace
{

constexpr std::size_t maxTags = 32;

std::optional<Amount> readAmount(const boost::json::object &data)
{
    const boost::json::object *object = objectMember(data, "amount");
    if (!object)
        return std::nullopt;
    const auto value = numberMember(*object, "value");
    if (!value)
        return std::nullopt;
    return Amount{*value, textOrEmpty(*object, "currency")};
}

std::optional<double> boundedMember(const boost::json::object &data, std::string_view name,
                                    double least, double most)
{
    const auto value = numberMember(data, name);
    return value ? std::optional(std::clamp(*value, least, most)) : std::nullopt;
}

std::vector<std::string> readTags(const boost::json::object &data)
{
    std::vector<std::string> tags;
    const boost::json::array *list = arrayMember(data, "tags");
    if (!list)
        return tags;
    for (const boost::json::value &entry : *list) {
        if (entry.is_string() && tags.size() < maxTags)
            tags.emplace_back(entry.get_string().data(), entry.get_string().size());
    }
    return tags;
}

} // namespace

Outcome outcomeOf(std::string_view name)
{
    if (name == "good")
        return Outcome::Good;
    if (name == "partial")
        return Outcome::Partial;
    if (name == "bad")
        return Outcome::Bad;
    return Outcome::None;
}

std::optional<Touchpoint> readTouchpoint(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::touchpointRecorded || !data)
        return std::nullopt;
    Touchpoint point;
    point.channel = channelOf(textMember(*data, "channel").value_or(""));
    point.kind = textOrEmpty(*data, "kind");
    point.title = textOrEmpty(*data, "title");
    point.detail = textOrEmpty(*data, "detail");
    point.icon = textOrEmpty(*data, "icon");
    point.place = readPlace(*data, "place");
    point.amount = readAmount(*data);
    point.outcome = outcomeOf(textMember(*data, "outcome").value_or(""));
    point.effort = boundedMember(*data, "effort", 0, 1);
    point.sentiment = boundedMember(*data, "sentiment", -1, 1);
    point.caseId = CaseId{textOrEmpty(*data, "case")};
    point.tags = readTags(*data);
    point.owner = textOrEmpty(*data, "owner");
    return point;
}

} // namespace sidelight
