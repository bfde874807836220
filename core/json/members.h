// Members of a JSON object in an order one wants; Boost.JSON itself only appends.
#pragma once

#include <cstddef>
#include <string_view>

#include <boost/json/object.hpp>

namespace sidelight::json
{

// As the `at`-th member; behind all when there are not so many. `name` is not in the object.
void insertMember(boost::json::object &object, std::size_t at, std::string_view name,
                  boost::json::value value);

} // namespace sidelight::json
