// A form (application/x-www-form-urlencoded) as the object it stands for. Pure.
#pragma once

#include <cstddef>
#include <string_view>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "hub/ingest/refusal.h"

namespace sidelight::hub
{

inline constexpr std::size_t maxFormFields = 1000;

// Every value is a text. "name[]", and a name that comes twice, become a list. Broken escapes,
// bytes that are no UTF-8, U+0000 and more than maxFormFields fields are refused.
[[nodiscard]] Result<boost::json::object, Refusal> readForm(std::string_view body);

} // namespace sidelight::hub
