// The one way our files are opened: each step in its order, each setting read back, closed at the
// first thing that is not as it should be (RELIABILITY 4.4). Runs on the caller's thread; the check
// of the whole file takes about 2 ms a megabyte.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/sqlite/connection.h"

namespace sidelight::sqlite
{

enum class Journal {
    Wal,     // a file that can be rebuilt: journal_mode=WAL, synchronous=FULL
    Truncate // a file that exists nowhere else: journal_mode=TRUNCATE, synchronous=EXTRA
};

// In this order. The error's detail begins with the name of the step.
enum class OpenStep {
    Open,
    Key,
    CipherVersion, // a libsqlite3 that took SQLCipher's place gives no answer
    Schema,        // the first page can be read: the key is right
    Pragmas,       // set, and read back
    Checkpoint,    // writers of WAL files only
    Integrity,     // cipher_integrity_check: no page was changed (writers only, unless left out)
    Header,        // the file does not begin with "SQLite format 3"
};

struct OpenOptions {
    Access access = Access::ReadWriteCreate;
    Journal journal = Journal::Wal;
    bool checkIntegrity = true;
    // A reader has to wait for nobody; a writer only for a checkpoint's end.
    int busyTimeoutMs = 2000;
    std::string vfs;                          // tests: a file system underneath
    std::function<void(OpenStep)> beforeStep; // tests: told before each step
};

// `hex96`: 32-byte key and 16-byte salt as 96 hex digits; not copied anywhere that outlives the
// call. NotADatabase means wrong key or damage: the caller's key check value tells which.
[[nodiscard]] Result<Connection> openKeyed(const Library &library, const std::string &path,
                                           std::string_view hex96, const OpenOptions &options);

// Every page against its checksum; Corrupt when one differs. Whole file, ~2 ms a megabyte.
[[nodiscard]] Result<void> checkPages(Connection &connection);
// SQLite's own check of trees and indexes; slower (~5 ms a megabyte). For after an unclean end.
[[nodiscard]] Result<void> checkStructure(Connection &connection);

} // namespace sidelight::sqlite
