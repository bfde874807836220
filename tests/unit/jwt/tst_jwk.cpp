// Keys out of JSON and PEM: what is taken, passed over and refused.
#include <catch2/catch_test_macros.hpp>

#include "core/base/base64.h"
#include "core/jwt/jwk.h"
#include "core/jwt/pemkey.h"
#include "tests/support/tokens/tokensigner.h"

using namespace sidelight;
using sidelight::test::TokenSigner;

namespace
{

std::string setOf(const std::string &keys)
{
    return R"({"keys":[)" + keys + "]}";
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a key signs what its other half judges, as PEM and as JWK")
{
    for (const TokenSigner &signer :
         {TokenSigner::rs256("r"), TokenSigner::es256("e"), TokenSigner::edDsa("d")}) {
        const auto jwks = readJwks(signer.jwk(), Secrets::Refused);
        REQUIRE(jwks);
        REQUIRE(jwks->size() == 1);
        const auto pem = readPemKey(signer.publicPem());
        REQUIRE(pem);
        CHECK(pem->algorithm() == jwks->at(0).key.algorithm());
        CHECK(pem->thumbprint() == jwks->at(0).key.thumbprint());
        const std::string token = signer.sign("{}");
        const std::size_t dot = token.rfind('.');
        const std::string signature = *fromBase64Url(token.substr(dot + 1));
        CHECK(pem->verifies(token.substr(0, dot), signature));
        CHECK(jwks->at(0).key.verifies(token.substr(0, dot), signature));
        CHECK_FALSE(pem->verifies(token.substr(0, dot - 1), signature));
        CHECK_FALSE(pem->verifies(token.substr(0, dot), ""));
    }
}

TEST_CASE("keys for something else are passed over")
{
    const std::string ed = TokenSigner::edDsa("a").jwk();
    for (const std::string &other :
         {std::string(R"({"kty":"EC","crv":"P-384","x":"AA","y":"AA"})"),
          std::string(R"({"kty":"OKP","crv":"X25519","x":"AA"})"),
          std::string(R"({"kty":"OKP","crv":"Ed448","x":"AA"})"),
          std::string(R"({"kty":"quantum"})"), std::string(R"({"kty":7})"),
          replaced(ed, R"("use":"sig")", R"("use":"enc")"),
          replaced(ed, R"("use":"sig")", R"("use":7)"),
          replaced(ed, R"("use":"sig")", R"("key_ops":["sign"])"),
          replaced(ed, R"("alg":"EdDSA")", R"("alg":"HS256")")}) {
        INFO(other);
        const auto keys = readJwks(setOf(other + "," + ed), Secrets::Refused);
        REQUIRE(keys);
        CHECK(keys->size() == 1);
    }
}

TEST_CASE("one broken key, or a private one, makes a set void")
{
    const std::string ed = TokenSigner::edDsa("a").jwk();
    const std::string rsa = TokenSigner::rs256("b").jwk();
    const std::string ec = TokenSigner::es256("c").jwk();
    const std::string small = TokenSigner::rs256("s", 1024).jwk();
    const std::string rows[] = {
        "",
        "[]",
        "{}",
        "7",
        R"({"keys":{}})",
        setOf("7"),
        setOf(ed + "," + R"({"kty":"OKP","crv":"Ed25519"})"),
        setOf(R"({"kty":"OKP","crv":"Ed25519","x":"AA"})"),
        setOf(replaced(ed, R"("kty")", R"("d":"AA","kty")")),
        setOf(replaced(rsa, R"("kty")", R"("d":"AA","kty")")),
        setOf(replaced(ed, R"("kid":"a")", R"("kid":7)")),
        setOf(replaced(ed, R"("kid":"a")", R"("kid":"a","kid":"b")")),
        setOf(replaced(rsa, R"("e":"AQAB")", R"("e":"AQ")")),       // 1
        setOf(replaced(rsa, R"("e":"AQAB")", R"("e":"AAAAAQAB")")), // too long
        setOf(replaced(rsa, R"("e":"AQAB")", R"("e":"Ag")")),       // even
        setOf(replaced(rsa, R"("e":"AQAB")", R"("e":"AQAB=")")),
        setOf(small),
        setOf(replaced(ec, R"("y":")", R"("y":"A)")),
        // A point that is not on the curve.
        setOf(R"({"kty":"EC","crv":"P-256","x":")" + toBase64Url(std::string(32, '\1').data(), 32) +
              R"(","y":")" + toBase64Url(std::string(32, '\1').data(), 32) + R"("})"),
        setOf(R"({"kty":"oct","k":")" + toBase64Url(std::string(32, 's').data(), 32) + R"("})"),
    };
    for (const std::string &row : rows) {
        INFO(row);
        const auto keys = readJwks(row, Secrets::Refused);
        REQUIRE_FALSE(keys);
        CHECK_FALSE(keys.error().empty());
    }
    std::string many;
    for (int i = 0; i <= 100; ++i)
        many += (i == 0 ? "" : ",") + replaced(ed, R"("a")", '"' + std::to_string(i) + '"');
    CHECK_FALSE(readJwks(setOf(many), Secrets::Refused));
}

TEST_CASE("a secret is long enough, and stands where secrets may stand")
{
    const auto secret = [](std::size_t size) {
        return R"({"kty":"oct","kid":"h","k":")" +
               toBase64Url(std::string(size, 's').data(), size) + R"("})";
    };
    CHECK(readJwks(secret(32), Secrets::Taken));
    CHECK_FALSE(readJwks(secret(31), Secrets::Taken));
    CHECK_FALSE(readJwks(secret(32), Secrets::Refused));
    CHECK_FALSE(readJwks(R"({"kty":"oct","kid":"h"})", Secrets::Taken));
}

TEST_CASE("a PEM file holds one public key")
{
    const TokenSigner signer = TokenSigner::es256();
    CHECK(readPemKey("Made today.\n" + signer.publicPem()));
    for (const std::string &wrong :
         {std::string(),
          std::string("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"),
          signer.privatePem(), signer.publicPem() + signer.privatePem(),
          signer.publicPem() + signer.publicPem(), TokenSigner::rs256("", 1024).publicPem(),
          signer.publicPem().substr(0, 80)}) {
        INFO(wrong);
        const auto key = readPemKey(wrong);
        REQUIRE_FALSE(key);
        CHECK_FALSE(key.error().empty());
    }
}

TEST_CASE("two keys of one name and algorithm make a set ambiguous")
{
    const auto named = [](const TokenSigner &signer) {
        return std::move(readJwks(signer.jwk(), Secrets::Refused)->at(0));
    };
    std::vector<NamedKey> same;
    same.push_back(named(TokenSigner::edDsa("a")));
    same.push_back(named(TokenSigner::edDsa("a")));
    CHECK_FALSE(KeySet::of(std::move(same)));
    std::vector<NamedKey> other;
    other.push_back(named(TokenSigner::edDsa("a")));
    other.push_back(named(TokenSigner::es256("a")));
    const auto set = KeySet::of(std::move(other));
    REQUIRE(set);
    CHECK(set->candidates(Algorithm::EdDsa, "a").size() == 1);
    CHECK(set->candidates(Algorithm::EdDsa, "b").empty());
    CHECK(set->candidates(Algorithm::Rs256, "a").empty());
    CHECK(set->candidates(Algorithm::Es256, std::nullopt).size() == 1);
}
