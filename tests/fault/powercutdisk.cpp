#include "tests/fault/powercutdisk.h"

#include <algorithm>
#include <fstream>

#include <unistd.h>

#include "tests/support/scratchfolder.h"

namespace sidelight::test
{

namespace
{
constexpr std::size_t sector = 512;
} // namespace

PowerCutDisk::PowerCutDisk(const sqlite::Library &library, Random &random)
    : PassThroughVfs(library, "powercut")
    , m_random(random)
{
}

void PowerCutDisk::cutAfter(std::int64_t operations)
{
    m_left = operations;
    m_cut = false;
}

bool PowerCutDisk::tick()
{
    if (!m_cut && m_left > 0 && --m_left == 0)
        m_cut = true;
    return m_cut;
}

void PowerCutDisk::apply(Platter &platter, const Write &write)
{
    const auto at = static_cast<std::size_t>(write.at);
    if (write.isTruncation) {
        if (at < platter.durable.size())
            platter.durable.resize(at);
        return;
    }
    if (platter.durable.size() < at + write.bytes.size())
        platter.durable.resize(at + write.bytes.size());
    std::copy(write.bytes.begin(), write.bytes.end(),
              platter.durable.begin() + static_cast<std::ptrdiff_t>(at));
}

void PowerCutDisk::tear(Platter &platter, const Write &write, bool garbage)
{
    const auto at = static_cast<std::size_t>(write.at);
    if (platter.durable.size() < at + write.bytes.size())
        platter.durable.resize(at + write.bytes.size());
    for (std::size_t done = 0; done < write.bytes.size(); done += sector) {
        const std::size_t part = std::min(sector, write.bytes.size() - done);
        const auto to = platter.durable.begin() + static_cast<std::ptrdiff_t>(at + done);
        switch (m_random.below(3)) {
        case 0:
            std::copy_n(write.bytes.begin() + static_cast<std::ptrdiff_t>(done), part, to);
            break;
        case 1:
            if (garbage)
                m_random.fill(std::span(&*to, part));
            break;
        default: // the sector is as it was
            break;
        }
    }
}

int PowerCutDisk::open(const char *name, File &file, int flags, int *outFlags)
{
    if (m_cut)
        return SQLITE_CANTOPEN;
    const int code = PassThroughVfs::open(name, file, flags, outFlags);
    const int kept = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;
    if (code != SQLITE_OK || name == nullptr || (flags & kept) == 0)
        return code;
    const auto [platter, isNew] = m_platters.try_emplace(name);
    if (isNew) {
        const std::string here = contentsOf(name);
        platter->second.durable.assign(here.begin(), here.end());
    }
    platter->second.exists = true;
    file.token = &platter->second;
    return code;
}

int PowerCutDisk::write(File &file, const void *from, int bytes, sqlite3_int64 at)
{
    if (auto *platter = static_cast<Platter *>(file.token)) {
        if (m_cut)
            return SQLITE_IOERR_WRITE;
        const auto *begin = static_cast<const std::uint8_t *>(from);
        platter->pending.push_back({at, {begin, begin + bytes}, false});
        if (tick())
            return SQLITE_IOERR_WRITE;
    }
    return PassThroughVfs::write(file, from, bytes, at);
}

int PowerCutDisk::truncate(File &file, sqlite3_int64 size)
{
    if (auto *platter = static_cast<Platter *>(file.token)) {
        if (m_cut)
            return SQLITE_IOERR_TRUNCATE;
        platter->pending.push_back({size, {}, true});
        if (tick())
            return SQLITE_IOERR_TRUNCATE;
    }
    return PassThroughVfs::truncate(file, size);
}

int PowerCutDisk::sync(File &file, int)
{
    auto *platter = static_cast<Platter *>(file.token);
    if (platter == nullptr)
        return SQLITE_OK;
    if (m_cut || tick())
        return SQLITE_IOERR_FSYNC;
    for (const Write &write : platter->pending)
        apply(*platter, write);
    platter->pending.clear();
    return SQLITE_OK;
}

int PowerCutDisk::remove(const char *name, int syncFolder)
{
    if (m_cut)
        return SQLITE_IOERR_DELETE;
    if (const auto found = m_platters.find(name); found != m_platters.end()) {
        found->second.pending.clear();
        found->second.durable.clear();
        found->second.exists = false;
    }
    return PassThroughVfs::remove(name, syncFolder);
}

void PowerCutDisk::flush()
{
    for (auto &[path, platter] : m_platters) {
        for (const Write &write : platter.pending)
            apply(platter, write);
        platter.pending.clear();
    }
}

void PowerCutDisk::restore(CutMode mode)
{
    for (auto &[path, platter] : m_platters) {
        bool alive = true;
        for (const Write &write : platter.pending) {
            const std::uint64_t fate = m_random.below(4); // kept, lost, torn, torn
            if (mode == CutMode::Lost) {
                alive = alive && fate != 1;
                if (alive)
                    apply(platter, write);
            } else if (fate == 0) {
                apply(platter, write);
            } else if (fate != 1 && !write.isTruncation) {
                tear(platter, write, mode == CutMode::Garbage && fate == 3);
            }
        }
        platter.pending.clear();
        if (!platter.exists) {
            ::unlink(path.c_str());
            continue;
        }
        std::ofstream(path, std::ios::binary | std::ios::trunc)
            .write(reinterpret_cast<const char *>(platter.durable.data()),
                   static_cast<std::streamsize>(platter.durable.size()));
        // Shared memory does not survive.
        ::unlink((path + "-shm").c_str());
    }
    m_platters.clear();
    m_cut = false;
    m_left = 0;
}

} // namespace sidelight::test
