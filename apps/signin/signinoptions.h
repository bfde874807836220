// How a program is told to sign in with a service: docs/operator.md, "Sign-in of agents".
#pragma once

#include <optional>
#include <string>

#include <QCommandLineParser>

#include "core/signin/signinmachine.h"

namespace sidelight::signin
{

void addSignInOptions(QCommandLineParser &parser);
// Nothing where nobody asks for it. The error is a sentence for the terminal.
[[nodiscard]] sidelight::Result<std::optional<SignInSettings>, std::string>
signInSettings(const QCommandLineParser &parser);

} // namespace sidelight::signin
