// A file system for SQLite that hands everything to the system's own; subclasses decide what goes
// wrong. Registered for as long as the object lives. One thread.
#pragma once

#include <memory>
#include <string>

#include "core/sqlite/api.h"
#include "core/sqlite/library.h"

namespace sidelight::test
{

class PassThroughVfs
{
public:
    PassThroughVfs(const sqlite::Library &library, std::string name);
    PassThroughVfs(const PassThroughVfs &) = delete;
    PassThroughVfs &operator=(const PassThroughVfs &) = delete;
    virtual ~PassThroughVfs();

    [[nodiscard]] const std::string &name() const { return m_name; }

    // What an open file is asked; the answer is SQLite's. `real` carries it out.
    struct File {
        sqlite3_file base;
        PassThroughVfs *owner;
        void *token; // of the subclass
        sqlite3_file *real;
    };

    virtual int open(const char *name, File &file, int flags, int *outFlags);
    virtual int read(File &file, void *to, int bytes, sqlite3_int64 at);
    virtual int write(File &file, const void *from, int bytes, sqlite3_int64 at);
    virtual int truncate(File &file, sqlite3_int64 size);
    virtual int sync(File &file, int flags);
    virtual int remove(const char *name, int syncFolder);
    [[nodiscard]] virtual int characteristics(File &file);

protected:
    [[nodiscard]] sqlite3_vfs &real() const { return *m_real; }

private:
    const sqlite::Api &m_api;
    std::string m_name;
    sqlite3_vfs *m_real;
    sqlite3_vfs m_vfs;
};

} // namespace sidelight::test
