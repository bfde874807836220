// Why an action is suggested, in plain English.
#pragma once

#include <string>

#include "core/suggest/ranking/ranker.h"

namespace sidelight::ctl
{

[[nodiscard]] std::string wordsOf(const suggest::Ground &ground);
// The step of the policy; empty where there is none.
[[nodiscard]] std::string wordsOfStep(const suggest::Ranked &ranked);

} // namespace sidelight::ctl
