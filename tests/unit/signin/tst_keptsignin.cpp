#include <catch2/catch_test_macros.hpp>

#include "core/keys/memoryvault.h"
#include "core/keys/passphrasevault.h"
#include "core/signin/sealedsignin.h"
#include "tests/support/scratchfolder.h"
#include "tests/unit/signin/signinbench.h"

using namespace sidelight;
using namespace sidelight::signin;

namespace
{

keys::SecretBytes secret(std::string_view text)
{
    return keys::SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}

KeptSignIn evas(std::string_view refresh)
{
    return {"https://id.example", "panel",        "eva",          {"cards", "loans"},
            "Eva \"E\"",          Timestamp{123}, secret(refresh)};
}

SealedSignIn storeOf(const test::ScratchFolder &folder, Logger &log)
{
    return {folder.file("signin"),
            std::make_unique<keys::PassphraseVault>(folder.file("signin.key"), secret("horse")),
            log};
}

} // namespace

TEST_CASE("a kept sign-in is read as it was written, and nothing else is")
{
    const auto kept = KeptSignIn::decode(evas("refresh-token").encode());
    REQUIRE(kept);
    CHECK(kept->issuer == "https://id.example");
    CHECK(kept->agent == "eva");
    CHECK(kept->name == "Eva \"E\"");
    CHECK(kept->teams == std::vector<std::string>{"cards", "loans"});
    CHECK(kept->lastSeen.ms == 123);
    CHECK(kept->refresh.text() == "refresh-token");
    for (const char *bad : {"", "{}", R"({"version":2,"agent":"eva"})", R"({"version":1})", "[1]"})
        CHECK_FALSE(KeptSignIn::decode(secret(bad)));
}

TEST_CASE("a kept sign-in is on the disk encrypted, and its end makes every copy worthless")
{
    const test::ScratchFolder folder;
    test::LineLogger log;
    {
        SealedSignIn store = storeOf(folder, log);
        CHECK_FALSE(store.load());
        REQUIRE(store.keep(evas("refresh-token")));
    }
    CHECK_FALSE(test::anyFileHolds(folder.path(), "refresh-token"));
    CHECK_FALSE(test::anyFileHolds(folder.path(), "eva"));
    SealedSignIn store = storeOf(folder, log);
    REQUIRE(store.load());
    CHECK(store.load()->refresh.text() == "refresh-token");

    const std::string copy = test::contentsOf(folder.file("signin"));
    REQUIRE(store.keep(evas("")));
    std::ofstream(folder.file("signin"), std::ios::binary) << copy;
    CHECK_FALSE(storeOf(folder, log).load());
    CHECK(log.text.find("eva") == std::string::npos);
}

TEST_CASE("a changed or foreign file is no sign-in")
{
    const test::ScratchFolder folder;
    test::LineLogger log;
    SealedSignIn store = storeOf(folder, log);
    REQUIRE(store.keep(evas("refresh-token")));
    const std::string good = test::contentsOf(folder.file("signin"));
    for (std::size_t at = 0; at < good.size(); at += 7) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        std::ofstream(folder.file("signin"), std::ios::binary) << bad;
        CHECK_FALSE(store.load());
    }
    std::ofstream(folder.file("signin"), std::ios::binary) << good.substr(0, 20);
    CHECK_FALSE(store.load());
    std::ofstream(folder.file("signin"), std::ios::binary) << good;
    CHECK(store.load());
}
