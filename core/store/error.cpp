#include "core/store/error.h"

namespace sidelight::store
{

namespace
{
ErrorCode codeOf(sqlite::ErrorCode code)
{
    switch (code) {
    case sqlite::ErrorCode::LibraryMissing:
    case sqlite::ErrorCode::NotEncrypting:
        return ErrorCode::NoLibrary;
    case sqlite::ErrorCode::NotADatabase:
    case sqlite::ErrorCode::Corrupt:
        return ErrorCode::Damaged;
    case sqlite::ErrorCode::Full:
        return ErrorCode::DiskFull;
    case sqlite::ErrorCode::ReadOnly:
    case sqlite::ErrorCode::CantOpen:
        return ErrorCode::ReadOnly;
    case sqlite::ErrorCode::NewerSchema:
        return ErrorCode::NewerSchema;
    case sqlite::ErrorCode::Busy:
        return ErrorCode::Busy;
    default:
        return ErrorCode::Failed;
    }
}
} // namespace

Error::Error(sqlite::Error error)
    : code(codeOf(error.code))
    , detail(std::move(error.detail))
{
}

Error::Error(keys::Error error)
    : code(ErrorCode::Keys)
    , detail(std::move(error.detail))
    , keysCode(error.code)
{
}

} // namespace sidelight::store
