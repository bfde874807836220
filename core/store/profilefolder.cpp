#include "core/store/profilefolder.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/keys/durablefile.h"

namespace sidelight::store
{

namespace
{

constexpr off_t ballastBytes = off_t{1024} * 1024;

Error folderError(const char *what)
{
    return Error(ErrorCode::Folder, std::string(what) + ": errno " + std::to_string(errno));
}

// Its mode; an error when it is not ours.
Result<mode_t> modeOfOurs(const std::string &path)
{
    struct stat info {
    };
    if (::lstat(path.c_str(), &info) != 0)
        return failure(folderError("the folder cannot be read"));
    if (!S_ISDIR(info.st_mode) || info.st_uid != ::geteuid())
        return failure(Error(ErrorCode::Folder, "the folder is not ours"));
    return info.st_mode;
}

constexpr mode_t openToOthers = 0077;

} // namespace

Result<void> checkFolder(const std::string &path)
{
    const auto mode = modeOfOurs(path);
    SIDELIGHT_STORE_CHECK(mode);
    if ((*mode & openToOthers) != 0)
        return failure(Error(ErrorCode::Folder, "the folder is open to others"));
    return {};
}

Result<ProfileFolder> ProfileFolder::open(const std::string &path)
{
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return failure(folderError("the folder cannot be made"));
    const auto mode = modeOfOurs(path);
    SIDELIGHT_STORE_CHECK(mode);
    if ((*mode & openToOthers) != 0 && ::chmod(path.c_str(), 0700) != 0)
        return failure(folderError("the folder is open to others"));

    const std::string lockPath = path + "/lock";
    const int lock = ::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0) {
        const ErrorCode code = errno == EROFS || errno == EACCES ? ErrorCode::ReadOnly
                               : errno == ENOSPC                 ? ErrorCode::DiskFull
                                                                 : ErrorCode::Folder;
        return failure(Error(code, "the lock file cannot be made: errno " + std::to_string(errno)));
    }
    // The system lets go of it however the process ends.
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        const bool taken = errno == EWOULDBLOCK;
        ::close(lock);
        return failure(taken ? Error(ErrorCode::ProfileInUse, "another process owns the profile")
                             : folderError("the lock cannot be taken"));
    }
    return ProfileFolder(path, lock);
}

ProfileFolder::ProfileFolder(ProfileFolder &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

ProfileFolder::~ProfileFolder()
{
    if (m_lock < 0)
        return;
    // A process that another thread begins at this moment holds the descriptor, too, until it runs
    // its own program; closing ours would leave the folder locked that long.
    ::flock(m_lock, LOCK_UN);
    ::close(m_lock);
}

bool ProfileFolder::has(const std::string &name) const
{
    struct stat info {
    };
    return ::stat(file(name).c_str(), &info) == 0 && info.st_size > 0;
}

Result<void> ProfileFolder::prepare(const std::string &name) const
{
    const int fd = ::open(file(name).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return failure(Error(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::ReadOnly,
                             "a database cannot be made: errno " + std::to_string(errno)));
    // Only ever before SQLite opens it: closing a descriptor drops a process's locks on the file.
    ::close(fd);
    return {};
}

Result<void> ProfileFolder::quarantine(const std::string &name, std::int64_t nowMs) const
{
    removeQuarantined(name, std::numeric_limits<std::int64_t>::max());
    const std::string target = file(name + ".corrupt-" + std::to_string(nowMs));
    // The file before its WAL: a kill between the two leaves a WAL that belongs to nothing.
    if (std::rename(file(name).c_str(), target.c_str()) != 0 && errno != ENOENT)
        return failure(Error(ErrorCode::ReadOnly, "the damaged file cannot be set aside"));
    std::rename(file(name + "-wal").c_str(), (target + "-wal").c_str());
    ::unlink(file(name + "-shm").c_str());
    ::unlink(file(name + "-journal").c_str());
    SIDELIGHT_STORE_CHECK(keys::syncDirectoryOf(file(name)));
    return {};
}

void ProfileFolder::removeQuarantined(const std::string &name, std::int64_t beforeMs) const
{
    std::error_code ignored;
    const std::string prefix = name + ".corrupt-";
    for (const auto &entry : std::filesystem::directory_iterator(m_path, ignored)) {
        const std::string found = entry.path().filename().string();
        if (found.compare(0, prefix.size(), prefix) != 0)
            continue;
        // Digits up to the end or to "-wal"; a name without any is as old as can be.
        if (std::strtoll(found.c_str() + prefix.size(), nullptr, 10) < beforeMs)
            std::filesystem::remove(entry.path(), ignored);
    }
}

Result<void> ProfileFolder::remove(const std::string &name) const
{
    for (const char *tail : {"", "-wal", "-shm", "-journal"}) {
        if (::unlink(file(name + tail).c_str()) != 0 && errno != ENOENT)
            return failure(Error(ErrorCode::ReadOnly, "a database cannot be removed"));
    }
    SIDELIGHT_STORE_CHECK(keys::syncDirectoryOf(file(name)));
    return {};
}

bool ProfileFolder::keepBallast() const
{
    if (has("ballast"))
        return true;
    const int fd = ::open(file("ballast").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return false;
    // Really taken, not only promised.
    const bool taken = ::posix_fallocate(fd, 0, ballastBytes) == 0;
    ::close(fd);
    if (!taken)
        ::unlink(file("ballast").c_str());
    return taken;
}

bool ProfileFolder::releaseBallast() const
{
    return ::unlink(file("ballast").c_str()) == 0;
}

} // namespace sidelight::store
