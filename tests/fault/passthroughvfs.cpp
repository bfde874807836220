#include "tests/fault/passthroughvfs.h"

#include <utility>

namespace sidelight::test
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

const sqlite3_io_methods methods = {
    2,
    [](sqlite3_file *f) { return realOf(f)->pMethods->xClose(realOf(f)); },
    [](sqlite3_file *f, void *to, int n, sqlite3_int64 at) {
        return fileOf(f).owner->read(fileOf(f), to, n, at);
    },
    [](sqlite3_file *f, const void *from, int n, sqlite3_int64 at) {
        return fileOf(f).owner->write(fileOf(f), from, n, at);
    },
    [](sqlite3_file *f, sqlite3_int64 size) { return fileOf(f).owner->truncate(fileOf(f), size); },
    [](sqlite3_file *f, int flags) { return fileOf(f).owner->sync(fileOf(f), flags); },
    [](sqlite3_file *f, sqlite3_int64 *size) {
        return realOf(f)->pMethods->xFileSize(realOf(f), size);
    },
    [](sqlite3_file *f, int lock) { return realOf(f)->pMethods->xLock(realOf(f), lock); },
    [](sqlite3_file *f, int lock) { return realOf(f)->pMethods->xUnlock(realOf(f), lock); },
    [](sqlite3_file *f, int *out) {
        return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out);
    },
    [](sqlite3_file *f, int op, void *arg) {
        return realOf(f)->pMethods->xFileControl(realOf(f), op, arg);
    },
    [](sqlite3_file *f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); },
    [](sqlite3_file *f) { return fileOf(f).owner->characteristics(fileOf(f)); },
    [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
        return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, out);
    },
    [](sqlite3_file *f, int offset, int n, int flags) {
        return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
    },
    [](sqlite3_file *f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); },
    [](sqlite3_file *f, int erase) { return realOf(f)->pMethods->xShmUnmap(realOf(f), erase); },
    nullptr,
    nullptr,
};

PassThroughVfs &ownerOf(sqlite3_vfs *vfs)
{
    return *static_cast<PassThroughVfs *>(vfs->pAppData);
}

} // namespace

PassThroughVfs::PassThroughVfs(const sqlite::Library &library, std::string name)
    : m_api(library.api())
    , m_name(std::move(name))
    , m_real(m_api.vfs_find(nullptr))
    , m_vfs(*m_real)
{
    m_vfs.iVersion = 1;
    m_vfs.pNext = nullptr;
    m_vfs.zName = m_name.c_str();
    m_vfs.pAppData = this;
    m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
    m_vfs.xOpen = [](sqlite3_vfs *vfs, const char *path, sqlite3_file *f, int flags, int *out) {
        File &file = fileOf(f);
        file = File{};
        file.owner = &ownerOf(vfs);
        file.real = reinterpret_cast<sqlite3_file *>(&file + 1);
        const int code = file.owner->open(path, file, flags, out);
        // SQLite closes what has methods, also after an error.
        file.base.pMethods = code == SQLITE_OK ? &methods : nullptr;
        return code;
    };
    m_vfs.xDelete = [](sqlite3_vfs *vfs, const char *path, int syncFolder) {
        return ownerOf(vfs).remove(path, syncFolder);
    };
    // The system's own calls find their data in their own object.
    m_vfs.xAccess = [](sqlite3_vfs *vfs, const char *path, int flags, int *out) {
        sqlite3_vfs &below = ownerOf(vfs).real();
        return below.xAccess(&below, path, flags, out);
    };
    m_vfs.xFullPathname = [](sqlite3_vfs *vfs, const char *path, int n, char *out) {
        sqlite3_vfs &below = ownerOf(vfs).real();
        return below.xFullPathname(&below, path, n, out);
    };
    m_vfs.xRandomness = [](sqlite3_vfs *vfs, int n, char *out) {
        sqlite3_vfs &below = ownerOf(vfs).real();
        return below.xRandomness(&below, n, out);
    };
    m_vfs.xSleep = [](sqlite3_vfs *vfs, int microseconds) {
        sqlite3_vfs &below = ownerOf(vfs).real();
        return below.xSleep(&below, microseconds);
    };
    m_api.vfs_register(&m_vfs, 0);
}

PassThroughVfs::~PassThroughVfs()
{
    m_api.vfs_unregister(&m_vfs);
}

int PassThroughVfs::open(const char *name, File &file, int flags, int *outFlags)
{
    return m_real->xOpen(m_real, name, file.real, flags, outFlags);
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

int PassThroughVfs::remove(const char *name, int syncFolder)
{
    return m_real->xDelete(m_real, name, syncFolder);
}

int PassThroughVfs::characteristics(File &file)
{
    return file.real->pMethods->xDeviceCharacteristics(file.real);
}

} // namespace sidelight::test
