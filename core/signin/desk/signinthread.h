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
    // Ends without blocking anybody: what was asked for before is kept, and a token that is on its
    // way, if it comes within SignInSettings::closingMs. No signal but finished() after it.
    void finish();
    // The same, and blocks until it is done.
    void shutDown();

Q_SIGNALS:
    void finished();

private:
    void wish(void (SignInMachine::*what)());

    std::unique_ptr<QThread> m_thread;
    SignInDesk *m_desk = nullptr; // lives on m_thread, ends with it
};

} // namespace sidelight::signin
