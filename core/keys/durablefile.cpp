#include "core/keys/durablefile.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sidelight::keys
{

namespace
{

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool valid() const { return m_fd >= 0; }

private:
    int m_fd;
};

// The path stays out: it may name a person.
Error io(const char *what)
{
    return Error{ErrorCode::Io, std::string(what) + ": errno " + std::to_string(errno)};
}

bool writeAll(int fd, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<std::optional<std::vector<std::uint8_t>>> readSmallFile(const std::string &path,
                                                               std::size_t limit)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.valid()) {
        if (errno == ENOENT)
            return std::optional<std::vector<std::uint8_t>>();
        return failure(io("open"));
    }
    struct stat info {
    };
    if (::fstat(file.get(), &info) != 0)
        return failure(io("stat"));
    if (!S_ISREG(info.st_mode) || info.st_size < 0 ||
        static_cast<std::size_t>(info.st_size) > limit) {
        errno = EFBIG;
        return failure(io("no file of ours"));
    }
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(info.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(io("read"));
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return std::optional(std::move(bytes));
}

Result<void> writeDurably(const std::string &path, std::span<const std::uint8_t> bytes)
{
    const std::string beside = path + ".new";
    {
        const Descriptor file(
            ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!file.valid())
            return failure(io("create"));
        if (!writeAll(file.get(), bytes) || ::fsync(file.get()) != 0) {
            const Error error = io("write");
            ::unlink(beside.c_str());
            return failure(error);
        }
    }
    if (std::rename(beside.c_str(), path.c_str()) != 0) {
        const Error error = io("rename");
        ::unlink(beside.c_str());
        return failure(error);
    }
    return syncDirectoryOf(path);
}

Result<void> removeDurably(const std::string &path)
{
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return failure(io("unlink"));
    return syncDirectoryOf(path);
}

Result<void> syncDirectoryOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    const std::string directory = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const Descriptor handle(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle.valid() || ::fsync(handle.get()) != 0)
        return failure(io("sync of the directory"));
    return {};
}

} // namespace sidelight::keys
