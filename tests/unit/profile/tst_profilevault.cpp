#include <fstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "apps/profile/profilevault.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using test::ScratchFolder;

namespace
{
std::string fileWith(const ScratchFolder &folder, const std::string &text)
{
    const std::string path = folder.file("passphrase");
    std::ofstream(path) << text;
    return path;
}
} // namespace

TEST_CASE("a passphrase is the first line of its file")
{
    const ScratchFolder folder;
    const auto *text = GENERATE("correct horse", "correct horse\n", "correct horse\r\nsecond\n");
    const auto passphrase = profile::readPassphrase(fileWith(folder, text));
    REQUIRE(passphrase.has_value());
    CHECK(passphrase->text() == "correct horse");
}

TEST_CASE("a file without a usable passphrase is refused with a sentence")
{
    const ScratchFolder folder;
    for (const std::string &path : {folder.file("nothing"), fileWith(folder, "")}) {
        const auto passphrase = profile::readPassphrase(path);
        REQUIRE_FALSE(passphrase.has_value());
        CHECK(passphrase.error().ends_with('.'));
    }
    CHECK_FALSE(profile::readPassphrase(fileWith(folder, std::string(2000, 'x'))).has_value());
}

TEST_CASE("a passphrase goes with a file in the folder, none with the keychain")
{
    const ScratchFolder folder;
    auto passphrase = profile::readPassphrase(fileWith(folder, "p"));
    REQUIRE(passphrase.has_value());
    const auto wrapped = profile::vaultOf(folder.path(), std::move(*passphrase));
    CHECK(wrapped->backend() == "passphrase");
    CHECK(profile::vaultOf(folder.path(), std::nullopt)->backend() == "keychain");
    const auto item = keys::SecretBytes::copyOf(std::vector<std::uint8_t>{1, 2, 3});
    REQUIRE(wrapped->store(item).has_value());
    CHECK(std::ifstream(folder.file("secret")).good());
}
