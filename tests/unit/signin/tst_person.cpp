#include <catch2/catch_test_macros.hpp>

#include "core/jwt/jwk.h"
#include "core/signin/person.h"
#include "tests/support/tokens/tokensigner.h"

using namespace sidelight;
using namespace sidelight::signin;
using test::TokenSigner;

namespace
{

constexpr Timestamp now{1'700'000'000'000};
const IdTokenRules rules{"https://id.example", "panel"};

KeySet keysOf(const TokenSigner &signer)
{
    auto keys = readJwks(R"({"keys":[)" + signer.jwk() + "]}", Secrets::Refused);
    REQUIRE(keys);
    return *KeySet::of(*std::move(keys));
}

// The usual ones, with others in their place or beside them.
std::string claims(const std::string &more = {}, const std::string &issuer = "https://id.example",
                   const std::string &audience = R"("panel")",
                   const std::string &expires = "1700000600")
{
    return R"({"iss":")" + issuer + R"(","aud":)" + audience + R"(,"exp":)" + expires + more + "}";
}

const std::string whole = R"(,"sub":"eva","nonce":"n")";

} // namespace

TEST_CASE("a word about a person is believed when key, issuer, client, time and nonce fit")
{
    for (const TokenSigner &signer :
         {TokenSigner::rs256("k"), TokenSigner::es256("k"), TokenSigner::edDsa("k")}) {
        const KeySet keys = keysOf(signer);
        const auto person =
            readPerson(signer.sign(claims(whole + R"(,"name":"Eva","teams":["cards","@hub",7])")),
                       keys, rules, "n", now);
        REQUIRE(person);
        CHECK(person->agent == "eva");
        CHECK(person->name == "Eva");
        CHECK(person->teams == std::vector<std::string>{"cards"});
        const auto judged = [&](const std::string &text) {
            return readPerson(signer.sign(text), keys, rules, "n", now).has_value();
        };
        CHECK(judged(claims(whole, "https://id.example", R"(["panel"])")));
        CHECK(
            judged(claims(whole + R"(,"azp":"panel")", "https://id.example", R"(["x","panel"])")));
        CHECK_FALSE(judged(claims(whole, "https://id.example/")));
        CHECK_FALSE(judged(claims(whole, "https://id.example", R"("hub")")));
        CHECK_FALSE(judged(claims(whole, "https://id.example", R"(["x","panel"])")));
        CHECK_FALSE(judged(claims(whole + R"(,"azp":"x")")));
        CHECK_FALSE(judged(claims(R"(,"sub":"eva","nonce":"m")")));
        CHECK_FALSE(judged(claims(R"(,"sub":"eva")")));
        CHECK_FALSE(judged(claims(R"(,"nonce":"n")")));
        CHECK_FALSE(judged(claims(R"(,"sub":"a/b","nonce":"n")")));
        CHECK_FALSE(judged(claims(whole, "https://id.example", R"("panel")", "1699999900")));
        CHECK_FALSE(judged(claims(whole + R"(,"iat":1700009999)")));
    }
}

TEST_CASE("a word that nobody signed, or somebody else did, is not believed")
{
    const TokenSigner signer = TokenSigner::edDsa("k");
    const KeySet keys = keysOf(signer);
    const auto judged = [&](const std::string &token) {
        return readPerson(token, keys, rules, "n", now).has_value();
    };
    REQUIRE(judged(signer.sign(claims(whole))));
    CHECK_FALSE(judged(signer.signWith(R"({"alg":"none"})", claims(whole))));
    CHECK_FALSE(judged(test::compact(R"({"alg":"none"})", claims(whole), "")));
    CHECK_FALSE(judged(TokenSigner::edDsa("k").sign(claims(whole))));
    CHECK_FALSE(judged(TokenSigner::hs256(std::string(32, 's'), "k").sign(claims(whole))));
    CHECK_FALSE(judged(""));
    CHECK_FALSE(judged(std::string(100'000, 'a')));
}

TEST_CASE("a name is cut and cleaned before anybody sees it")
{
    const TokenSigner signer = TokenSigner::edDsa("k");
    std::string name = R"(a\u0007)";
    for (int i = 0; i < 150; ++i)
        name += "ü";
    const auto person = readPerson(signer.sign(claims(whole + R"(,"name":")" + name + '"')),
                                   keysOf(signer), rules, "n", now);
    REQUIRE(person);
    CHECK(person->name.size() == 199);
    CHECK(person->name.substr(0, 3) == "aü");
}
