#include "core/sqlite/keyedopen.h"

#include "core/sqlite/library.h"

namespace sidelight::sqlite
{

namespace
{

Error at(std::string_view step, Error error)
{
    error.detail = std::string(step) + ": " + error.detail;
    return error;
}

Error refused(std::string_view what)
{
    return Error{ErrorCode::PragmaRefused, 0, "pragmas: " + std::string(what) + " did not take"};
}

// Sets, then reads back: a pragma that is misspelt or not allowed is silently ignored by SQLite.
Result<void> setInteger(Connection &db, Sql set, Sql get, std::int64_t wanted,
                        std::string_view what)
{
    if (auto done = db.execute(set); !done)
        return failure(at("pragmas", std::move(done.error())));
    auto value = db.integer(get);
    if (!value)
        return failure(at("pragmas", std::move(value.error())));
    if (*value != wanted)
        return failure(refused(what));
    return {};
}

Result<void> setJournal(Connection &db, const OpenOptions &options)
{
    const bool wal = options.journal == Journal::Wal;
    if (options.access != Access::ReadOnly) {
        auto set = wal ? db.execute("PRAGMA journal_mode=WAL")
                       : db.execute("PRAGMA journal_mode=TRUNCATE");
        if (!set)
            return failure(at("pragmas", std::move(set.error())));
    }
    auto mode = db.text("PRAGMA journal_mode");
    if (!mode)
        return failure(at("pragmas", std::move(mode.error())));
    // A rollback-journal file says "delete" to a reader, which never makes a journal.
    if (*mode != (wal ? "wal" : "truncate") && options.access != Access::ReadOnly)
        return failure(refused("journal_mode"));
    return wal ? setInteger(db, "PRAGMA synchronous=FULL", "PRAGMA synchronous", 2, "synchronous")
               : setInteger(db, "PRAGMA synchronous=EXTRA", "PRAGMA synchronous", 3, "synchronous");
}

Result<void> setPragmas(Connection &db, const OpenOptions &options)
{
    if (auto set = setJournal(db, options); !set)
        return set;
    struct Setting {
        Sql set;
        Sql get;
        std::int64_t wanted;
        std::string_view what;
    };
    static constexpr Setting settings[] = {
        {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", 2, "temp_store"},
        {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", 1, "secure_delete"},
        {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", 1, "foreign_keys"},
        {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", 0, "trusted_schema"},
        // Pages, in KiB: a page that is not there is read and deciphered, and the index of a
        // history of 100,000 lines does not fit into the 2 MiB that are usual.
        {"PRAGMA cache_size=-8192", "PRAGMA cache_size", -8192, "cache_size"},
        {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", 1, "cell_size_check"},
    };
    for (const Setting &setting : settings) {
        if (auto set = setInteger(db, setting.set, setting.get, setting.wanted, setting.what); !set)
            return set;
    }
    // With the cipher on, SQLite may answer nothing at all, which is as good as 0.
    if (auto set = db.execute("PRAGMA mmap_size=0"); !set)
        return failure(at("pragmas", std::move(set.error())));
    auto mapped = db.prepare("PRAGMA mmap_size");
    if (!mapped)
        return failure(at("pragmas", std::move(mapped.error())));
    auto row = mapped->step();
    if (!row)
        return failure(at("pragmas", std::move(row.error())));
    if (*row && mapped->integer(0) != 0)
        return failure(refused("mmap_size"));
    return {};
}

Result<void> checkHeader(const Connection &db)
{
    auto plain = db.isPlainText();
    if (!plain)
        return failure(std::move(plain.error()));
    if (*plain)
        return failure(Error{ErrorCode::NotEncrypting, 0, "header: the file is plain text"});
    return {};
}

Result<void> checkCipher(Connection &db)
{
    auto version = db.prepare("PRAGMA cipher_version");
    if (!version)
        return failure(at("cipher_version", std::move(version.error())));
    auto row = version->step();
    if (!row)
        return failure(at("cipher_version", std::move(row.error())));
    if (!*row || version->text(0).empty())
        return failure(Error{ErrorCode::NotEncrypting, 0, "cipher_version: no answer"});
    return {};
}

} // namespace

Result<Connection> openKeyed(const Library &library, const std::string &path,
                             std::string_view hex96, const OpenOptions &options)
{
    const auto enter = [&options](OpenStep step) {
        if (options.beforeStep)
            options.beforeStep(step);
    };
    const bool writer = options.access != Access::ReadOnly;

    enter(OpenStep::Open);
    auto db = Connection::open(library, path, options.access, options.vfs);
    if (!db)
        return db;
    db->setBusyTimeoutMs(options.busyTimeoutMs);
    // Before anything is written to it: a plain file is somebody else's, or our own gone wrong.
    if (auto header = checkHeader(*db); !header)
        return failure(std::move(header.error()));
    // Its default writes to standard error.
    if (auto quiet = db->execute("PRAGMA cipher_log_level=NONE"); !quiet)
        return failure(at("open", std::move(quiet.error())));

    enter(OpenStep::Key);
    if (auto keyed = db->key(hex96); !keyed)
        return failure(std::move(keyed.error()));

    enter(OpenStep::CipherVersion);
    if (auto cipher = checkCipher(*db); !cipher)
        return failure(std::move(cipher.error()));

    enter(OpenStep::Schema);
    if (auto count = db->integer("SELECT count(*) FROM sqlite_schema"); !count)
        return failure(at("schema", std::move(count.error())));

    enter(OpenStep::Pragmas);
    if (auto set = setPragmas(*db, options); !set)
        return failure(std::move(set.error()));

    if (writer && options.journal == Journal::Wal) {
        enter(OpenStep::Checkpoint);
        if (auto done = db->execute("PRAGMA wal_checkpoint(TRUNCATE)"); !done)
            return failure(at("checkpoint", std::move(done.error())));
    }
    if (writer && options.checkIntegrity) {
        enter(OpenStep::Integrity);
        if (auto checked = checkPages(*db); !checked)
            return failure(std::move(checked.error()));
    }
    enter(OpenStep::Header);
    if (auto header = checkHeader(*db); !header)
        return failure(std::move(header.error()));
    // Pragmas are not asked for again.
    db->forgetStatements();
    return db;
}

Result<void> checkPages(Connection &connection)
{
    auto check = connection.prepare("PRAGMA cipher_integrity_check");
    if (!check)
        return failure(at("integrity", std::move(check.error())));
    // One row for each page that is not as it was written.
    auto row = check->step();
    if (!row)
        return failure(at("integrity", std::move(row.error())));
    if (*row)
        return failure(
            Error{ErrorCode::Corrupt, 0, "integrity: a page does not match its checksum"});
    return {};
}

Result<void> checkStructure(Connection &connection)
{
    auto answer = connection.text("PRAGMA integrity_check(1)");
    if (!answer)
        return failure(at("structure", std::move(answer.error())));
    if (*answer != "ok")
        return failure(Error{ErrorCode::Corrupt, 0, "structure: a tree or an index is damaged"});
    return {};
}

} // namespace sidelight::sqlite
