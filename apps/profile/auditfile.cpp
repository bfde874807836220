#include "apps/profile/auditfile.h"

#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/keys/durablefile.h"

namespace sidelight::profile
{

namespace
{

// Closed with the scope.
class File
{
public:
    File(const std::string &path, int flags)
        : m_number(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR))
    {
    }
    ~File()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

// What a power cut left of a line is no line.
bool cutTo(const std::string &path, std::size_t bytes)
{
    const File file(path, O_WRONLY);
    return file.number() >= 0 && ::ftruncate(file.number(), static_cast<off_t>(bytes)) == 0 &&
           ::fsync(file.number()) == 0;
}

} // namespace

AuditFile::AuditFile(const std::string &folder, Clock &clock)
    : m_folder(folder)
    , m_path(folder + "/audit.ndjson")
    , m_clock(clock)
{
}

bool AuditFile::open()
{
    const auto bytes = keys::readSmallFile(m_path, 2 * maxBytes);
    if (!bytes)
        return false;
    const std::string text = *bytes ? std::string((*bytes)->begin(), (*bytes)->end()) : "";
    const std::size_t whole = text.rfind('\n') + 1; // 0: no line
    if (whole != text.size() && !cutTo(m_path, whole))
        return false;
    const auto chain = audit::AuditChain::read(std::string_view(text).substr(0, whole));
    if (chain) {
        m_chain = *chain;
        return true;
    }
    const std::string aside =
        m_folder + "/audit.broken-" + std::to_string(m_clock.now().ms) + ".ndjson";
    if (std::rename(m_path.c_str(), aside.c_str()) != 0)
        return false;
    m_chain.emplace();
    return append(
        m_chain->next({"audit.setaside", "", std::to_string(chain.error().line)}, m_clock.now()));
}

bool AuditFile::note(std::string_view what, const std::string &origin, const std::string &pairing)
{
    if (!m_chain && !open()) {
        m_chain.reset();
        return false;
    }
    if (append(m_chain->next({std::string(what), origin, pairing}, m_clock.now())))
        return true;
    m_chain.reset(); // read anew next time: the chain goes by what is in the file
    return false;
}

bool AuditFile::append(const std::string &line)
{
    const File file(m_path, O_WRONLY | O_APPEND | O_CREAT);
    struct stat before {
    };
    if (file.number() < 0 || ::fstat(file.number(), &before) != 0)
        return false;
    // Half a line is taken off when the file is read anew.
    if (::write(file.number(), line.data(), line.size()) != static_cast<ssize_t>(line.size()) ||
        ::fsync(file.number()) != 0)
        return false;
    if (before.st_size == 0 && !keys::syncDirectoryOf(m_path))
        return false;
    if (static_cast<std::size_t>(before.st_size) + line.size() > maxBytes)
        (void)std::rename(m_path.c_str(), (m_folder + "/audit.1.ndjson").c_str());
    return true;
}

} // namespace sidelight::profile
