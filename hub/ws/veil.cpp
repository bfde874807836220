#include "hub/ws/veil.h"

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::hub
{

namespace
{

// What an interaction is besides whom it is with.
constexpr std::string_view plainMembers[] = {"agent", "channel", "direction", "queue", "waitms"};
constexpr std::string_view plainAttributes[] = {"correlationid", "causationid", "expirytime",
                                                "traceparent"};

template<class Names>
boost::json::object only(const boost::json::object &all, const Names &names)
{
    boost::json::object some;
    for (const std::string_view name : names) {
        if (const boost::json::value *value = all.if_contains(name); value && value->is_primitive())
            some[name] = *value;
    }
    return some;
}

std::string bare(const Event &event)
{
    Event left;
    left.id = event.id;
    left.source = event.source;
    left.type = event.type;
    left.time = event.time;
    left.extensions = only(event.extensions, plainAttributes);
    const boost::json::object *data = event.dataObject();
    left.data = data ? only(*data, plainMembers) : boost::json::object();
    return wire::encodeEvent(left);
}

std::optional<std::string> withoutCandidates(const Event &event, const IsHidden &isHidden)
{
    const boost::json::object *data = event.dataObject();
    const boost::json::array *all = data ? arrayMember(*data, "candidates") : nullptr;
    if (!all)
        return std::nullopt;
    boost::json::array left;
    for (const boost::json::value &one : *all) {
        const std::string key =
            one.is_object() ? textOrEmpty(one.get_object(), "customer") : std::string();
        if (key.empty() || !isHidden(key))
            left.push_back(one);
    }
    if (left.size() == all->size())
        return std::nullopt;
    Event copy = event;
    copy.data.as_object()["candidates"] = std::move(left);
    return wire::encodeEvent(copy);
}

} // namespace

std::optional<std::string> veiled(const Event &event, const IsHidden &isHidden)
{
    // The hub's own word about customers names them by marks, and has to arrive.
    if (event.type == types::customerErased || event.type == types::accessRevoked ||
        event.type == types::accessRestored)
        return std::nullopt;
    const boost::json::object *data = event.dataObject();
    const std::string said = data ? textOrEmpty(*data, "customer") : std::string();
    const bool isTheirs =
        isHidden(event.subject.value_or(std::string())) || (!said.empty() && isHidden(said));
    if (isTheirs)
        return bare(event);
    return withoutCandidates(event, isHidden);
}

} // namespace sidelight::hub
