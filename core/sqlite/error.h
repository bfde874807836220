// What can go wrong with a database, as a value. Nothing in it comes from a row: the detail names
// the step and SQLite's own words for the code, so it may be logged.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace sidelight::sqlite
{

enum class ErrorCode {
    LibraryMissing, // libsqlcipher could not be loaded, is too old or not thread-safe
    NotEncrypting,  // something that is no SQLCipher answered, or the file is plain text
    BadKeyspec,     // not 96 hex digits
    NotADatabase,   // wrong key or damaged first page: the key check value tells which
    Corrupt,
    Full,     // no space left
    ReadOnly, // the file or the directory does not allow writing
    CantOpen,
    Io,
    Busy,
    Constraint,
    PragmaRefused, // a setting did not take
    NewerSchema,   // written by a newer version of us; untouched
    Interrupted,
    Other
};

struct Error {
    ErrorCode code = ErrorCode::Other;
    int extended = 0; // SQLite's extended result code, 0 when SQLite was not asked
    std::string detail;
};

// "Corrupt", for logs and tests.
[[nodiscard]] std::string_view name(ErrorCode code);
// Maps SQLite's (extended) result code.
[[nodiscard]] ErrorCode errorCodeOf(int sqliteCode);
// True when the file itself is damaged, as opposed to its surroundings.
[[nodiscard]] bool isDamage(ErrorCode code);

template<class T>
using Result = sidelight::Result<T, Error>;

} // namespace sidelight::sqlite
