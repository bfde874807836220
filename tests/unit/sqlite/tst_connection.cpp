#include <catch2/catch_test_macros.hpp>

#include "core/sqlite/connection.h"
#include "core/sqlite/library.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::sqlite;

namespace
{
struct OpenDatabase {
    test::ScratchFolder folder;
    Library library = Library::load().value();
    Connection db =
        Connection::open(library, folder.file("plain.db"), Access::ReadWriteCreate).value();
};
} // namespace

TEST_CASE_METHOD(OpenDatabase, "values come back as they were bound")
{
    REQUIRE(db.execute("CREATE TABLE t(i, r, s, b, n)"));
    const std::uint8_t bytes[] = {0, 1, 255};
    const std::string text("a\0b", 3);
    {
        auto insert = db.prepare("INSERT INTO t VALUES(?1, ?2, ?3, ?4, ?5)");
        REQUIRE(insert);
        insert->bind(1, std::int64_t{-7}).bind(2, 0.5).bind(3, text).bindBlob(4, bytes).bindNull(5);
        REQUIRE(insert->run());
        CHECK(db.changes() == 1);
        CHECK(db.lastInsertRowId() == 1);
    }
    auto select = db.prepare("SELECT i, r, s, b, n, '' FROM t");
    REQUIRE(select);
    REQUIRE(select->step() == true);
    CHECK(select->integer(0) == -7);
    CHECK(select->real(1) == 0.5);
    CHECK(select->text(2) == text);
    CHECK(select->blob(3).size() == 3);
    CHECK(select->blob(3)[2] == 255);
    CHECK(select->isNull(4));
    CHECK_FALSE(select->isNull(5));
    CHECK(select->step() == false);
}

TEST_CASE_METHOD(OpenDatabase, "an empty text is no NULL")
{
    REQUIRE(db.execute("CREATE TABLE t(s NOT NULL)"));
    auto insert = db.prepare("INSERT INTO t VALUES(?1)");
    REQUIRE(insert->bind(1, std::string_view()).run());
}

TEST_CASE_METHOD(OpenDatabase, "a statement that is in use is lent a second time as another one")
{
    REQUIRE(db.execute("CREATE TABLE t(i); INSERT INTO t VALUES(1),(2);"));
    const Sql all = "SELECT i FROM t ORDER BY i";
    auto outer = db.prepare(all);
    REQUIRE(outer->step() == true);
    auto inner = db.prepare(all);
    REQUIRE(inner->step() == true);
    REQUIRE(inner->step() == true);
    CHECK(inner->integer(0) == 2);
    CHECK(outer->integer(0) == 1);
}

TEST_CASE_METHOD(OpenDatabase, "a bind that fails is told by the next step")
{
    auto select = db.prepare("SELECT ?1");
    select->bind(9, std::int64_t{1});
    CHECK_FALSE(select->step());
}

TEST_CASE_METHOD(OpenDatabase, "errors hold no value")
{
    REQUIRE(db.execute("CREATE TABLE t(s TEXT UNIQUE)"));
    const std::string secret = "Ada-Example-4711";
    auto insert = db.prepare("INSERT INTO t VALUES(?1)");
    REQUIRE(insert->bind(1, secret).run());
    const auto again = insert->bind(1, secret).run();
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Constraint);
    CHECK(again.error().detail.find(secret) == std::string::npos);
    // Usable afterwards.
    CHECK(insert->bind(1, std::string_view("other")).run());
}

TEST_CASE_METHOD(OpenDatabase, "opening what cannot be opened is a value")
{
    CHECK(Connection::open(library, folder.file("none.db"), Access::ReadOnly).error().code ==
          ErrorCode::CantOpen);
    CHECK(Connection::open(library, folder.file("no/folder.db"), Access::ReadWriteCreate)
              .error()
              .code == ErrorCode::CantOpen);
}

TEST_CASE_METHOD(OpenDatabase, "a keyspec that is not 96 hex digits is refused")
{
    for (const std::string &bad : {std::string(), std::string(95, 'a'), std::string(64, 'a'),
                                   std::string(97, 'a'), std::string(95, 'a') + "g"})
        CHECK(db.key(bad).error().code == ErrorCode::BadKeyspec);
}

TEST_CASE("the library is there and new enough")
{
    const auto library = Library::load();
    REQUIRE(library);
    CHECK(library->sqliteVersion() >= 3043000);
}
