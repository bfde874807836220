#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include "core/keys/durablefile.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::keys;

TEST_CASE("a small file is written whole, for us alone")
{
    test::ScratchFolder folder;
    const std::string path = folder.file("f");
    const std::uint8_t first[] = {1, 2, 3};
    REQUIRE(writeDurably(path, first));
    const std::uint8_t second[] = {9};
    REQUIRE(writeDurably(path, second));
    CHECK(readSmallFile(path, 16)->value() == std::vector<std::uint8_t>{9});
    struct stat info {
    };
    REQUIRE(::stat(path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    REQUIRE(removeDurably(path));
    REQUIRE(removeDurably(path));
    CHECK_FALSE(readSmallFile(path, 16)->has_value());
}

TEST_CASE("what is no small file of ours is not read")
{
    test::ScratchFolder folder;
    const std::uint8_t bytes[] = {1, 2, 3};
    REQUIRE(writeDurably(folder.file("f"), bytes));
    CHECK(readSmallFile(folder.file("f"), 2).error().code == ErrorCode::Io);
    CHECK(readSmallFile(folder.path(), 1000000).error().code == ErrorCode::Io);
    REQUIRE(::symlink(folder.file("f").c_str(), folder.file("link").c_str()) == 0);
    CHECK(readSmallFile(folder.file("link"), 16).error().code == ErrorCode::Io);
    CHECK(writeDurably(folder.file("no/f"), bytes).error().code == ErrorCode::Io);
}
