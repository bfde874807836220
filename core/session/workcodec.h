// The agent's work as the text of a draft, and back. Pure; a text that is none of ours, or damaged,
// gives an empty one.
#pragma once

#include <string>
#include <string_view>

#include "core/session/workstate.h"

namespace sidelight::session
{

inline constexpr std::string_view wrapUpFormKind = "wrapup.form"; // of the draft

// Empty for a form that says nothing.
[[nodiscard]] std::string textOf(const WrapUpForm &form);
[[nodiscard]] WrapUpForm wrapUpFormOf(const InteractionId &interaction, std::string_view text);

} // namespace sidelight::session
