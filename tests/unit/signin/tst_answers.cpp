#include <catch2/catch_test_macros.hpp>

#include "core/signin/answers.h"
#include "core/signin/provider.h"

using namespace sidelight;
using namespace sidelight::signin;

TEST_CASE("tokens are taken when they are bearer tokens that fit into a header")
{
    const auto tokens = readTokens(
        R"({"token_type":"bearer","access_token":"a","id_token":"b","refresh_token":"c","expires_in":"60","x":1})");
    REQUIRE(tokens);
    CHECK(tokens->access == "a");
    CHECK(tokens->refresh.text() == "c");
    CHECK(tokens->expiresMs == 60'000);
    CHECK_FALSE(readTokens(R"({"token_type":"Bearer","access_token":"a"})")->expiresMs);
    CHECK_FALSE(
        readTokens(R"({"token_type":"Bearer","access_token":"a","expires_in":-1})")->expiresMs);
    for (const std::string &bad :
         {std::string("{}"), std::string("[]"), std::string("<html>"),
          std::string(R"({"token_type":"mac","access_token":"a"})"),
          std::string(R"({"token_type":"Bearer"})"),
          std::string(R"({"token_type":"Bearer","access_token":""})"),
          std::string(R"({"token_type":"Bearer","access_token":["a"]})"),
          std::string(R"({"token_type":"Bearer","access_token":"a\r\nX: y"})"),
          std::string(R"({"token_type":"Bearer","access_token":"a b"})"),
          std::string(R"({"token_type":"Bearer","access_token":"a","access_token":"b"})"),
          R"({"token_type":"Bearer","access_token":")" + std::string(17'000, 'a') + "\"}",
          R"({"token_type":"Bearer","access_token":"a","refresh_token":")" +
              std::string(9'000, 'a') + "\"}"})
        CHECK_FALSE(readTokens(bad));
}

TEST_CASE("a code for another device is short, in time, and leads to a safe place")
{
    const std::string good =
        R"({"device_code":"d","user_code":"WDJB-MJHT","verification_uri":"https://id.example/go","expires_in":600})";
    const auto code = readDeviceCode(good);
    REQUIRE(code);
    CHECK(code->user == "WDJB-MJHT");
    CHECK(code->intervalMs == 5000);
    CHECK(code->expiresMs == 600'000);
    for (const auto &[what, with] : std::initializer_list<std::pair<std::string, std::string>>{
             {"https://id.example/go", "http://evil.example/go"},
             {"https://id.example/go", "javascript:1"},
             {"WDJB-MJHT", "<b>WDJB</b> now"},
             {"WDJB-MJHT", std::string(33, 'A')},
             {"WDJB-MJHT", ""},
             {"600", "0"},
             {R"("d")", "1"}}) {
        std::string bad = good;
        bad.replace(bad.find(what), what.size(), with);
        INFO(bad);
        CHECK_FALSE(readDeviceCode(bad));
    }
    std::string patient = good;
    patient.replace(patient.find("600"), 3, R"(1e300,"interval":1e9)");
    REQUIRE(readDeviceCode(patient));
    CHECK(readDeviceCode(patient)->expiresMs == 3'600'000);
    CHECK(readDeviceCode(patient)->intervalMs == 60'000);
}

TEST_CASE("a refusal is told from a fault that passes")
{
    const auto refusal = [](int status, const std::string &body) {
        return refusalOf(Answer{status, body});
    };
    CHECK(refusal(0, "") == Refusal::Later);
    CHECK(refusal(503, R"({"error":"invalid_grant"})") == Refusal::Later);
    CHECK(refusal(429, "") == Refusal::Later);
    CHECK(refusal(400, R"({"error":"invalid_grant"})") == Refusal::InvalidGrant);
    CHECK(refusal(400, R"({"error":"authorization_pending"})") == Refusal::Pending);
    CHECK(refusal(400, R"({"error":"slow_down"})") == Refusal::SlowDown);
    CHECK(refusal(401, R"({"error":"invalid_client"})") == Refusal::Misconfigured);
    CHECK(refusal(400, R"({"error":"temporarily_unavailable"})") == Refusal::Later);
    CHECK(refusal(400, "<html>") == Refusal::Odd);
    CHECK(refusal(302, "") == Refusal::Odd);
    CHECK(refusal(400, R"({"error":{}})") == Refusal::Odd);
}
