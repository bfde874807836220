// What a customer is known by, in one spelling.
#pragma once

#include <string_view>

#include <boost/json/object.hpp>

namespace sidelight::mapping
{

// Of data.identities: values in the form that is compared (phones in E.164), the vendor's spelling
// kept as `raw` where it differs. What can identify nobody ("anonymous", half a number) and what is
// beyond limits::maxIdentities moves to data.original.identities; repeats go. `region`: ISO 3166,
// for phone numbers without a country.
void normaliseIdentities(boost::json::object &data, std::string_view region);

} // namespace sidelight::mapping
