#include "core/sqlite/error.h"

#include "core/sqlite/api.h"

namespace sidelight::sqlite
{

std::string_view name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LibraryMissing:
        return "LibraryMissing";
    case ErrorCode::NotEncrypting:
        return "NotEncrypting";
    case ErrorCode::BadKeyspec:
        return "BadKeyspec";
    case ErrorCode::NotADatabase:
        return "NotADatabase";
    case ErrorCode::Corrupt:
        return "Corrupt";
    case ErrorCode::Full:
        return "Full";
    case ErrorCode::ReadOnly:
        return "ReadOnly";
    case ErrorCode::CantOpen:
        return "CantOpen";
    case ErrorCode::Io:
        return "Io";
    case ErrorCode::Busy:
        return "Busy";
    case ErrorCode::Constraint:
        return "Constraint";
    case ErrorCode::PragmaRefused:
        return "PragmaRefused";
    case ErrorCode::NewerSchema:
        return "NewerSchema";
    case ErrorCode::Interrupted:
        return "Interrupted";
    case ErrorCode::Other:
        break;
    }
    return "Other";
}

ErrorCode errorCodeOf(int sqliteCode)
{
    switch (sqliteCode & 0xFF) {
    case SQLITE_NOTADB:
        return ErrorCode::NotADatabase;
    case SQLITE_CORRUPT:
        return ErrorCode::Corrupt;
    case SQLITE_FULL:
        return ErrorCode::Full;
    case SQLITE_READONLY:
        return ErrorCode::ReadOnly;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return ErrorCode::CantOpen;
    case SQLITE_IOERR:
        // SQLCipher reports a page whose checksum is wrong as a read error of the codec or as
        // corrupt data.
        return sqliteCode == SQLITE_IOERR_CORRUPTFS || sqliteCode == SQLITE_IOERR_DATA
                   ? ErrorCode::Corrupt
                   : ErrorCode::Io;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Constraint;
    case SQLITE_INTERRUPT:
        return ErrorCode::Interrupted;
    default:
        return ErrorCode::Other;
    }
}

bool isDamage(ErrorCode code)
{
    return code == ErrorCode::Corrupt || code == ErrorCode::NotADatabase;
}

} // namespace sidelight::sqlite
