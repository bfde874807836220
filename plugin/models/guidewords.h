// Texts of a guide as they are shown: with what is known of its fields in their places.
#pragma once

#include <QString>

#include "core/session/guidestate.h"

namespace sidelight::models
{

// Hidden values are hidden; "…" where nobody knows.
[[nodiscard]] QString valueWords(const session::FieldValue &value);
// {name} of a field stands for its value; any other brace for itself.
[[nodiscard]] QString filled(const std::string &text, const session::GuideRun &run);
// What was done at a step: the way it went and why, and the values of its fields.
[[nodiscard]] QString doneWords(const session::GuideRun &run, std::size_t step);
// Empty for the agent.
[[nodiscard]] QString doerWords(Doer doer);

} // namespace sidelight::models
