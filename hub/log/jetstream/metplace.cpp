#include "hub/log/jetstream/metplace.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxPlaceBytes = 1024;
constexpr std::size_t maxPlaceDepth = 2;
constexpr std::int64_t placeVersion = 1;

std::string sealOf(const MetPlace &place, std::span<const std::uint8_t> secret)
{
    return toHex(hmacSha256(secret, "met place\n" + place.epoch.value + '\n' +
                                        std::to_string(place.offset.value) + '\n' +
                                        toHex(place.key)));
}

} // namespace

std::string metPlaceText(const MetPlace &place, std::span<const std::uint8_t> secret)
{
    return boost::json::serialize(boost::json::object{{"v", placeVersion},
                                                      {"epoch", place.epoch.value},
                                                      {"offset", place.offset.value},
                                                      {"key", toHex(place.key)},
                                                      {"seal", sealOf(place, secret)}});
}

std::optional<MetPlace> readMetPlace(const std::string &text, std::span<const std::uint8_t> secret)
{
    const auto value = json::parse(text, maxPlaceBytes, maxPlaceDepth);
    if (!value || !value->is_object())
        return std::nullopt;
    const boost::json::object &object = value->get_object();
    const boost::json::value *offset = object.if_contains("offset");
    const auto key = fromHex(textMember(object, "key").value_or(std::string_view()));
    MetPlace place;
    if (!offset || !offset->is_int64() || offset->get_int64() < 0 || !key ||
        key->size() != place.key.size())
        return std::nullopt;
    place.epoch = Epoch(std::string(textMember(object, "epoch").value_or(std::string_view())));
    place.offset = Offset{static_cast<std::uint64_t>(offset->get_int64())};
    std::copy(key->begin(), key->end(), place.key.begin());
    // Hubs kept such a place while they read the log at their start: it says nothing.
    if (place.epoch.value.empty())
        return std::nullopt;
    if (textMember(object, "seal").value_or(std::string_view()) != sealOf(place, secret))
        return std::nullopt;
    return place;
}

} // namespace sidelight::hub
