#include "core/domain/suggestion.h"

#include <algorithm>

#include "core/domain/eventtypes.h"

namespace sidelight
{

namespace
{

double factor(const boost::json::object &data, std::string_view name)
{
    return std::clamp(numberMember(data, name).value_or(1.0), 0.0, 1000.0);
}

} // namespace

std::optional<Suggestion> readSuggestion(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::suggestionOffered || !data)
        return std::nullopt;
    Suggestion suggestion;
    suggestion.id = SuggestionId{textOrEmpty(*data, "suggestion")};
    suggestion.title = textOrEmpty(*data, "title");
    if (suggestion.id.empty() || suggestion.title.empty())
        return std::nullopt;
    suggestion.detail = textOrEmpty(*data, "detail");
    suggestion.action = textOrEmpty(*data, "action");
    suggestion.verb = textOrEmpty(*data, "verb");
    suggestion.likely = factor(*data, "likely");
    suggestion.value = factor(*data, "value");
    suggestion.urgent = factor(*data, "urgent");
    suggestion.weight = factor(*data, "weight");
    if (event.subject)
        suggestion.customer = CustomerKey{*event.subject};
    if (const auto id = event.correlationId())
        suggestion.interaction = InteractionId{std::string(*id)};
    suggestion.why = readReason(*data);
    suggestion.guide = readGuide(*data);
    suggestion.offered = event.time;
    suggestion.expires = event.expiryTime();
    return suggestion;
}

bool isPartOfWork(const SuggestionId &suggestion)
{
    return suggestion.value.starts_with("step-") || suggestion.value.starts_with("article-");
}

std::optional<SuggestionId> readSuggestionId(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    const bool about = event.type == types::suggestionWithdrawn ||
                       event.type == types::suggestionShown ||
                       event.type == types::suggestionOpened || event.type == types::actionTaken;
    if (!about || !data)
        return std::nullopt;
    SuggestionId id{textOrEmpty(*data, "suggestion")};
    return id.empty() ? std::nullopt : std::optional(std::move(id));
}

} // namespace sidelight
