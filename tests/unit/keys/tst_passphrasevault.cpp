#include <catch2/catch_test_macros.hpp>

#include <fstream>

#include <sys/stat.h>

#include "core/keys/passphrasevault.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::keys;

namespace
{
SecretBytes bytesOf(std::string_view text)
{
    return SecretBytes::copyOf({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}
} // namespace

TEST_CASE("what a passphrase wraps, only that passphrase opens")
{
    test::ScratchFolder folder;
    const std::string path = folder.file("wrapped");
    PassphraseVault vault(path, bytesOf("correct horse"));
    REQUIRE(vault.load());
    CHECK_FALSE(vault.load()->has_value());
    const SecretBytes item = bytesOf("the-item-in-clear");
    REQUIRE(vault.store(item));
    CHECK((*vault.load())->equals(item));
    CHECK_FALSE(test::anyFileHolds(folder.path(), "the-item-in-clear"));
    struct stat info {
    };
    REQUIRE(::stat(path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);

    CHECK(PassphraseVault(path, bytesOf("wrong")).load().error().code ==
          ErrorCode::WrongPassphrase);
    CHECK(PassphraseVault(path, SecretBytes()).load().error().code == ErrorCode::WrongPassphrase);
    CHECK(PassphraseVault(path, SecretBytes()).store(item).error().code ==
          ErrorCode::WrongPassphrase);
    REQUIRE(vault.erase());
    CHECK_FALSE(vault.load()->has_value());
}

TEST_CASE("a changed passphrase file is an error, never an absent key")
{
    test::ScratchFolder folder;
    const std::string path = folder.file("wrapped");
    PassphraseVault vault(path, bytesOf("correct horse"));
    REQUIRE(vault.store(bytesOf("item")));
    const std::string good = test::contentsOf(path);
    for (const std::size_t at : {0U, 4U, 6U, 30U, 50U}) {
        CAPTURE(at);
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        std::ofstream(path, std::ios::binary) << bad;
        CHECK_FALSE(vault.load());
    }
    std::ofstream(path, std::ios::binary) << std::string();
    CHECK(vault.load().error().code == ErrorCode::Damaged);
}
