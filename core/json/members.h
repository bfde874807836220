// Members of a JSON object.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

namespace sidelight::json
{

// Boost.JSON itself only appends. As the `at`-th member; behind all when there are not so many.
// `name` is not in the object.
void insertMember(boost::json::object &object, std::size_t at, std::string_view name,
                  boost::json::value value);

// Empty when there is no such member or it is no text.
[[nodiscard]] std::string textAt(const boost::json::object &object, std::string_view name);
// Those of an array that are texts; none when there is no such member or it is no array.
[[nodiscard]] std::vector<std::string> textsAt(const boost::json::object &object,
                                               std::string_view name);

} // namespace sidelight::json
