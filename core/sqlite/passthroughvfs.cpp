#include "core/sqlite/passthroughvfs.h"

#include <algorithm>
#include <utility>

namespace sidelight::sqlite
{

namespace
{

using File = PassThroughVfs::File;

File &fileOf(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return fileOf(file).real;
}

constexpr int newestMethods = 3;

constexpr sqlite3_io_methods methodsOf(int version)
{
    return {
        version,
        [](sqlite3_file *f) { return fileOf(f).owner->close(fileOf(f)); },
        [](sqlite3_file *f, void *to, int n, sqlite3_int64 at) {
            return fileOf(f).owner->read(fileOf(f), to, n, at);
        },
        [](sqlite3_file *f, const void *from, int n, sqlite3_int64 at) {
            return fileOf(f).owner->write(fileOf(f), from, n, at);
        },
        [](sqlite3_file *f, sqlite3_int64 size) {
            return fileOf(f).owner->truncate(fileOf(f), size);
        },
        [](sqlite3_file *f, int flags) { return fileOf(f).owner->sync(fileOf(f), flags); },
        [](sqlite3_file *f, sqlite3_int64 *size) {
            return fileOf(f).owner->fileSize(fileOf(f), size);
        },
        [](sqlite3_file *f, int lock) { return realOf(f)->pMethods->xLock(realOf(f), lock); },
        [](sqlite3_file *f, int lock) { return realOf(f)->pMethods->xUnlock(realOf(f), lock); },
        [](sqlite3_file *f, int *out) {
            return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out);
        },
        [](sqlite3_file *f, int op, void *arg) {
            return fileOf(f).owner->control(fileOf(f), op, arg);
        },
        [](sqlite3_file *f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); },
        [](sqlite3_file *f) { return fileOf(f).owner->characteristics(fileOf(f)); },
        [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
            return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, out);
        },
        [](sqlite3_file *f, int first, int n, int flags) {
            return fileOf(f).owner->shmLock(fileOf(f), first, n, flags);
        },
        [](sqlite3_file *f) { fileOf(f).owner->shmBarrier(fileOf(f)); },
        [](sqlite3_file *f, int erase) { return realOf(f)->pMethods->xShmUnmap(realOf(f), erase); },
        [](sqlite3_file *f, sqlite3_int64 at, int n, void **out) {
            return realOf(f)->pMethods->xFetch(realOf(f), at, n, out);
        },
        [](sqlite3_file *f, sqlite3_int64 at, void *page) {
            return realOf(f)->pMethods->xUnfetch(realOf(f), at, page);
        },
    };
}

// SQLite asks only for what the version promises, so a file promises what the one below does.
constexpr sqlite3_io_methods methods[newestMethods] = {methodsOf(1), methodsOf(2), methodsOf(3)};

PassThroughVfs &ownerOf(sqlite3_vfs *vfs)
{
    return *static_cast<PassThroughVfs *>(vfs->pAppData);
}

int openThrough(sqlite3_vfs *vfs, const char *path, sqlite3_file *f, int flags, int *out)
{
    File &file = fileOf(f);
    file = File{};
    file.owner = &ownerOf(vfs);
    file.real = reinterpret_cast<sqlite3_file *>(&file + 1);
    file.real->pMethods = nullptr;
    const int code = file.owner->open(path, file, flags, out);
    // SQLite closes what has methods, also after an error.
    if (code == SQLITE_OK)
        file.base.pMethods = &methods[std::min(file.real->pMethods->iVersion, newestMethods) - 1];
    return code;
}

// The one below finds its data in its own object.
template<auto Member>
struct Below;
template<class R, class... Args, R (*sqlite3_vfs::*Member)(sqlite3_vfs *, Args...)>
struct Below<Member> {
    static R call(sqlite3_vfs *vfs, Args... args)
    {
        sqlite3_vfs &below = ownerOf(vfs).real();
        return (below.*Member)(&below, args...);
    }
};

} // namespace

