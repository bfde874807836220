// Reads the section "theme" of a bundle: how a team's panels look.
#pragma once

#include <vector>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "core/domain/paneltheme.h"
#include "core/domain/problem.h"

namespace sidelight::config
{

// An accent that is too weak on its theme is a problem: nobody could read it. All problems at once,
// pointers lead into the section. Never throws.
[[nodiscard]] Result<PanelTheme, std::vector<Problem>>
readTheme(const boost::json::object &section);

} // namespace sidelight::config
