#include "core/domain/customer.h"

#include "core/domain/eventtypes.h"

namespace sidelight
{

namespace
{

constexpr std::size_t maxListed = 64;

// A date alone ("2020-03-01") is a common way to say since when.
std::optional<Timestamp> dateMember(const boost::json::object &object, std::string_view name)
{
    const auto value = textMember(object, name);
    if (!value)
        return std::nullopt;
    if (value->size() == 10)
        return parseRfc3339(std::string(*value) + "T00:00:00Z");
    return parseRfc3339(*value);
}

std::optional<Place> placeOf(const boost::json::object &object)
{
    Place place{textOrEmpty(object, "name"), numberMember(object, "lat"),
                numberMember(object, "lon")};
    const bool onEarth = place.latitude && place.longitude && *place.latitude >= -90 &&
                         *place.latitude <= 90 && *place.longitude >= -180 &&
                         *place.longitude <= 180;
    if (!onEarth) {
        place.latitude.reset();
        place.longitude.reset();
    }
    if (place.name.empty() && !onEarth)
        return std::nullopt;
    return place;
}

template<class Value, class Read>
std::vector<Value> readList(const boost::json::object &data, std::string_view name, Read read)
{
    std::vector<Value> values;
    const boost::json::array *list = arrayMember(data, name);
    if (!list)
        return values;
    for (const boost::json::value &entry : *list) {
        if (values.size() == maxListed)
            break;
        const boost::json::object *object = entry.if_object();
        if (!object)
            continue;
        if (std::optional<Value> value = read(*object))
            values.push_back(std::move(*value));
    }
    return values;
}

std::optional<Consent> readConsent(const boost::json::object &object)
{
    Consent consent{textOrEmpty(object, "purpose"), boolMember(object, "granted").value_or(false)};
    if (consent.purpose.empty())
        return std::nullopt;
    return consent;
}

std::optional<Product> readProduct(const boost::json::object &object)
{
    Product product{textOrEmpty(object, "name"), textOrEmpty(object, "reference"),
                    textOrEmpty(object, "status")};
    if (product.name.empty())
        return std::nullopt;
    return product;
}

} // namespace

std::optional<Place> readPlace(const boost::json::object &data, std::string_view name)
{
    const boost::json::object *object = objectMember(data, name);
    return object ? placeOf(*object) : std::nullopt;
}

std::optional<CustomerProfile> readCustomer(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::customerUpdated || !event.subject || !data)
        return std::nullopt;
    CustomerProfile profile;
    profile.key = CustomerKey{*event.subject};
    profile.name = textOrEmpty(*data, "name");
    profile.tier = textOrEmpty(*data, "tier");
    profile.value = numberMember(*data, "value");
    profile.since = dateMember(*data, "since");
    profile.timezone = textOrEmpty(*data, "timezone");
    profile.language = textOrEmpty(*data, "language");
    profile.locality = textOrEmpty(*data, "locality");
    profile.preferredChannel = textOrEmpty(*data, "preferredchannel");
    if (const auto *verification = objectMember(*data, "verification"))
        profile.verification =
            Verification{textOrEmpty(*verification, "how"), timeMember(*verification, "when")};
    profile.consents = readList<Consent>(*data, "consents", readConsent);
    profile.identities = readIdentities(*data);
    profile.locations = readList<Place>(*data, "locations", placeOf);
    profile.products = readList<Product>(*data, "products", readProduct);
    profile.updated = event.time;
    return profile;
}

} // namespace sidelight
