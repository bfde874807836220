// Values and types in the JSON form of cel-spec's conformance data (cel.expr.Value, cel.expr.Type).
#pragma once

#include <optional>
#include <string>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "core/cel/value/type.h"
#include "core/cel/value/value.h"
#include "core/cel/value/workspace.h"

namespace sidelight::ctl
{

// {"int64Value":"1"}, {"mapValue":{"entries":[…]}} and so on; timestamps and durations are
// {"objectValue":{"@type":…,"value":…}}. The value borrows from `json` and from the workspace. The
// error is a sentence.
[[nodiscard]] Result<cel::Value, std::string> readSpecValue(const boost::json::value &json,
                                                            cel::Workspace &workspace);
// The error is a value of more than a million parts: one may hold another many times over.
[[nodiscard]] Result<boost::json::object, std::string> specValueOf(const cel::Value &value);

// {"primitive":"STRING"}, {"listType":{"elemType":…}} and so on; what it does not know is dyn.
[[nodiscard]] cel::Type readSpecType(const boost::json::value &json);

} // namespace sidelight::ctl
