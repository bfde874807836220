// A token on disk: one line, or the JSON line that `sidelight-hub --dev` prints. Tokens are never
// taken from the command line, where everybody on the machine can read them.
#pragma once

#include <string>

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace sidelight::terminal
{

// `role` ("publisher", "agent", …) chooses among the tokens of the JSON line. "-" is standard
// input. The error is a sentence.
[[nodiscard]] Result<QByteArray, std::string> readToken(const QString &path, const char *role);

} // namespace sidelight::terminal
