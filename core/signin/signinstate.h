// What the screen and the link hear of the sign-in. Values.
#pragma once

#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/signin/problem.h"

namespace sidelight::signin
{

enum class Stage {
    SignedOut,
    Asking,            // the service, before there is something to do for the person
    WaitingForBrowser, // the person is there
    ShowingCode,       // to be typed on another device
    SignedIn,
    Expired, // the service wants to see the person again; the link ends with its token
};

struct SignInState {
    Stage stage = Stage::SignedOut;
    Problem problem = Problem::None; // of the last attempt; beside SignedIn: of renewing
    std::string name;                // of SignedIn and Expired, to be shown; never in a log
    bool offersDevice = true;        // false: the service was asked, and has none
    bool locked = false;             // the lease is over; beside SignedIn and Expired
    bool isKept = true;              // false: the next start asks for the sign-in again
    // Of ShowingCode.
    std::string code;
    std::string address;
    Timestamp codeEnds;

    bool operator==(const SignInState &) const = default;
};

// What a hub is shown. Each newer one takes the place of the one before, on a live link too.
struct HubToken {
    std::string token; // empty: not here yet
    std::string agent;
    std::vector<std::string> teams; // empty: nobody said
};

} // namespace sidelight::signin
