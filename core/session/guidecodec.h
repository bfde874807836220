// A guide under way as the text of a draft. What is damaged gives no guide.
#pragma once

#include <string>
#include <string_view>

#include "core/session/guidestate.h"

namespace sidelight::session
{

inline constexpr std::string_view guideKind = "guide"; // of the draft

[[nodiscard]] std::string textOf(const GuideRun &run);
[[nodiscard]] GuideRun guideRunOf(const InteractionId &interaction, std::string_view text);

} // namespace sidelight::session
