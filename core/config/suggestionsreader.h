// Reads the section "suggestions" of a bundle: which suggestion wins.
#pragma once

#include <vector>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "core/domain/problem.h"
#include "core/suggest/arbitration/levers.h"

namespace sidelight::config
{

// What the section leaves out is as Levers has it. All problems at once, pointers lead into the
// section. Never throws.
[[nodiscard]] Result<suggest::Levers, std::vector<Problem>>
readSuggestions(const boost::json::object &section);

} // namespace sidelight::config
