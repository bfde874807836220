// The channels of a journey.
#pragma once

#include <string_view>

namespace sidelight
{

enum class Channel { Voice, Chat, Mail, Web, Shop, Community, Product, Message, Social, Other };

// "voice", "chat", "mail", "web", "shop", "community", "product", "message", "social"; else Other.
// The common spellings "phone", "call", "telephony", "email", "store" and "sms" are understood.
[[nodiscard]] Channel channelOf(std::string_view name);
[[nodiscard]] std::string_view nameOf(Channel channel);

} // namespace sidelight
