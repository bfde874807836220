// What a profile holds, for the verifier: JSON lines on standard output.
#pragma once

#include <string>

namespace sidelight::tests
{

// {"entry":{stream,offset,source,id}} for every place of every event, {"waiting":{type,state}} for
// every row of the outbox that is not done, {"draft":{interaction,kind,text}}, and at last
// {"verified":{sound,events,entries}}. The exit code of the program.
[[nodiscard]] int dumpProfile(const std::string &folder);
// All that the profile's databases can be made to show, as plain ones: `to`cache.plain and
// `to`outbox.plain.
[[nodiscard]] int exportProfile(const std::string &folder, const std::string &to);
// The same of one file, whose key is 96 hex digits in another.
[[nodiscard]] int exportFile(const std::string &path, const std::string &keyFile,
                             const std::string &to);

} // namespace sidelight::tests
