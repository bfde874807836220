// What the sign-in's state machine stands between. Called on the machine's thread, from inside one
// of its inputs; nothing answers from inside a call.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/signin/keptsignin.h"
#include "core/signin/signinstate.h"

namespace sidelight::signin
{

struct Ask {
    std::string address;
    std::string form; // empty: GET, else POST
};

class SignInPorts
{
public:
    virtual ~SignInPorts() = default;

    // Answered once by SignInMachine::answered() with this number, unless dropAsks() comes first.
    virtual void ask(std::uint64_t number, const Ask &ask) = 0;
    virtual void dropAsks() = 0;
    // As ask(), and nobody wants to know what becomes of it; dropAsks() does not stop it.
    virtual void askAside(const Ask &ask) = 0;
    // A port of 127.0.0.1, whose requests go to SignInMachine::redirected(); nothing: none is free.
    [[nodiscard]] virtual std::optional<std::uint16_t> listen() = 0;
    virtual void stopListening() = 0; // once what is being answered is answered
    virtual void openBrowser(const std::string &address) = 0;
    [[nodiscard]] virtual bool keep(const KeptSignIn &kept) = 0;

    virtual void changed(const SignInState &state) = 0;
    // Of a sign-in that was kept: the panel may open what it has of this agent. A token follows
    // where the service can be reached.
    virtual void recognised(const HubToken &whose) = 0;
    virtual void tokenReady(const HubToken &token) = 0;
    // The service has not said yes for too long: what is here is not to be seen before the next
    // token.
    virtual void leaseEnded() = 0;
    virtual void signedOut() = 0; // the link has to end
};

} // namespace sidelight::signin
