#include "hub/log/jetstream/copyfiles.h"

#include <cerrno>
#include <vector>

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

// A copy must not take the last room from what lies beside it.
constexpr std::uint64_t reserve = std::uint64_t{512} * 1024 * 1024;

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

CopyFiles::CopyFiles(std::string folder, Random &random, std::shared_ptr<CopyDisk> disk)
    : m_folder(std::move(folder))
    , m_disk(disk ? std::move(disk) : std::make_shared<CopyDisk>())
    , m_key(keys::pieceKeyBytes)
{
    random.fill(m_key.bytes());
}

CopyFiles::~CopyFiles() = default;

Result<const CopyFiles::File *, std::string> CopyFiles::fileOf(std::uint32_t number)
{
    std::unique_ptr<File> &file = m_files[number];
    if (!file) {
        const int descriptor = m_disk->openNameless(m_folder);
        if (descriptor < 0) {
            const int code = errno;
            m_files.erase(number);
            return failure(words(code));
        }
        file = std::make_unique<File>(descriptor);
        if (m_disk->freeBytes(descriptor).value_or(reserve) < reserve) {
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
    if (const int code = m_disk->write((*file)->descriptor(), box, place.at))
        return failure(words(code));
    return {};
}

std::optional<std::string> CopyFiles::read(const Place &place) const
{
    const auto file = m_files.find(place.file);
    if (file == m_files.end())
        return std::nullopt;
    std::vector<std::uint8_t> box(place.size + sealBytes);
    if (!m_disk->read(file->second->descriptor(), box, place.at))
        return std::nullopt;
    return keys::unsealedPiece(box, numberOf(place), m_key);
}

Result<void, std::string> CopyFiles::blank(const Place &place)
{
    const auto file = m_files.find(place.file);
    if (file == m_files.end())
        return {};
    const std::vector<std::uint8_t> nothing(place.size + sealBytes);
    if (const int code = m_disk->write(file->second->descriptor(), nothing, place.at))
        return failure(words(code));
    return {};
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
