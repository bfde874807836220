#include "hub/log/tombstone.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::hub
{

namespace
{
constexpr std::string_view source = "/hub/tombstone";

void addOnce(std::vector<std::string> &keys, std::optional<std::string_view> key)
{
    if (key && !key->empty() && std::find(keys.begin(), keys.end(), *key) == keys.end())
        keys.emplace_back(*key);
}
} // namespace

std::string tombstoneBody(Offset offset)
{
    std::string body = R"({"specversion":"1.0","id":")";
    body += offset.toString();
    body += R"(","source":")";
    body += source;
    body += R"(","type":")";
    body += types::eventErased;
    body += "\"}";
    return body;
}

std::string hiddenNameOf(std::span<const std::uint8_t> secret, const StreamId &stream)
{
    std::string text = "hidden";
    text += '\0';
    text += stream.toString();
    constexpr std::size_t hiddenBytes = 16;
    return "erased/" + toHex(hmacSha256(secret, text)).substr(0, 2 * hiddenBytes);
}

Digest markKeyOf(std::span<const std::uint8_t> secret, std::string_view whose)
{
    std::string text = "marks";
    text += '\0';
    text += whose;
    return hmacSha256(secret, text);
}

std::string mentionOf(const StreamId &stream)
{
    if (stream.kind != StreamKind::Customer)
        return {};
    return boost::json::serialize(boost::json::value(stream.name));
}

bool mentions(const std::string &body, const StreamId &stream)
{
    const std::string mention = mentionOf(stream);
    if (mention.empty() || body.find(mention) == std::string::npos)
        return false;
    const std::vector<std::string> said = customersSaid(body);
    return std::find(said.begin(), said.end(), stream.name) != said.end();
}

std::vector<std::string> customersSaid(const std::string &body)
{
    std::vector<std::string> keys;
    const auto event = wire::decodeEvent(body);
    if (!event)
        return keys;
    addOnce(keys, event->subject);
    const boost::json::object *data = event->dataObject();
    if (!data)
        return keys;
    for (const std::string_view name : {"customer", "into", "from"})
        addOnce(keys, textMember(*data, name));
    const boost::json::value *candidates = data->if_contains("candidates");
    if (!candidates || !candidates->is_array())
        return keys;
    for (const boost::json::value &one : candidates->get_array()) {
        if (one.is_object())
            addOnce(keys, textMember(one.get_object(), "customer"));
    }
    return keys;
}

std::string tombstoneFence(Offset offset)
{
    return fenceOf(source, offset.toString());
}

} // namespace sidelight::hub
