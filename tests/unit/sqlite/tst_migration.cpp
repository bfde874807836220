#include <catch2/catch_test_macros.hpp>

#include "core/sqlite/library.h"
#include "core/sqlite/migration.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::sqlite;

namespace
{
constexpr Migration first = {1, "first", "CREATE TABLE a(i); PRAGMA user_version=1;"};
constexpr Migration second = {2, "second", "ALTER TABLE a ADD COLUMN j; PRAGMA user_version=2;"};
constexpr Migration broken = {2, "broken", "CREATE TABLE b(i); CREATE TABLE a(i);"};
constexpr Migration silent = {2, "silent", "CREATE TABLE b(i);"};

struct OldDatabase {
    test::ScratchFolder folder;
    Library library = Library::load().value();
    Connection db = Connection::open(library, folder.file("m.db"), Access::ReadWriteCreate).value();
};
} // namespace

TEST_CASE_METHOD(OldDatabase, "migrations are applied once, in order")
{
    const Migration one[] = {first};
    static_assert(inOrder({first, second}));
    static_assert(!inOrder({second, first}));
    REQUIRE(migrate(db, one));
    CHECK(schemaVersion(db) == 1);
    const Migration both[] = {first, second};
    REQUIRE(migrate(db, both));
    REQUIRE(migrate(db, both));
    CHECK(schemaVersion(db) == 2);
    CHECK(db.execute("INSERT INTO a(i, j) VALUES(1, 2)"));
}

TEST_CASE_METHOD(OldDatabase, "a migration that fails leaves nothing of itself")
{
    const Migration bad[] = {first, broken};
    CHECK_FALSE(migrate(db, bad));
    CHECK(schemaVersion(db) == 1);
    CHECK(db.integer("SELECT count(*) FROM sqlite_schema WHERE name='b'") == 0);
    const Migration forgetful[] = {first, silent};
    CHECK_FALSE(migrate(db, forgetful));
    CHECK(db.integer("SELECT count(*) FROM sqlite_schema WHERE name='b'") == 0);
    const Migration both[] = {first, second};
    CHECK(migrate(db, both));
}

TEST_CASE_METHOD(OldDatabase, "a newer file is refused as it is")
{
    REQUIRE(db.execute("PRAGMA user_version=3"));
    const Migration both[] = {first, second};
    CHECK(migrate(db, both).error().code == ErrorCode::NewerSchema);
    CHECK(schemaVersion(db) == 3);
}
