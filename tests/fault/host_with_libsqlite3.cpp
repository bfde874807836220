// Stands for a desktop that links libsqlite3 and loads our panel: both databases work, ours stays
// encrypted.
#include <cstdio>
#include <cstring>

#include <sqlite3.h>

#include "core/keys/memoryvault.h"
#include "core/store/profile.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;

namespace
{

int complain(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    return 1;
}

bool hostWorks(const std::string &path)
{
    sqlite3 *db = nullptr;
    if (sqlite3_open(path.c_str(), &db) != SQLITE_OK)
        return false;
    const bool ok = sqlite3_exec(db, "CREATE TABLE IF NOT EXISTS t(i); INSERT INTO t VALUES(1)",
                                 nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return ok && test::contentsOf(path).compare(0, 15, "SQLite format 3") == 0;
}

} // namespace

int main()
{
    test::ScratchFolder scratch;
    if (!hostWorks(scratch.file("host.db")))
        return complain("the host's own database does not work");
    auto library = sqlite::Library::load();
    if (!library)
        return complain(library.error().detail.c_str());
    if (library->sqliteVersion() == sqlite3_libversion_number())
        return complain("the panel was given the host's library");
    keys::MemoryVault vault;
    const SystemClock clock;
    SystemRandom random;
    const store::ProfileParts parts{*library, vault, clock, random, {}};
    {
        auto profile = store::Profile::open(scratch.file("p"), parts);
        if (!profile)
            return complain(profile.error().detail.c_str());
        if (!profile->outbox().saveDraft({AgentId{"a"}, InteractionId{"i"}, "note"}, {},
                                         "hostmarker"))
            return complain("the draft is not saved");
        if (!hostWorks(scratch.file("host.db")))
            return complain("the host's own database does not work beside ours");
    }
    for (const char *name : {"p/cache.db", "p/outbox.db"}) {
        const std::string head = test::contentsOf(scratch.file(name)).substr(0, 15);
        if (head.size() != 15 || head == "SQLite format 3")
            return complain("a database of ours is not encrypted");
    }
    if (test::anyFileHolds(scratch.file("p"), "hostmarker"))
        return complain("a text of ours stands in clear");
    if (!hostWorks(scratch.file("host.db")))
        return complain("the host's own database does not work afterwards");
    std::puts("both work, ours is encrypted");
    return 0;
}
