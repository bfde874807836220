// A program's sign-in: its thread, the place where it is kept, the browser. GUI thread; made after
// the application.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <QUrl>

#include "apps/signin/signinoptions.h"
#include "core/keys/secretbytes.h"
#include "core/signin/desk/signinthread.h"
#include "plugin/viewmodels/signinviewmodel.h"

namespace sidelight::signin
{

struct SignInPlace {
    std::string folder;                          // of the profile; empty: nothing is kept
    std::optional<keys::SecretBytes> passphrase; // where there is no system keychain
};

// Opens an address in front of the person; false: it could not.
using OpenAddress = std::function<bool(const QUrl &address)>;
[[nodiscard]] OpenAddress systemBrowser();

// Clock, random, log and view-model outlive the thread that is returned, which is to be started.
[[nodiscard]] std::unique_ptr<SignInThread>
makeSignIn(SignInSettings settings, SignInPlace place, const Clock &clock, Random &random,
           Logger &log, viewmodels::SignInViewModel &view,
           viewmodels::SignInViewModel::AfterSignOut after, OpenAddress open = systemBrowser());

} // namespace sidelight::signin
