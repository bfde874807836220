// SignInSession over a real service: the desk on a thread of its own, because a keychain may ask
// the person something while the panel goes on. Made, asked and destroyed on the GUI thread.
#pragma once

#include <memory>

#include "core/signin/desk/signindesk.h"
#include "core/signin/desk/signinsession.h"

class QThread;

namespace sidelight::signin
{

class SignInThread final : public SignInSession
{
    Q_OBJECT

public:
    SignInThread(SignInSettings settings, SignInParts parts, QObject *parent = nullptr);
    ~SignInThread() override; // as shutDown()

    void start();
    void signIn() override { wish(&SignInMachine::signIn); }
    void useDevice() override { wish(&SignInMachine::useDevice); }
    void openAgain() override { wish(&SignInMachine::openAgain); }
    void cancel() override { wish(&SignInMachine::cancel); }
    void signOut() override { wish(&SignInMachine::signOut); }
    void tokenWanted() { wish(&SignInMachine::tokenWanted); }
    // What was asked for before is kept; no signal after it.
    void shutDown();

private:
    void wish(void (SignInMachine::*what)());

    std::unique_ptr<QThread> m_thread;
    SignInDesk *m_desk = nullptr; // lives on m_thread, ends with it
};

} // namespace sidelight::signin
