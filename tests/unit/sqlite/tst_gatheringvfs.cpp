// One connection gathers, the others do not; below is a disk that counts and fails when told to.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/sqlite/gatheringvfs.h"
#include "core/sqlite/keyedopen.h"
#include "core/sqlite/passthroughvfs.h"
#include "core/sqlite/transaction.h"
#include "tests/support/scratchfolder.h"
#include "tests/unit/sqlite/samplekeys.h"

using namespace sidelight;
using namespace sidelight::sqlite;
using test::keyA;

namespace
{

class CountingDisk final : public PassThroughVfs
{
public:
    explicit CountingDisk(const Library &library)
        : PassThroughVfs(library, "counting")
    {
    }
    int open(const char *name, File &file, int flags, int *outFlags) override
    {
        file.token = (flags & SQLITE_OPEN_WAL) != 0 ? this : nullptr;
        return PassThroughVfs::open(name, file, flags, outFlags);
    }
    int write(File &file, const void *from, int bytes, sqlite3_int64 at) override
    {
        if (file.token == nullptr)
            return PassThroughVfs::write(file, from, bytes, at);
        ++writes;
        if (writeAnswer == SQLITE_OK)
            return PassThroughVfs::write(file, from, bytes, at);
        static_cast<void>(PassThroughVfs::write(file, from, bytes / 2, at));
        return writeAnswer;
    }
    int sync(File &file, int flags) override
    {
        return file.token != nullptr && syncAnswer != SQLITE_OK ? syncAnswer
                                                                : PassThroughVfs::sync(file, flags);
    }
    int characteristics(File &file) override
    {
        return PassThroughVfs::characteristics(file) & ~lacks;
    }
    // Of write-ahead logs.
    int writes = 0;
    int writeAnswer = SQLITE_OK;
    int syncAnswer = SQLITE_OK;
    int lacks = 0; // SQLITE_IOCAP_…
};

struct Disk {
    test::ScratchFolder folder;
    std::string path = folder.file("a.db");
    Library library = Library::load().value();
    CountingDisk disk{library};
    GatheringVfs gathering{library, disk.name()};

    [[nodiscard]] Connection open(const std::string &vfs) const
    {
        OpenOptions options;
        options.vfs = vfs;
        auto opened = openKeyed(library, path, keyA, options);
        REQUIRE(opened);
        REQUIRE(opened->execute("PRAGMA wal_autocheckpoint=0"));
        return *std::move(opened);
    }
};

// `gathers` writes, `other` is anybody else.
struct TwoConnections : Disk {
    Connection gathers = made();
    Connection other = open(disk.name());

    [[nodiscard]] Connection made() const
    {
        Connection db = open(gathering.name());
        REQUIRE(db.execute("CREATE TABLE t(i INTEGER PRIMARY KEY, b)"));
        REQUIRE(db.execute("CREATE TABLE u(i INTEGER PRIMARY KEY, b)"));
        return db;
    }
    // So few pages that a transaction of some hundred has to write them before it ends.
    void spill() { REQUIRE(gathers.execute("PRAGMA cache_size=10")); }
    // What everybody finds, from the files alone.
    void checkWhole(std::int64_t rowsOfT, std::int64_t rowsOfU = 0)
    {
        for (const std::string &vfs : {disk.name(), std::string()}) {
            Connection db = open(vfs);
            CHECK(checkPages(db));
            CHECK(checkStructure(db));
            CHECK(db.integer("SELECT count(*) FROM t") == rowsOfT);
            CHECK(db.integer("SELECT count(*) FROM u") == rowsOfU);
        }
    }
};

const Sql hundredIntoT = "WITH RECURSIVE n(k) AS (VALUES(1) UNION ALL SELECT k+1 FROM n "
                         "WHERE k<100) INSERT INTO t(b) SELECT randomblob(3000) FROM n";
const Sql hundredIntoU = "WITH RECURSIVE n(k) AS (VALUES(1) UNION ALL SELECT k+1 FROM n "
                         "WHERE k<100) INSERT INTO u(b) SELECT randomblob(3000) FROM n";
const Sql tenIntoT = "WITH RECURSIVE n(k) AS (VALUES(1) UNION ALL SELECT k+1 FROM n "
                     "WHERE k<10) INSERT INTO t(b) SELECT randomblob(3000) FROM n";
const Sql countT = "SELECT count(*) FROM t";
const Sql sumT = "SELECT sum(length(b)) FROM t";

ErrorCode failureOf(const sqlite::Result<void> &result)
{
    REQUIRE_FALSE(result);
    return result.error().code;
}

} // namespace

TEST_CASE_METHOD(TwoConnections, "a commit is one write below, where it was two a page")
{
    REQUIRE(gathers.execute(tenIntoT)); // the log's own header is behind us
    disk.writes = 0;
    REQUIRE(gathers.execute(tenIntoT));
    CHECK(disk.writes == 1);
    disk.writes = 0;
    REQUIRE(other.execute(tenIntoT));
    CHECK(disk.writes >= 20);
    checkWhole(30);
}

