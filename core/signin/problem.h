// Why nobody is signed in, as a value: only the view-model makes words of it.
#pragma once

#include "core/base/result.h"

namespace sidelight::signin
{

enum class Problem {
    None,
    Unreachable,   // the sign-in service did not answer, or said to come again
    BadProvider,   // its answer is not what the standard says
    BadToken,      // its word about who this is does not hold
    Denied,        // the person, or the service, said no
    TimedOut,      // nobody signed in within the time
    NoListener,    // this computer has no port for the browser's answer
    NoDevice,      // the service has no sign-in on another device
    SomebodyElse,  // another agent than the profile's
    Misconfigured, // the service does not know this program, or not as what it asks for
};

template<class T>
using Result = sidelight::Result<T, Problem>;

} // namespace sidelight::signin
