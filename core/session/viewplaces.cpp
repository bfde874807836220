#include "core/session/viewplaces.h"

#include <boost/json/serialize.hpp>

#include "core/session/historykinds.h"
#include "core/wire/json.h"

namespace sidelight::session
{

namespace
{

constexpr std::int64_t keepAfterMs = 500;

std::string textOf(const ViewPlace &place)
{
    boost::json::object object;
    object["scroll"] = place.scroll;
    object["open"] = place.filter.openOnly;
    if (place.filter.channel) {
        const std::string_view name = nameOf(*place.filter.channel);
        object["channel"] = boost::json::string_view(name.data(), name.size());
    }
    if (place.filter.kind) {
        const std::string_view name = nameOf(*place.filter.kind);
        object["kind"] = boost::json::string_view(name.data(), name.size());
    }
    return boost::json::serialize(object);
}

ViewPlace placeOf(const InteractionId &interaction, const std::string &text)
{
    ViewPlace place;
    place.interaction = interaction;
    const wire::Result<boost::json::value> value = wire::parseJson(text);
    const boost::json::object *object = value ? value->if_object() : nullptr;
    if (!object)
        return place;
    place.scroll = numberMember(*object, "scroll").value_or(0);
    place.filter.openOnly = boolMember(*object, "open").value_or(false);
    if (const auto channel = textMember(*object, "channel"))
        place.filter.channel = channelOf(*channel);
    if (const auto kind = textMember(*object, "kind"))
        place.filter.kind = historyKindOf(*kind); // an unknown one, of a later version, is none
    return place;
}

} // namespace

store::Result<ViewPlace> ViewPlaces::place(const InteractionId &interaction)
{
    const auto found = m_places.find(interaction);
    if (found != m_places.end())
        return found->second;
    auto text = m_profile.cache().queries().viewPlace(m_agent, interaction);
    if (!text)
        return failure(std::move(text.error()));
    ViewPlace place;
    place.interaction = interaction;
    if (*text)
        place = placeOf(interaction, **text);
    m_places[interaction] = place;
    return place;
}

void ViewPlaces::change(const ViewPlace &place)
{
    m_places[place.interaction] = place;
    m_changed.insert(place.interaction);
    if (!m_dueMs)
        m_dueMs = m_clock.monotonicMs() + keepAfterMs;
}

store::Result<void> ViewPlaces::keepDue(bool all)
{
    if (!m_dueMs || (!all && m_clock.monotonicMs() < *m_dueMs))
        return {};
    m_dueMs = m_clock.monotonicMs() + keepAfterMs; // should it fail
    while (!m_changed.empty()) {
        const InteractionId interaction = *m_changed.begin();
        auto done =
            m_profile.cache().saveViewPlace(m_agent, interaction, textOf(m_places[interaction]));
        if (!done)
            return done;
        m_changed.erase(interaction);
    }
    m_dueMs.reset();
    return {};
}

void ViewPlaces::forget(const InteractionId &interaction)
{
    m_places.erase(interaction);
    m_changed.erase(interaction);
}

} // namespace sidelight::session
