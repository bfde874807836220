#include <catch2/catch_test_macros.hpp>

#include "core/store/schema.h"
#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;

namespace
{

std::vector<std::string> schemaOf(sqlite::Connection &db)
{
    std::vector<std::string> all;
    auto select = db.prepare("SELECT ifnull(sql, name) FROM sqlite_schema ORDER BY type, name");
    while (*select->step())
        all.emplace_back(select->text(0));
    return all;
}

template<std::size_t N>
void checkStepwise(const sqlite::Library &library, const sqlite::Migration (&migrations)[N])
{
    auto fresh = sqlite::Connection::open(library, ":memory:", sqlite::Access::ReadWriteCreate);
    REQUIRE(sqlite::migrate(*fresh, migrations));
    for (std::size_t from = 0; from <= N; ++from) {
        auto old = sqlite::Connection::open(library, ":memory:", sqlite::Access::ReadWriteCreate);
        REQUIRE(sqlite::migrate(*old, std::span(migrations).first(from)));
        REQUIRE(sqlite::migrate(*old, migrations));
        CHECK(schemaOf(*old) == schemaOf(*fresh));
    }
    CHECK(schemaOf(*fresh).size() > 3);
}

} // namespace

TEST_CASE("a file of any earlier version becomes what a new one is")
{
    const sqlite::Library library = sqlite::Library::load().value();
    checkStepwise(library, cacheMigrations);
    checkStepwise(library, outboxMigrations);
}

TEST_CASE_METHOD(test::StoreFixture, "a newer file is refused and left as it is")
{
    {
        Profile profile = open();
        REQUIRE(profile.cache().connection().execute("PRAGMA user_version=99"));
    }
    CHECK(Profile::open(folder, parts).error().code == ErrorCode::NewerSchema);
    CHECK(std::filesystem::exists(folder + "/cache.db"));
    CHECK(Profile::open(folder, parts).error().code == ErrorCode::NewerSchema);
}