TEST_CASE_METHOD(TwoConnections, "another connection sees each commit at once")
{
    SECTION("as our files are set") {}
    SECTION("also with a setting that syncs no commit")
    {
        REQUIRE(gathers.execute("PRAGMA synchronous=NORMAL"));
    }
    SECTION("also on a disk where a write may spoil its neighbours: nothing is gathered there")
    {
        disk.lacks = SQLITE_IOCAP_POWERSAFE_OVERWRITE;
        gathers = open(gathering.name());
        disk.writes = 0;
        REQUIRE(gathers.execute(tenIntoT));
        CHECK(disk.writes >= 20);
        REQUIRE(gathers.execute("DELETE FROM t"));
    }
    for (int i = 1; i <= 100; ++i) {
        REQUIRE(gathers.execute(i % 7 == 0 ? hundredIntoU : tenIntoT));
        REQUIRE(other.integer(countT) == (i - i / 7) * 10);
        REQUIRE(other.integer(sumT) == (i - i / 7) * 30000);
    }
    checkWhole(860, 1400);
}

TEST_CASE_METHOD(TwoConnections, "a transaction larger than the cache reads what it has written")
{
    spill();
    auto transaction = Transaction::begin(gathers);
    REQUIRE(transaction);
    for (int i = 1; i <= 5; ++i) {
        REQUIRE(gathers.execute(hundredIntoT));
        REQUIRE(gathers.integer(sumT) == i * 300000);
    }
    CHECK(disk.writes > 0); // it did not fit
    // In place, in frames that are written already: their checksums are made again.
    REQUIRE(gathers.execute("UPDATE t SET b=zeroblob(2999) WHERE i%3=0"));
    REQUIRE(gathers.execute("SAVEPOINT a"));
    REQUIRE(gathers.execute("UPDATE t SET b=zeroblob(2000)"));
    REQUIRE(gathers.execute(hundredIntoU));
    REQUIRE(gathers.execute("ROLLBACK TO a"));
    REQUIRE(gathers.integer(sumT) == 1500000 - 166);
    REQUIRE(gathers.execute(hundredIntoU));
    CHECK(other.integer(countT) == 0);
    REQUIRE(transaction->commit());
    CHECK(other.integer(sumT) == 1500000 - 166);
    checkWhole(500, 100);
}

TEST_CASE_METHOD(TwoConnections, "what was rolled back is never written over what others wrote")
{
    spill();
    {
        auto transaction = Transaction::begin(gathers);
        REQUIRE(gathers.execute(hundredIntoT));
        transaction->rollback();
    }
    REQUIRE(other.execute(hundredIntoU));
    CHECK(gathers.integer(countT) == 0);
    REQUIRE(gathers.execute(tenIntoT));
    CHECK(other.integer("SELECT sum(length(b)) FROM u") == 300000);
    checkWhole(10, 100);
}

TEST_CASE_METHOD(TwoConnections, "others bring it into the file and begin the log anew meanwhile")
{
    spill();
    for (int i = 1; i <= 20; ++i) {
        auto transaction = Transaction::begin(gathers);
        REQUIRE(gathers.execute(hundredIntoT));
        REQUIRE(other.execute("PRAGMA wal_checkpoint(PASSIVE)"));
        REQUIRE(gathers.execute(tenIntoT));
        REQUIRE(transaction->commit());
        REQUIRE(other.execute(i % 3 == 0 ? Sql("PRAGMA wal_checkpoint(TRUNCATE)")
                                         : Sql("PRAGMA wal_checkpoint(PASSIVE)")));
        REQUIRE(other.integer(sumT) == i * 330000);
        REQUIRE(gathers.integer(sumT) == i * 330000);
    }
    checkWhole(2200);
}

TEST_CASE_METHOD(TwoConnections, "a commit that finds no room fails as such, and the next may pass")
{
    REQUIRE(gathers.execute(tenIntoT));
    SECTION("no room")
    {
        disk.writeAnswer = SQLITE_FULL;
        CHECK(failureOf(gathers.execute(tenIntoT)) == ErrorCode::Full);
    }
    SECTION("a write that fails")
    {
        disk.writeAnswer = SQLITE_IOERR_WRITE;
        CHECK(failureOf(gathers.execute(tenIntoT)) == ErrorCode::Io);
    }
    SECTION("a sync that fails")
    {
        disk.syncAnswer = SQLITE_IOERR_FSYNC;
        CHECK(failureOf(gathers.execute(tenIntoT)) == ErrorCode::Io);
    }
    disk.writeAnswer = SQLITE_OK;
    disk.syncAnswer = SQLITE_OK;
    CHECK(other.integer(countT) == 10);
    REQUIRE(other.execute(hundredIntoU)); // where the failed ones were to go
    CHECK(gathers.integer(countT) == 10);
    REQUIRE(gathers.execute(tenIntoT));
    checkWhole(20, 100);
}

TEST_CASE_METHOD(TwoConnections, "pages that were lost on their way are in no commit")
{
    spill();
    REQUIRE(gathers.execute(tenIntoT));
    {
        auto transaction = Transaction::begin(gathers);
        REQUIRE(transaction);
        REQUIRE(gathers.execute("WITH RECURSIVE n(k) AS (VALUES(1) UNION ALL SELECT k+1 FROM n "
                                "WHERE k<40) INSERT INTO t(b) SELECT randomblob(3000) FROM n"));
        // Held back by now, and asked for by a statement that writes nothing.
        disk.writeAnswer = SQLITE_FULL;
        const auto sum = gathers.integer(sumT);
        REQUIRE_FALSE(sum);
        CHECK(sum.error().code == ErrorCode::Full);
        disk.writeAnswer = SQLITE_OK;
        CHECK_FALSE(transaction->commit());
    }
    CHECK(gathers.integer(sumT) == 30000);
    REQUIRE(other.execute(hundredIntoU));
    REQUIRE(gathers.execute(tenIntoT));
    checkWhole(20, 100);
}
