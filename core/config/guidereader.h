// A bundle's section "guides".
#pragma once

#include <vector>

#include <boost/json/array.hpp>

#include "core/domain/guide.h"
#include "core/domain/problem.h"

namespace sidelight::config
{

// What is wrong goes to `problems`, pointers below "/guides". Limits first. Never throws.
[[nodiscard]] std::vector<Guide> readGuides(const boost::json::array &section,
                                            std::vector<Problem> &problems);

} // namespace sidelight::config
