// What can go wrong with a profile, as a value free of personal data.
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/keys/error.h"
#include "core/sqlite/error.h"

namespace sidelight::store
{

enum class ErrorCode {
    ProfileInUse, // another process owns the folder
    Folder,       // the folder cannot be made, is not ours or open to others
    Keys,         // the vault did not give a key: see keysCode; nothing was made or deleted
    NoLibrary,    // SQLCipher is missing or did not encrypt
    Damaged,      // the file cannot be read: a cache is rebuilt, an outbox salvaged
    DiskFull,
    ReadOnly,
    NewerSchema, // written by a newer version of us; untouched
    WrongEpoch,  // a delivery of another epoch than the stream's: the link has to reset it
    BadPosition, // an offset beyond 63 bits, or history of a stream that has no position
    NotFound,
    Busy,
    Failed // whatever else the database says
};

struct Error {
    ErrorCode code = ErrorCode::Failed;
    std::string detail;
    keys::ErrorCode keysCode = keys::ErrorCode::Unavailable; // of Keys only

    Error() = default;
    Error(ErrorCode c, std::string d)
        : code(c)
        , detail(std::move(d))
    {
    }
    // What the layers below say, in this one's terms. Implicit, so that it can be handed on.
    Error(sqlite::Error error);
    Error(keys::Error error);
};

template<class T>
using Result = sidelight::Result<T, Error>;

} // namespace sidelight::store

// As SIDELIGHT_CHECK, from a lower layer's Result.
#define SIDELIGHT_STORE_CHECK(expression)                                                          \
    do {                                                                                           \
        if (auto &&checked = (expression); !checked)                                               \
            return ::sidelight::failure(::sidelight::store::Error(std::move(checked.error())));    \
    } while (false)
