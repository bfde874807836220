#include <fstream>

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include "hub/log/keyfile.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::hub;

TEST_CASE("a key file is made once, for its owner alone, and read again")
{
    test::ScratchFolder folder;
    SystemRandom random;
    const std::string path = folder.path() + "/log.key";
    const auto made = readOrMakeKeyFile(path, folder.path() + "/log.db", random);
    REQUIRE(made);
    struct stat status {
    };
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const auto again = readOrMakeKeyFile(path, folder.path() + "/log.db", random);
    REQUIRE(again);
    CHECK(again->equals(*made));
}

TEST_CASE("a key file that is no good is refused")
{
    test::ScratchFolder folder;
    SystemRandom random;
    const std::string path = folder.path() + "/log.key";
    const auto write = [&](const std::string &text) {
        std::ofstream(path) << text;
        ::chmod(path.c_str(), 0600);
    };
    CHECK_FALSE(readKeyFile(path));
    write(std::string(64, 'a'));
    CHECK_FALSE(readKeyFile(path));
    write(std::string(95, 'a') + "x");
    CHECK_FALSE(readKeyFile(path));
    write(std::string(96, 'a') + "\n");
    CHECK(readKeyFile(path));
    ::chmod(path.c_str(), 0644);
    CHECK_FALSE(readKeyFile(path));
    // Never a new key beside an old log.
    std::ofstream(folder.path() + "/old.db") << "x";
    CHECK_FALSE(readOrMakeKeyFile(folder.path() + "/none.key", folder.path() + "/old.db", random));
}
