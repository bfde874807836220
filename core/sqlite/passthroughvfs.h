// A file system for SQLite that hands everything to the one below; subclasses step in where they
// have to. Registered for as long as the object lives, which is longer than any connection opened
// through it. A file is its connection's and so one thread's at a time; the object is everybody's.
// Private to core/sqlite and to the fault tests, as api.h is.
#pragma once

#include <string>

#include "core/sqlite/api.h"
#include "core/sqlite/library.h"

namespace sidelight::sqlite
{

class PassThroughVfs
{
public:
    // `below`: the name of a registered one; empty is the system's. One that does not exist leaves
    // this one unregistered: opening through it fails.
    PassThroughVfs(const Library &library, std::string name, const std::string &below = {});
    PassThroughVfs(const PassThroughVfs &) = delete;
    PassThroughVfs &operator=(const PassThroughVfs &) = delete;
    virtual ~PassThroughVfs();

    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] sqlite3_vfs &real() const { return *m_real; }

    // What an open file is asked; the answer is SQLite's. `real` carries it out.
    struct File {
        sqlite3_file base;
        PassThroughVfs *owner;
        void *token; // of the subclass
        sqlite3_file *real;
    };

    virtual int open(const char *name, File &file, int flags, int *outFlags);
    virtual int close(File &file);
    virtual int read(File &file, void *to, int bytes, sqlite3_int64 at);
    virtual int write(File &file, const void *from, int bytes, sqlite3_int64 at);
    virtual int truncate(File &file, sqlite3_int64 size);
    virtual int sync(File &file, int flags);
    virtual int fileSize(File &file, sqlite3_int64 *size);
    virtual int control(File &file, int operation, void *argument);
    [[nodiscard]] virtual int characteristics(File &file);
    // The shared memory beside a database; asked of the database's file.
    virtual int shmLock(File &file, int first, int count, int flags);
    virtual void shmBarrier(File &file);
    virtual int remove(const char *name, int syncFolder);

protected:
    [[nodiscard]] const Api &api() const { return m_api; }
    // Null when the file was opened through another file system, or not at all.
    [[nodiscard]] File *ownFile(sqlite3_file *file) const;

private:
    const Api &m_api;
    std::string m_name;
    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs{};
};

} // namespace sidelight::sqlite
