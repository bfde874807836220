// What a panel tells its screen, as a JSON object for those who drive it from outside.
#pragma once

#include <boost/json/object.hpp>

#include "core/session/panelsession.h"

namespace sidelight::tests
{

// Empty: nothing that a test asks for.
[[nodiscard]] boost::json::object lineOf(const session::Delta &delta);

} // namespace sidelight::tests
