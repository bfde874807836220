// The actions that rules may suggest, in words.
#pragma once

#include <string>

#include <QString>

namespace sidelight::models
{

// "Verify by one-time code" for "verify-otp"; of an action nobody told us of, its name in plain
// letters: "call-back-later" is "Call back later".
[[nodiscard]] QString actionWords(const std::string &action);

} // namespace sidelight::models
