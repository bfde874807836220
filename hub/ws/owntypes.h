// Which events a panel may write: what an agent noted, decided, saw and did. Facts about customers,
// contacts and configuration are told by others; an agent who could tell them could let themselves
// in. Pure.
#pragma once

#include <string_view>

namespace sidelight::hub
{

// Types that are not Sidelight's stand for nothing but themselves, and are taken.
[[nodiscard]] bool mayComeFromPanel(std::string_view type);

} // namespace sidelight::hub
