// What can go wrong with keys, as a value free of secrets.
#pragma once

#include <string>

#include "core/base/result.h"

namespace sidelight::keys
{

enum class ErrorCode {
    Unavailable,     // the vault cannot be asked: no keychain, no answer in time
    Denied,          // the vault is locked or the person said no
    WrongPassphrase, // or the file was changed: the two cannot be told apart
    Damaged,         // what was read is no key ring of ours, or fails its check value
    NewerFormat,     // written by a newer version of us
    KeyLost,         // certainly no key, but databases that need one: nothing is made or deleted
    Io,              // a file beside the databases cannot be read or written
    NotStored        // written, but reading it back gave something else
};

struct Error {
    ErrorCode code = ErrorCode::Unavailable;
    std::string detail;
};

template<class T>
using Result = sidelight::Result<T, Error>;

[[nodiscard]] inline Error damaged(const char *what)
{
    return Error{ErrorCode::Damaged, what};
}

} // namespace sidelight::keys
