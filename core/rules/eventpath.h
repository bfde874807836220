// A path into an event, as group-by names it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/event.h"

namespace sidelight::rules
{

// "subject", "source", "type", "correlationid" and other extensions, "data.a.b". Nothing for
// anything else.
[[nodiscard]] std::optional<std::vector<std::string>> parseEventPath(std::string_view text);

// Appends the value the path leads to (a text, a whole number or a truth value) so that different
// values never read alike; false, and nothing appended, when there is none.
[[nodiscard]] bool appendValueAt(const std::vector<std::string> &path, const Event &event,
                                 std::string &out);

} // namespace sidelight::rules
