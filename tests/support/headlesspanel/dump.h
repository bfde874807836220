// What a profile holds, for the verifier: JSON lines on standard output.
#pragma once

#include <string>

namespace sidelight::tests
{

// {"entry":{stream,offset,source,id}} for every place of every event, {"waiting":{type,state}} for
// every row of the outbox that is not done, {"draft":{interaction,kind,text}}, and at last
// {"verified":{sound,events,entries}}. The exit code of the program.
[[nodiscard]] int dumpProfile(const std::string &folder);

} // namespace sidelight::tests
