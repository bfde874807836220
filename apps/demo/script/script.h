// A demo script: one JSON object a line, one of
//   {"at":"+1:20","event":{…}}       post this CloudEvent 80 s after the start; without "at" before
//   it
//   {"at":"+1:20","link":"down"}     cut the panels' connection to the hub ("up" lets them back)
//   {"at":"+1:20","say":"Outage"}    tell the operator; may stand beside "link"
// Texts may hold placeholders (moment.h). An event without a time gets that of its posting.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "apps/demo/script/moment.h"
#include "core/base/result.h"

namespace sidelight::demo
{

struct Step {
    std::optional<std::int64_t> atMs; // after the start, at speed 1; nothing: before it
    std::optional<boost::json::object> event;
    std::optional<bool> linkUp;
    std::string say;
};

struct ScriptError {
    std::size_t line = 0; // from 1; 0 when it is about the whole file
    std::string sentence;
};

// Blank lines are passed over. Times must not go back.
[[nodiscard]] Result<std::vector<Step>, ScriptError> readScript(std::string_view text);

// The event of a step as JSON text, placeholders filled in, stamped with `now` if it has no time.
// The error is a sentence.
[[nodiscard]] Result<std::string, std::string> eventOf(const Step &step, const Play &play,
                                                       Timestamp now);

} // namespace sidelight::demo
