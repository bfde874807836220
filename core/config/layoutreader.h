// The parts of a bundle that say how the work is laid out: "layout" and "guides".
#pragma once

#include <vector>

#include <boost/json/object.hpp>

#include "core/domain/problem.h"
#include "core/domain/worklayout.h"

namespace sidelight::config
{

// What is wrong goes to `problems`, pointers into `document`. Never throws.
[[nodiscard]] WorkLayout readLayout(const boost::json::object &document,
                                    std::vector<Problem> &problems);

} // namespace sidelight::config
