#include "core/domain/channel.h"

#include <array>

namespace sidelight
{

namespace
{
struct ChannelName {
    Channel channel;
    std::string_view name;
};
// The first name of a channel is the canonical one.
constexpr std::array channelNames{
    ChannelName{Channel::Voice, "voice"},         ChannelName{Channel::Voice, "phone"},
    ChannelName{Channel::Voice, "call"},          ChannelName{Channel::Voice, "telephony"},
    ChannelName{Channel::Chat, "chat"},           ChannelName{Channel::Mail, "mail"},
    ChannelName{Channel::Mail, "email"},          ChannelName{Channel::Web, "web"},
    ChannelName{Channel::Shop, "shop"},           ChannelName{Channel::Shop, "store"},
    ChannelName{Channel::Community, "community"}, ChannelName{Channel::Product, "product"},
    ChannelName{Channel::Message, "message"},     ChannelName{Channel::Message, "sms"},
    ChannelName{Channel::Social, "social"},       ChannelName{Channel::Other, "other"}};
} // namespace

Channel channelOf(std::string_view name)
{
    for (const ChannelName &known : channelNames) {
        if (known.name == name)
            return known.channel;
    }
    return Channel::Other;
}

std::string_view nameOf(Channel channel)
{
    for (const ChannelName &known : channelNames) {
        if (known.channel == channel)
            return known.name;
    }
    return "other";
}

} // namespace sidelight
