// Icons by name: names of the icon font (Material Icons), drawn by ligature.
#pragma once

#include <string>
#include <string_view>

#include <QString>

#include "core/domain/channel.h"

namespace sidelight::text
{

[[nodiscard]] bool isIcon(std::string_view name);
[[nodiscard]] QString iconOf(Channel channel);
// The hint when the font has such an icon, else the channel's.
[[nodiscard]] QString iconOr(const std::string &hint, Channel channel);

} // namespace sidelight::text
