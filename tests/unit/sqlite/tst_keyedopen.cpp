#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <vector>

#include "core/sqlite/keyedopen.h"
#include "core/sqlite/library.h"
#include "tests/support/scratchfolder.h"
#include "tests/unit/sqlite/samplekeys.h"

using namespace sidelight;
using namespace sidelight::sqlite;
using test::keyA;
using test::keyB;

namespace
{
struct KeyedFile {
    test::ScratchFolder folder;
    Library library = Library::load().value();
    std::string path = folder.file("a.db");

    void make(Journal journal = Journal::Wal)
    {
        OpenOptions options;
        options.journal = journal;
        auto db = openKeyed(library, path, keyA, options);
        REQUIRE(db);
        REQUIRE(db->execute("CREATE TABLE t(s); INSERT INTO t VALUES('marker-in-clear');"));
    }
    void overwrite(std::streamoff at, char byte)
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(at);
        file.put(byte);
    }
};
} // namespace

TEST_CASE_METHOD(KeyedFile, "the steps of a keyed open come in their order")
{
    std::vector<OpenStep> steps;
    OpenOptions options;
    options.beforeStep = [&steps](OpenStep step) { steps.push_back(step); };
    REQUIRE(openKeyed(library, path, keyA, options));
    CHECK(steps == std::vector{OpenStep::Open, OpenStep::Key, OpenStep::CipherVersion,
                               OpenStep::Schema, OpenStep::Pragmas, OpenStep::Checkpoint,
                               OpenStep::Integrity, OpenStep::Header});
    steps.clear();
    options.access = Access::ReadOnly;
    REQUIRE(openKeyed(library, path, keyA, options));
    CHECK(steps == std::vector{OpenStep::Open, OpenStep::Key, OpenStep::CipherVersion,
                               OpenStep::Schema, OpenStep::Pragmas, OpenStep::Header});
}

TEST_CASE_METHOD(KeyedFile, "the settings stand")
{
    OpenOptions options;
    SECTION("of a file that can be rebuilt")
    {
        auto db = openKeyed(library, path, keyA, options);
        REQUIRE(db);
        CHECK(db->text("PRAGMA journal_mode") == "wal");
        CHECK(db->integer("PRAGMA synchronous") == 2);
    }
    SECTION("of a file that exists nowhere else")
    {
        options.journal = Journal::Truncate;
        auto db = openKeyed(library, path, keyA, options);
        REQUIRE(db);
        CHECK(db->text("PRAGMA journal_mode") == "truncate");
        CHECK(db->integer("PRAGMA synchronous") == 3);
        CHECK(db->integer("PRAGMA temp_store") == 2);
        CHECK(db->integer("PRAGMA secure_delete") == 1);
        CHECK(db->integer("PRAGMA trusted_schema") == 0);
    }
}

TEST_CASE_METHOD(KeyedFile, "nothing stands in clear on the disk")
{
    make(Journal::Wal);
    CHECK(test::contentsOf(path).substr(0, 15) != "SQLite format 3");
    CHECK_FALSE(test::anyFileHolds(folder.path(), "marker-in-clear"));
}

TEST_CASE_METHOD(KeyedFile, "a wrong key opens nothing and changes nothing")
{
    make();
    const std::string before = test::contentsOf(path);
    CHECK(openKeyed(library, path, keyB, {}).error().code == ErrorCode::NotADatabase);
    CHECK(test::contentsOf(path) == before);
    CHECK(openKeyed(library, path, keyA, {}));
}

TEST_CASE_METHOD(KeyedFile, "a plain SQLite file is refused before a page of it is touched")
{
    {
        auto plain = Connection::open(library, path, Access::ReadWriteCreate);
        REQUIRE(plain);
        REQUIRE(plain->execute("CREATE TABLE t(i)"));
    }
    const std::string before = test::contentsOf(path);
    CHECK(openKeyed(library, path, keyA, {}).error().code == ErrorCode::NotEncrypting);
    CHECK(test::contentsOf(path) == before);
}

TEST_CASE_METHOD(KeyedFile, "a changed byte on any page is found at open")
{
    make();
    const auto size = static_cast<std::streamoff>(test::contentsOf(path).size());
    REQUIRE(size > 4096);
    const std::string good = test::contentsOf(path);
    for (std::streamoff at = 16; at < size; at += 509) {
        CAPTURE(at);
        overwrite(at, static_cast<char>(good[static_cast<std::size_t>(at)] ^ 0x10));
        const auto opened = openKeyed(library, path, keyA, {});
        REQUIRE_FALSE(opened);
        CHECK(isDamage(opened.error().code));
        std::ofstream(path, std::ios::binary) << good;
    }
    CHECK(openKeyed(library, path, keyA, {}));
}

TEST_CASE_METHOD(KeyedFile, "a torn first sector, salt included, costs no more than the page")
{
    make();
    // The salt comes with the key: the file's own copy of it may be anything.
    for (std::streamoff at = 0; at < 16; ++at)
        overwrite(at, '?');
    CHECK(openKeyed(library, path, keyA, {}));
}

TEST_CASE_METHOD(KeyedFile, "a reader cannot write")
{
    make();
    OpenOptions options;
    options.access = Access::ReadOnly;
    auto writer = openKeyed(library, path, keyA, {});
    REQUIRE(writer);
    auto reader = openKeyed(library, path, keyA, options);
    REQUIRE(reader);
    CHECK(reader->execute("DELETE FROM t").error().code == ErrorCode::ReadOnly);
    CHECK(reader->text("SELECT s FROM t") == "marker-in-clear");
}

TEST_CASE_METHOD(KeyedFile, "a new key and salt replace the old ones")
{
    for (const Journal journal : {Journal::Wal, Journal::Truncate}) {
        path = folder.file(journal == Journal::Wal ? "w.db" : "t.db");
        make(journal);
        OpenOptions options;
        options.journal = journal;
        {
            auto db = openKeyed(library, path, keyA, options);
            REQUIRE(db);
            REQUIRE(db->rekey(keyB));
        }
        CHECK(openKeyed(library, path, keyA, options).error().code == ErrorCode::NotADatabase);
        auto db = openKeyed(library, path, keyB, options);
        REQUIRE(db);
        CHECK(db->text("SELECT s FROM t") == "marker-in-clear");
        CHECK(checkStructure(*db));
    }
}
