#include "plugin/text/icons.h"

#include <algorithm>
#include <iterator>

namespace sidelight::text
{

namespace
{
// Sorted; made from the font's style sheet when building.
constexpr std::string_view iconNames[] = {
#include "iconnames.inc"
};
} // namespace

bool isIcon(std::string_view name)
{
    return std::binary_search(std::begin(iconNames), std::end(iconNames), name);
}

QString iconOf(Channel channel)
{
    switch (channel) {
    case Channel::Voice:
        return QStringLiteral("call");
    case Channel::Chat:
        return QStringLiteral("chat_bubble_outline");
    case Channel::Mail:
        return QStringLiteral("mail_outline");
    case Channel::Web:
        return QStringLiteral("public");
    case Channel::Shop:
        return QStringLiteral("storefront");
    case Channel::Community:
        return QStringLiteral("forum");
    case Channel::Product:
        return QStringLiteral("devices_other");
    case Channel::Message:
        return QStringLiteral("sms");
    case Channel::Social:
        return QStringLiteral("alternate_email");
    case Channel::Other:
        break;
    }
    return QStringLiteral("radio_button_unchecked");
}

QString iconOr(const std::string &hint, Channel channel)
{
    return isIcon(hint) ? QString::fromStdString(hint) : iconOf(channel);
}

} // namespace sidelight::text
