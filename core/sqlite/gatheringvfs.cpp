#include "core/sqlite/gatheringvfs.h"

#include <atomic>
#include <new>

#include "core/sqlite/gatheredwrites.h"
#include "core/sqlite/passthroughvfs.h"

namespace sidelight::sqlite
{

namespace
{

constexpr int writersLock = 0; // WAL_WRITE_LOCK of the file format

std::string nextName()
{
    static std::atomic<unsigned> made = 0;
    return "gathering-" + std::to_string(++made);
}

} // namespace

class GatheringVfs::Layer final : public PassThroughVfs
{
public:
    Layer(const Library &library, const std::string &below)
        : PassThroughVfs(library, nextName(), below)
    {
    }

    int open(const char *name, File &file, int flags, int *outFlags) override
    {
        const int code = PassThroughVfs::open(name, file, flags, outFlags);
        if (code == SQLITE_OK && (flags & SQLITE_OPEN_WAL) != 0)
            tie(name, file);
        return code;
    }
    int close(File &file) override
    {
        const std::unique_ptr<Log> log(logIn(file));
        const int flushed = log ? log->writes->flush() : SQLITE_OK;
        if (log)
            log->database.token = nullptr;
        const int closed = PassThroughVfs::close(file);
        return flushed != SQLITE_OK ? flushed : closed;
    }
    int read(File &file, void *to, int bytes, sqlite3_int64 at) override
    {
        const Log *log = logIn(file);
        const int code = log != nullptr ? log->writes->flushToRead(bytes, at) : SQLITE_OK;
        return code != SQLITE_OK ? code : PassThroughVfs::read(file, to, bytes, at);
    }
    int write(File &file, const void *from, int bytes, sqlite3_int64 at) override
    {
        const Log *log = logIn(file);
        return log != nullptr ? log->writes->write(from, bytes, at)
                              : PassThroughVfs::write(file, from, bytes, at);
    }
    int truncate(File &file, sqlite3_int64 size) override
    {
        const int code = flush(file);
        return code != SQLITE_OK ? code : PassThroughVfs::truncate(file, size);
    }
    int sync(File &file, int flags) override
    {
        const int code = flush(file);
        return code != SQLITE_OK ? code : PassThroughVfs::sync(file, flags);
    }
    int fileSize(File &file, sqlite3_int64 *size) override
    {
        const int code = flush(file);
        return code != SQLITE_OK ? code : PassThroughVfs::fileSize(file, size);
    }
    int control(File &file, int operation, void *argument) override
    {
        const int code = flush(file);
        return code != SQLITE_OK ? code : PassThroughVfs::control(file, operation, argument);
    }
    int shmLock(File &file, int first, int count, int flags) override
    {
        const bool ends = (flags & SQLITE_SHM_UNLOCK) != 0 && (flags & SQLITE_SHM_EXCLUSIVE) != 0 &&
                          first == writersLock;
        if (const Log *log = ends ? logOf(file) : nullptr)
            log->writes->abandon();
        return PassThroughVfs::shmLock(file, first, count, flags);
    }
    void shmBarrier(File &file) override
    {
        if (const Log *log = logOf(file))
            log->writes->publish();
        PassThroughVfs::shmBarrier(file);
    }

private:
    // A connection's write-ahead log and its database, whose file has the shared memory; the token
    // of both.
    struct Log {
        File &file;
        File &database;
        std::unique_ptr<GatheredWrites> writes;
    };

    static Log *logIn(const File &file)
    {
        auto *log = static_cast<Log *>(file.token);
        return log != nullptr && &log->file == &file ? log : nullptr;
    }
    static Log *logOf(const File &database)
    {
        auto *log = static_cast<Log *>(database.token);
        return log != nullptr && &log->database == &database ? log : nullptr;
    }
    static int flush(const File &file)
    {
        const Log *log = logIn(file);
        return log != nullptr ? log->writes->flush() : SQLITE_OK;
    }

    // Without memory, or where it is not safe, nothing is gathered.
    void tie(const char *name, File &file)
    {
        const int disk = PassThroughVfs::characteristics(file);
        File *database = ownFile(api().database_file_object(name));
        if ((disk & SQLITE_IOCAP_POWERSAFE_OVERWRITE) == 0 || database == nullptr)
            return;
        auto writes = GatheredWrites::create(*file.real);
        if (!writes)
            return;
        auto *log = new (std::nothrow) Log{file, *database, std::move(writes)};
        file.token = log;
        database->token = log;
    }
};

GatheringVfs::GatheringVfs(const Library &library, const std::string &below)
    : m_layer(std::make_unique<Layer>(library, below))
{
}

GatheringVfs::~GatheringVfs() = default;

const std::string &GatheringVfs::name() const
{
    return m_layer->name();
}

} // namespace sidelight::sqlite
