#include <catch2/catch_test_macros.hpp>

#include "core/signin/provider.h"
#include "tests/unit/signin/signinbench.h"

using namespace sidelight;
using namespace sidelight::signin;

namespace
{
std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}
} // namespace

TEST_CASE("a service's description is asked for below its issuer")
{
    CHECK(discoveryAddress("https://id.example") ==
          "https://id.example/.well-known/openid-configuration");
    CHECK(discoveryAddress("https://id.example/realms/x/") ==
          "https://id.example/realms/x/.well-known/openid-configuration");
}

TEST_CASE("a service's description is taken when it names exactly the issuer that was asked")
{
    const auto read = readProvider(test::provider, "https://id.example");
    REQUIRE(read);
    CHECK(read->token == "https://id.example/token");
    CHECK(read->device == "https://id.example/device");
    CHECK_FALSE(read->namesItself);
    CHECK_FALSE(readProvider(test::provider, "https://id.example/"));
    CHECK_FALSE(readProvider(test::provider, "https://ID.example"));
    CHECK(readProvider(
        replaced(test::provider, "{", R"({"code_challenge_methods_supported":["S256"],)"),
        "https://id.example"));
}

TEST_CASE("a description that leads to unsafe places or has no way for us is refused")
{
    for (const auto &[what, with] : std::initializer_list<std::pair<const char *, const char *>>{
             {"https://id.example/authorize", "http://id.example/authorize"},
             {"https://id.example/token", "http://id.example/token"},
             {"https://id.example/keys", "file:///etc/passwd"},
             {"https://id.example/device", "http://id.example/device"},
             {"https://id.example/revoke", "https://id@id.example/revoke"},
             {"token_endpoint", "token_endpoin"},
             {"\"https://id.example/token\"", "7"},
             {"{", R"({"code_challenge_methods_supported":["plain"],)"},
             {"{", R"({"response_types_supported":["id_token"],)"},
             {"{", R"({"issuer":"https://id.example",)"}, // twice
             {"{", "["}}) {
        INFO(with);
        CHECK_FALSE(readProvider(replaced(test::provider, what, with), "https://id.example"));
    }
    CHECK_FALSE(readProvider(std::string(maxAnswerBytes + 1, ' '), "https://id.example"));
    CHECK_FALSE(readProvider(std::string(20'000, '['), "https://id.example"));
    CHECK_FALSE(readProvider("", "https://id.example"));
}
