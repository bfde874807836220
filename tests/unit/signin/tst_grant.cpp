#include <catch2/catch_test_macros.hpp>

#include "core/signin/grant.h"
#include "tests/unit/signin/signinbench.h"

using namespace sidelight;
using namespace sidelight::signin;

namespace
{

Grant theGrant()
{
    SeededRandom random(1);
    return Grant::make(*readProvider(test::provider, "https://id.example"), 4711, random);
}

Redirect::Kind kindOf(const std::string &head, const Grant &grant = theGrant())
{
    return readRedirect(head, grant).kind;
}

std::string request(const std::string &target, const std::string &host = "127.0.0.1:4711")
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: */*\r\n\r\n";
}

} // namespace

TEST_CASE("the challenge is the one of RFC 7636, appendix B")
{
    Grant grant;
    grant.verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    CHECK(grant.challenge() == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

TEST_CASE("each attempt has secrets of its own, and sends none but the state and the nonce")
{
    SeededRandom random(1);
    const Provider service = *readProvider(test::provider, "https://id.example");
    const Grant one = Grant::make(service, 4711, random);
    const Grant other = Grant::make(service, 4711, random);
    for (const auto &[a, b] :
         {std::pair(one.verifier, other.verifier), std::pair(one.state, other.state),
          std::pair(one.nonce, other.nonce), std::pair(one.state, one.nonce)})
        CHECK(a != b);
    CHECK(one.verifier.size() == 43);
    const std::string address = one.address(service, {"panel", "openid", "https://hub.example"});
    CHECK(address.find(one.verifier) == std::string::npos);
    const auto fields = readForm(address.substr(address.find('?') + 1));
    REQUIRE(fields);
    CHECK(fieldOf(*fields, "response_type") == "code");
    CHECK(fieldOf(*fields, "redirect_uri") == "http://127.0.0.1:4711/signed-in");
    CHECK(fieldOf(*fields, "code_challenge_method") == "S256");
    CHECK(fieldOf(*fields, "code_challenge") == one.challenge());
    CHECK(fieldOf(*fields, "resource") == "https://hub.example");
}

TEST_CASE("the browser's answer is believed with the right host, path and state only")
{
    const Grant grant = theGrant();
    const std::string state = "&state=" + grant.state;
    const Redirect good = readRedirect(request("/signed-in?code=c%2B1" + state), grant);
    CHECK(good.kind == Redirect::Kind::Code);
    CHECK(good.code == "c+1");
    CHECK(kindOf(request("/signed-in?code=c&iss=https%3A%2F%2Fid.example" + state)) ==
          Redirect::Kind::Code);
    const Redirect denied = readRedirect(request("/signed-in?error=access_denied" + state), grant);
    CHECK(denied.kind == Redirect::Kind::Error);
    CHECK(denied.code == "access_denied");
    for (const char *path : {"/", "/favicon.ico", "/signed-in/", "/Signed-in", "/%73igned-in"})
        CHECK(kindOf(request(std::string(path) + "?code=c" + state)) == Redirect::Kind::NotFound);
    for (const std::string &bad :
         {request("/signed-in?code=c"),
          request("/signed-in"),
          request("/signed-in?code=c&state="),
          request("/signed-in?code=c&state=" + grant.nonce),
          request("/signed-in?code=c" + state + "x"),
          request("/signed-in?code=" + state.substr(0)),
          request("/signed-in?code=c" + state + state),
          request("/signed-in?code=c&code=d" + state),
          request("/signed-in?error=access_denied"),
          request("/signed-in?code=c&iss=https%3A%2F%2Fevil.example" + state),
          request("/signed-in?code=c%" + state),
          request("/signed-in?code=c" + state, "localhost:4711"),
          request("/signed-in?code=c" + state, "attacker.example:4711"),
          request("/signed-in?code=c" + state, "127.0.0.1"),
          request("/signed-in?code=c" + state, "127.0.0.1:4711\r\nHost: 127.0.0.1:4711"),
          "POST /signed-in?code=c" + state + " HTTP/1.1\r\nHost: 127.0.0.1:4711\r\n\r\n",
          "GET /signed-in?code=c" + state + " HTTP/1.1\r\n\r\n",
          "GET /signed-in?code=c" + state + " HTTP/0.9\r\nHost: 127.0.0.1:4711\r\n\r\n",
          "GET http://127.0.0.1:4711/signed-in?code=c" + state + "\r\n\r\n",
          std::string("\r\n\r\n"),
          std::string("GET"),
          request("/signed-in?code=" + std::string(5000, 'c') + state)}) {
        INFO(bad);
        CHECK(kindOf(bad) == Redirect::Kind::Refused);
    }
}

TEST_CASE("a service that names itself in each answer has to do so")
{
    Grant grant = theGrant();
    grant.issuerNamed = true;
    const std::string target = "/signed-in?code=c&state=" + grant.state;
    CHECK(kindOf(request(target), grant) == Redirect::Kind::Refused);
    CHECK(kindOf(request(target + "&iss=https://id.example"), grant) == Redirect::Kind::Code);
}
