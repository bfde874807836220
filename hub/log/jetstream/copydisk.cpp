#include "hub/log/jetstream/copydisk.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace sidelight::hub
{

// Where the file system makes no files without a name, one loses its name at once.
int CopyDisk::openNameless(const std::string &folder)
{
    const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR))
        return descriptor;
    std::string path = folder + "/copy-XXXXXX";
    const int named = ::mkostemp(path.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(path.c_str());
    return named;
}

int CopyDisk::write(int descriptor, const std::vector<std::uint8_t> &bytes, std::uint64_t at)
{
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t put = ::pwrite(descriptor, bytes.data() + have, bytes.size() - have,
                                     static_cast<off_t>(at + have));
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return put < 0 ? errno : EIO;
        have += static_cast<std::size_t>(put);
    }
    return 0;
}

bool CopyDisk::read(int descriptor, std::vector<std::uint8_t> &bytes, std::uint64_t at)
{
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::pread(descriptor, bytes.data() + have, bytes.size() - have,
                                    static_cast<off_t>(at + have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        have += static_cast<std::size_t>(got);
    }
    return true;
}

std::optional<std::uint64_t> CopyDisk::freeBytes(int descriptor)
{
    struct statvfs system {
    };
    if (::fstatvfs(descriptor, &system) != 0)
        return std::nullopt;
    return std::uint64_t{system.f_bavail} * system.f_frsize;
}

} // namespace sidelight::hub
