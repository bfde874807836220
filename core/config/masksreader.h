// Reads the section "masks" of a bundle: what the panel hides until somebody asks.
#pragma once

#include <vector>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "core/domain/masks.h"
#include "core/domain/problem.h"

namespace sidelight::config
{

// A field goes by its own entry, else by its class's, else it is as usual. All problems at once,
// pointers lead into the section. Never throws.
[[nodiscard]] Result<Masks, std::vector<Problem>> readMasks(const boost::json::object &section);

} // namespace sidelight::config
