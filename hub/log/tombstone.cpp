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

bool saysCustomer(const boost::json::object &data, std::string_view key)
{
    for (const std::string_view name : {"customer", "into", "from"}) {
        if (textMember(data, name) == key)
            return true;
    }
    const boost::json::value *candidates = data.if_contains("candidates");
    if (!candidates || !candidates->is_array())
        return false;
    const boost::json::array &list = candidates->get_array();
    return std::any_of(list.begin(), list.end(), [key](const boost::json::value &one) {
        return one.is_object() && textMember(one.get_object(), "customer") == key;
    });
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
    const auto event = wire::decodeEvent(body);
    if (!event)
        return false;
    if (event->subject == stream.name)
        return true;
    const boost::json::object *data = event->dataObject();
    return data && saysCustomer(*data, stream.name);
}

std::string tombstoneFence(Offset offset)
{
    return fenceOf(source, offset.toString());
}

} // namespace sidelight::hub
