// Reads the section "retention" of a bundle: how long panels' caches keep what they were told.
#pragma once

#include <vector>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "core/domain/problem.h"
#include "core/domain/retention.h"

namespace sidelight::config
{

// What is not said of interactions and customers is as for events. All problems at once, pointers
// lead into the section. Never throws.
[[nodiscard]] Result<Retention, std::vector<Problem>>
readRetention(const boost::json::object &section);

} // namespace sidelight::config
