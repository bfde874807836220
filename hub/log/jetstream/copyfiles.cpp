#include "hub/log/jetstream/copyfiles.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <vector>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "core/keys/sealedbytes.h"

namespace sidelight::hub
{

namespace
{

static_assert(CopyFiles::sealBytes == keys::pieceSealBytes);

// Never the same twice: places are not.
std::uint64_t numberOf(const CopyFiles::Place &place)
{
    return std::uint64_t{place.file} << 32U | place.at;
}

std::string words(int code)
{
    return code == ENOSPC || code == EDQUOT ? "there is no room" : "it cannot be written";
}

// 0, or what went wrong.
int writeWhole(int descriptor, const std::uint8_t *bytes, std::size_t size, std::uint64_t at)
{
    while (size > 0) {
        const ssize_t put = ::pwrite(descriptor, bytes, size, static_cast<off_t>(at));
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return put < 0 ? errno : EIO;
        bytes += put;
        size -= static_cast<std::size_t>(put);
        at += static_cast<std::uint64_t>(put);
    }
    return 0;
}

bool readWhole(int descriptor, std::vector<std::uint8_t> &bytes, std::uint64_t at)
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

// A copy must not take the last room from what lies beside it.
bool hasRoom(int descriptor)
{
    constexpr std::uint64_t reserve = std::uint64_t{512} * 1024 * 1024;
    struct statvfs system {
    };
    return ::fstatvfs(descriptor, &system) != 0 ||
           std::uint64_t{system.f_bavail} * system.f_frsize >= reserve;
}

// Where the file system makes no files without a name, one loses its name at once.
int openNameless(const std::string &folder)
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

} // namespace

class CopyFiles::File
{
public:
    explicit File(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~File() { ::close(m_descriptor); }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

CopyFiles::CopyFiles(std::string folder, Random &random)
    : m_folder(std::move(folder))
    , m_key(keys::pieceKeyBytes)
{
    random.fill(m_key.bytes());
}

CopyFiles::~CopyFiles() = default;

Result<const CopyFiles::File *, std::string> CopyFiles::fileOf(std::uint32_t number)
{
    std::unique_ptr<File> &file = m_files[number];
    if (!file) {
        const int descriptor = openNameless(m_folder);
        if (descriptor < 0) {
            const int code = errno;
            m_files.erase(number);
            return failure(words(code));
        }
        file = std::make_unique<File>(descriptor);
        if (!hasRoom(descriptor)) {
            m_files.erase(number);
            return failure(words(ENOSPC));
        }
    }
    return file.get();
}

Result<void, std::string> CopyFiles::write(const Place &place, const std::string &piece)
{
    if (m_key.empty())
        return failure(std::string("there is no memory for its key"));
    const auto file = fileOf(place.file);
    if (!file)
        return failure(file.error());
    const auto box = keys::sealedPiece(piece, numberOf(place), m_key);
    if (const int code = writeWhole((*file)->descriptor(), box.data(), box.size(), place.at))
        return failure(words(code));
    return {};
}

std::optional<std::string> CopyFiles::read(const Place &place) const
{
    const auto file = m_files.find(place.file);
    if (file == m_files.end())
        return std::nullopt;
    std::vector<std::uint8_t> box(place.size + sealBytes);
    if (!readWhole(file->second->descriptor(), box, place.at))
        return std::nullopt;
    return keys::unsealedPiece(box, numberOf(place), m_key);
}

void CopyFiles::blank(const Place &place)
{
    const auto file = m_files.find(place.file);
    if (file == m_files.end())
        return;
    const std::vector<std::uint8_t> nothing(place.size + sealBytes);
    if (writeWhole(file->second->descriptor(), nothing.data(), nothing.size(), place.at) != 0)
        drop(place.file);
}

void CopyFiles::drop(std::uint32_t file)
{
    m_files.erase(file);
}

void CopyFiles::dropAll()
{
    m_files.clear();
}

} // namespace sidelight::hub
