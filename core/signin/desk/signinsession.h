// The one interface between a screen and the sign-in. The GUI thread says what the person wants and
// hears by queued signals; whether behind it stands a real service or a test's hand does not show.
#pragma once

#include <QObject>
#include <QString>

#include "core/signin/signinstate.h"

namespace sidelight::signin
{

class SignInSession : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    // All from the GUI thread; they return at once.
    virtual void signIn() = 0;
    virtual void useDevice() = 0;
    virtual void openAgain() = 0;
    virtual void cancel() = 0;
    virtual void signOut() = 0;

Q_SIGNALS:
    void changed(const sidelight::signin::SignInState &state);
    // By whoever has a screen: an https address, or one of this machine.
    void browserWanted(const QString &address);
    // See SignInPorts.
    void recognised(const sidelight::signin::HubToken &whose);
    void tokenReady(const sidelight::signin::HubToken &token);
    void leaseEnded();
    void signedOut();
};

} // namespace sidelight::signin