PassThroughVfs::PassThroughVfs(const Library &library, std::string name, const std::string &below)
    : m_api(library.api())
    , m_name(std::move(name))
    , m_real(m_api.vfs_find(below.empty() ? nullptr : below.c_str()))
{
    if (m_real == nullptr)
        return;
    m_vfs.iVersion = std::min(m_real->iVersion, 2); // the third is for tests of the system's calls
    m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
    m_vfs.mxPathname = m_real->mxPathname;
    m_vfs.zName = m_name.c_str();
    m_vfs.pAppData = this;
    m_vfs.xOpen = openThrough;
    m_vfs.xDelete = [](sqlite3_vfs *vfs, const char *path, int syncFolder) {
        return ownerOf(vfs).remove(path, syncFolder);
    };
    m_vfs.xAccess = Below<&sqlite3_vfs::xAccess>::call;
    m_vfs.xFullPathname = Below<&sqlite3_vfs::xFullPathname>::call;
    m_vfs.xDlOpen = Below<&sqlite3_vfs::xDlOpen>::call;
    m_vfs.xDlError = Below<&sqlite3_vfs::xDlError>::call;
    m_vfs.xDlSym = Below<&sqlite3_vfs::xDlSym>::call;
    m_vfs.xDlClose = Below<&sqlite3_vfs::xDlClose>::call;
    m_vfs.xRandomness = Below<&sqlite3_vfs::xRandomness>::call;
    m_vfs.xSleep = Below<&sqlite3_vfs::xSleep>::call;
    m_vfs.xCurrentTime = Below<&sqlite3_vfs::xCurrentTime>::call;
    m_vfs.xGetLastError = Below<&sqlite3_vfs::xGetLastError>::call;
    if (m_real->iVersion >= 2)
        m_vfs.xCurrentTimeInt64 = Below<&sqlite3_vfs::xCurrentTimeInt64>::call;
    m_api.vfs_register(&m_vfs, 0);
}

PassThroughVfs::~PassThroughVfs()
{
    if (m_real != nullptr)
        m_api.vfs_unregister(&m_vfs);
}

PassThroughVfs::File *PassThroughVfs::ownFile(sqlite3_file *file) const
{
    const bool passes = file != nullptr && std::ranges::any_of(methods, [file](const auto &these) {
                            return file->pMethods == &these;
                        });
    return passes && fileOf(file).owner == this ? &fileOf(file) : nullptr;
}

int PassThroughVfs::open(const char *name, File &file, int flags, int *outFlags)
{
    return m_real->xOpen(m_real, name, file.real, flags, outFlags);
}

int PassThroughVfs::close(File &file)
{
    return file.real->pMethods->xClose(file.real);
}

int PassThroughVfs::read(File &file, void *to, int bytes, sqlite3_int64 at)
{
    return file.real->pMethods->xRead(file.real, to, bytes, at);
}

int PassThroughVfs::write(File &file, const void *from, int bytes, sqlite3_int64 at)
{
    return file.real->pMethods->xWrite(file.real, from, bytes, at);
}

int PassThroughVfs::truncate(File &file, sqlite3_int64 size)
{
    return file.real->pMethods->xTruncate(file.real, size);
}

int PassThroughVfs::sync(File &file, int flags)
{
    return file.real->pMethods->xSync(file.real, flags);
}

int PassThroughVfs::fileSize(File &file, sqlite3_int64 *size)
{
    return file.real->pMethods->xFileSize(file.real, size);
}

int PassThroughVfs::control(File &file, int operation, void *argument)
{
    return file.real->pMethods->xFileControl(file.real, operation, argument);
}

int PassThroughVfs::characteristics(File &file)
{
    return file.real->pMethods->xDeviceCharacteristics(file.real);
}

int PassThroughVfs::shmLock(File &file, int first, int count, int flags)
{
    return file.real->pMethods->xShmLock(file.real, first, count, flags);
}

void PassThroughVfs::shmBarrier(File &file)
{
    file.real->pMethods->xShmBarrier(file.real);
}

int PassThroughVfs::remove(const char *name, int syncFolder)
{
    return m_real->xDelete(m_real, name, syncFolder);
}

} // namespace sidelight::sqlite
