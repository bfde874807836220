#include <catch2/catch_test_macros.hpp>

#include "core/sqlite/library.h"
#include "core/sqlite/transaction.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::sqlite;

namespace
{
struct TableOfRows {
    test::ScratchFolder folder;
    Library library = Library::load().value();
    Connection db = Connection::open(library, folder.file("t.db"), Access::ReadWriteCreate).value();
    TableOfRows() { REQUIRE(db.execute("CREATE TABLE t(i)")); }
    std::int64_t rows() { return db.integer("SELECT count(*) FROM t").value(); }
};
} // namespace

TEST_CASE_METHOD(TableOfRows, "forgetting to commit rolls back")
{
    {
        auto transaction = Transaction::begin(db);
        REQUIRE(transaction);
        REQUIRE(db.execute("INSERT INTO t VALUES(1)"));
    }
    CHECK(rows() == 0);
    CHECK_FALSE(db.inTransaction());
}

TEST_CASE_METHOD(TableOfRows, "a commit stays, once")
{
    auto transaction = Transaction::begin(db);
    REQUIRE(db.execute("INSERT INTO t VALUES(1)"));
    REQUIRE(transaction->commit());
    CHECK_FALSE(transaction->commit());
    CHECK(rows() == 1);
}

TEST_CASE_METHOD(TableOfRows, "a second one inside is refused and leaves the first alone")
{
    auto outer = Transaction::begin(db);
    REQUIRE(db.execute("INSERT INTO t VALUES(1)"));
    CHECK_FALSE(Transaction::begin(db));
    REQUIRE(outer->commit());
    CHECK(rows() == 1);
}
