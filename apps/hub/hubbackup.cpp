#include "apps/hub/hubbackup.h"

#include <array>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "apps/hub/hubaudit.h"
#include "core/base/clock.h"
#include "core/base/timestamp.h"
#include "core/sqlite/keyedopen.h"
#include "core/sqlite/library.h"
#include "hub/log/embeddedlog.h"
#include "hub/log/keyfile.h"
#include "hub/revocation/revocationbook.h"

namespace sidelight::hub
{

namespace
{

namespace fs = std::filesystem;

constexpr int backupPatienceMs = 30'000;
constexpr std::array<std::string_view, 2> databases = {"log.db", "audit.db"};
constexpr std::string_view unfinished = ".part";

LogResult<keys::Keyspec> keyFor(const Settings &settings)
{
    return readKeyFile(settings.keyFile.empty() ? settings.dataFolder + "/log.key"
                                                : settings.keyFile);
}

Result<void, std::string> synced(const fs::path &path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!done)
        return failure(std::string("The copy cannot be written."));
    return {};
}

Result<void, std::string> syncedTree(const fs::path &folder)
{
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error)) {
        if (auto done = synced(it->path(), O_RDONLY); !done)
            return done;
    }
    return error ? Result<void, std::string>(failure(std::string("The copy cannot be read.")))
                 : synced(folder, O_RDONLY | O_DIRECTORY);
}

sqlite::Result<sqlite::Connection> openToRead(const sqlite::Library &library,
                                              const keys::SecretBytes &hex, const std::string &path,
                                              sqlite::Journal journal)
{
    sqlite::OpenOptions options;
    options.access = sqlite::Access::ReadOnly;
    options.journal = journal;
    options.busyTimeoutMs = backupPatienceMs;
    return sqlite::openKeyed(library, path, hex.text(), options);
}

// A picture of one moment; neither appends nor readers wait for it.
Result<void, std::string> copyLog(const sqlite::Library &library, const keys::SecretBytes &hex,
                                  const fs::path &from, const fs::path &to)
{
    auto db = openToRead(library, hex, from.string(), sqlite::Journal::Wal);
    if (!db)
        return failure("The log cannot be opened: " + db.error().detail + ".");
    auto copy = db->prepare("VACUUM INTO ?1");
    if (!copy)
        return failure("The log cannot be copied: " + copy.error().detail + ".");
    if (auto done = copy->bind(1, to.string()).run(); !done)
        return failure("The log cannot be copied: " + done.error().detail + ".");
    return {};
}

// Without a WAL, who writes waits for who reads: so it is read as fast as the disk can, as bytes.
// While the read transaction is open nobody changes the file. (Closing the copied file lets go of
// the lock, as POSIX has it; nothing is read after that.)
Result<void, std::string> copyAudit(const sqlite::Library &library, const keys::SecretBytes &hex,
                                    const fs::path &from, const fs::path &to)
{
    auto db = openToRead(library, hex, from.string(), sqlite::Journal::Truncate);
    if (!db)
        return failure("The audit cannot be opened: " + db.error().detail + ".");
    if (auto begun = db->execute("BEGIN; SELECT count(*) FROM sqlite_schema"); !begun)
        return failure("The audit cannot be read: " + begun.error().detail + ".");
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    if (error)
        return failure(std::string("The audit cannot be copied."));
    return {};
}

// What the hub keeps in files besides: published bundles, and who was revoked.
Result<void, std::string> copyFiles(const fs::path &from, const fs::path &to)
{
    for (const std::string_view name :
         {std::string_view("config"), std::string_view(RevocationBook::key)}) {
        std::error_code error;
        if (fs::exists(from / name, error))
            fs::copy(from / name, to / name,
                     fs::copy_options::recursive | fs::copy_options::overwrite_existing, error);
        if (error)
            return failure("\"" + std::string(name) + "\" cannot be copied.");
    }
    return {};
}

} // namespace

Result<std::string, std::string> backUp(const Settings &settings, const std::string &folder)
{
    auto library = sqlite::Library::load();
    if (!library)
        return failure("SQLCipher cannot be used: " + library.error().detail);
    const auto key = keyFor(settings);
    if (!key)
        return failure("The log has no key: " + key.error().detail + ".");
    const auto auditKey = HubAudit::keyOf(*key);
    if (!auditKey)
        return failure(std::string("The audit has no key."));

    std::error_code error;
    SystemClock clock;
    std::string name = formatRfc3339(clock.now());
    std::erase(name, ':');
    const fs::path whole = fs::path(folder) / ("backup-" + name);
    const fs::path part = fs::path(folder) / ("backup" + std::string(unfinished));
    fs::remove_all(part, error);
    fs::create_directories(part, error);
    if (error || ::chmod(part.c_str(), S_IRWXU) != 0)
        return failure(std::string("The folder of the copy cannot be made."));
    const fs::path data = settings.dataFolder;
    if (auto done = copyLog(*library, key->hex(), data / "log.db", part / "log.db"); !done)
        return failure(done.error());
    if (auto done = copyAudit(*library, auditKey->hex(), data / "audit.db", part / "audit.db");
        !done)
        return failure(done.error());
    if (auto done = copyFiles(data, part); !done)
        return failure(done.error());
    if (auto done = syncedTree(part); !done)
        return failure(done.error());
    fs::rename(part, whole, error);
    if (error)
        return failure(std::string("The copy cannot be given its name."));
    if (auto done = synced(folder, O_RDONLY | O_DIRECTORY); !done)
        return failure(done.error());
    return whole.string();
}

Result<void, std::string> restore(const Settings &settings, const std::string &folder,
                                  Random &random)
{
    std::error_code error;
    const fs::path data = settings.dataFolder;
    for (const std::string_view database : databases) {
        if (fs::exists(data / database, error))
            return failure("The data folder has a \"" + std::string(database) +
                           "\" already: nothing is replaced. Move it away first.");
        if (!fs::exists(fs::path(folder) / database, error))
            return failure("The copy has no \"" + std::string(database) + "\".");
    }
    const auto key = keyFor(settings);
    if (!key)
        return failure("The log has no key: " + key.error().detail +
                       ". Put the key that belongs to the copy in place first.");
    auto library = sqlite::Library::load();
    if (!library)
        return failure("SQLCipher cannot be used: " + library.error().detail);
    fs::create_directories(data, error);
    // The log last, and by its name only when it is a new one: a restore that was interrupted is
    // begun again.
    fs::copy_file(fs::path(folder) / "log.db", data / "log.db.part",
                  fs::copy_options::overwrite_existing, error);
    if (error)
        return failure(std::string("The data folder cannot be written."));
    {
        ManualExecutor executor;
        SystemClock clock;
        EmbeddedLogOptions options;
        options.path = (data / "log.db.part").string();
        options.restored = true;
        const auto log = EmbeddedLog::open(*library, *key, executor, clock, random, options);
        if (!log)
            return failure("The copy cannot be used: " + log.error().detail + ".");
    }
    if (auto done = copyFiles(folder, data); !done)
        return done;
    fs::copy_file(fs::path(folder) / "audit.db", data / "audit.db", error);
    if (!error)
        fs::rename(data / "log.db.part", data / "log.db", error);
    if (error)
        return failure(std::string("The data folder cannot be written."));
    return syncedTree(data);
}

} // namespace sidelight::hub
