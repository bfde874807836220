// Who publishes, where the console signs in with a service: its token goes to what asks the hub.
// GUI thread.
#pragma once

#include "apps/signin/signinassembly.h"
#include "apps/supervisor/teamear.h"
#include "plugin/console/consoleviewmodel.h"

namespace sidelight::supervisor
{

class SupervisorSignIn : public QObject
{
    Q_OBJECT

public:
    // `folder`: where drafts are kept; the sign-in is kept beside them, with its key in the
    // system's keychain. Empty: it is not kept. The others outlive it.
    SupervisorSignIn(signin::SignInSettings settings, const QString &folder, const Clock &clock,
                     console::ConsoleViewModel &console, console::PublishSession &publishing,
                     std::shared_ptr<SignedInToken> token);

private:
    void take(const signin::HubToken &given);
    void leave();

    console::ConsoleViewModel &m_console;
    console::PublishSession &m_publishing;
    std::shared_ptr<SignedInToken> m_token;
    SystemRandom m_random;
    StderrLogger m_log{LogLevel::Warning};
    std::unique_ptr<signin::SignInThread> m_thread;
};

} // namespace sidelight::supervisor
