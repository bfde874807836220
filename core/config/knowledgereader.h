// Reads the section "knowledge" of a bundle: articles that its panels have besides those that come
// as events.
#pragma once

#include <vector>

#include <boost/json/array.hpp>

#include "core/domain/article.h"
#include "core/domain/problem.h"

namespace sidelight::config
{

// What is wrong goes to `problems`, pointers below "/knowledge". Never throws.
[[nodiscard]] std::vector<Article> readKnowledge(const boost::json::array &section,
                                                 std::vector<Problem> &problems);

} // namespace sidelight::config
