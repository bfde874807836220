// Keys out of files, and what happens when they change.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>

#include "hub/auth/keys/signingkeys.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/tokens/tokensigner.h"

using namespace sidelight;
using namespace sidelight::hub;
using sidelight::test::ScratchFolder;
using sidelight::test::TokenSigner;

namespace
{

void write(const std::string &path, const std::string &text, bool ownersAlone = true)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
    namespace fs = std::filesystem;
    const auto others = fs::perms::group_read | fs::perms::others_read;
    fs::permissions(path, others, ownersAlone ? fs::perm_options::remove : fs::perm_options::add);
}

std::size_t found(const KeySet &keys, Algorithm algorithm, const std::string &id)
{
    return keys.candidates(algorithm, id).size();
}

} // namespace

TEST_CASE("keys are read out of PEM, sets and secrets, under the names they have or are given")
{
    ScratchFolder folder;
    const TokenSigner ed = TokenSigner::edDsa("their-own");
    write(folder.file("rsa.pem"), TokenSigner::rs256().publicPem(), false);
    write(folder.file("set.json"),
          R"({"keys":[)" + ed.jwk() + "," + TokenSigner::es256("second").jwk() + "]}", false);
    write(folder.file("one.json"), TokenSigner::es256("its-own").jwk(), false);
    write(folder.file("secret"), std::string(32, 's') + "\n");
    KeyFiles files({{folder.file("rsa.pem"), "2026", false},
                    {folder.file("set.json"), "", false},
                    {folder.file("one.json"), "given", false},
                    {folder.file("secret"), "mac", true}});
    REQUIRE(files.load());
    CHECK(files.keys().size() == 5);
    CHECK(found(files.keys(), Algorithm::Rs256, "2026") == 1);
    CHECK(found(files.keys(), Algorithm::EdDsa, "their-own") == 1);
    CHECK(found(files.keys(), Algorithm::Es256, "second") == 1);
    CHECK(found(files.keys(), Algorithm::Es256, "given") == 1);
    CHECK(found(files.keys(), Algorithm::Es256, "its-own") == 0);
    CHECK(found(files.keys(), Algorithm::Hs256, "mac") == 1);
}

TEST_CASE("a key file with a mistake is refused with its name and a sentence, never its content")
{
    ScratchFolder folder;
    const std::string secret = "0123456789abcdef0123456789abcdef";
    const std::string path = folder.file("key");
    struct Row {
        const char *what;
        std::string text;
        bool ownersAlone;
        KeyFile file;
    };
    const Row rows[] = {
        {"a secret others may read", secret, false, {path, "", true}},
        {"a short secret", secret.substr(1) + "\n", true, {path, "", true}},
        {"a secret in a set others may read",
         TokenSigner::hs256(secret, "h").jwk(),
         false,
         {path, "", false}},
        {"a private key", TokenSigner::edDsa().privatePem(), true, {path, "", false}},
        {"one name for two keys",
         R"({"keys":[)" + TokenSigner::edDsa("a").jwk() + "," + TokenSigner::edDsa("b").jwk() +
             "]}",
         true,
         {path, "x", false}},
        {"no key", R"({"keys":[]})", true, {path, "", false}},
        {"nothing", "", true, {path, "", false}},
        {"too much", std::string(300'000, ' '), true, {path, "", false}},
        {"no file", "", true, {folder.file("elsewhere"), "", false}},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        write(path, row.text, row.ownersAlone);
        KeyFiles files({row.file});
        const auto loaded = files.load();
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().ends_with('.'));
        CHECK(loaded.error().find(row.file.path) != std::string::npos);
        CHECK(loaded.error().find("0123456789") == std::string::npos);
    }
    write(path, TokenSigner::hs256(secret, "h").jwk());
    CHECK(KeyFiles({{path, "", false}}).load());
}

TEST_CASE("a changed file is taken up, a broken one leaves the last good keys")
{
    ScratchFolder folder;
    const std::string path = folder.file("keys.json");
    write(path, TokenSigner::edDsa("old").jwk());
    const ManualClock clock{Timestamp{1}};
    NullLogger logger;
    SigningKeys keys(KeyFiles({{path, "", false}}), clock, logger);
    REQUIRE(keys.load());
    const std::uint64_t before = keys.revision();
    keys.tick();
    CHECK(keys.revision() == before);
    // Replaced by renaming, as one should.
    write(folder.file("next"), TokenSigner::edDsa("new").jwk());
    std::filesystem::rename(folder.file("next"), path);
    keys.tick();
    CHECK(keys.revision() != before);
    CHECK(found(keys.keys(), Algorithm::EdDsa, "new") == 1);
    CHECK(found(keys.keys(), Algorithm::EdDsa, "old") == 0);
    write(path, "{");
    keys.tick();
    CHECK(found(keys.keys(), Algorithm::EdDsa, "new") == 1);
    std::filesystem::remove(path);
    keys.tick();
    CHECK(found(keys.keys(), Algorithm::EdDsa, "new") == 1);
    CHECK_FALSE(keys.missed());
}
