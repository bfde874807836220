// What the standards print: RFC 7515 (appendix A), 7517, 7519 (section 6.1), 7638 and 8037.
#include <catch2/catch_test_macros.hpp>

#include "core/jwt/jwk.h"
#include "core/jwt/jws.h"
#include "core/jwt/jwt.h"

using namespace sidelight;

namespace
{

const std::string payload = ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                            "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.";
const std::string hs256 = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9" + payload +
                          "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const std::string rs256 =
    "eyJhbGciOiJSUzI1NiJ9" + payload +
    "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5"
    "jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb"
    "1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QO"
    "YEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
const std::string es256 =
    "eyJhbGciOiJFUzI1NiJ9" + payload +
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
const std::string edDsa =
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
    "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

const std::string hs256Key =
    R"({"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"})";
const std::string rs256Key =
    R"({"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"})";
const std::string es256Key =
    R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";
const std::string edDsaKey =
    R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
const std::string thumbKey =
    R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB")";

KeySet keysOf(const std::string &jwk)
{
    auto keys = readJwks(jwk, Secrets::Taken);
    REQUIRE(keys);
    auto set = KeySet::of(*std::move(keys));
    REQUIRE(set);
    return *std::move(set);
}

} // namespace

TEST_CASE("what the standards signed is genuine, and one bit beside it is not")
{
    struct Row {
        const char *what;
        const std::string &token;
        const std::string &key;
    };
    const Row rows[] = {{"RFC 7515 A.1, HS256", hs256, hs256Key},
                        {"RFC 7515 A.2, RS256", rs256, rs256Key},
                        {"RFC 7515 A.3, ES256", es256, es256Key},
                        {"RFC 8037 A.4, Ed25519", edDsa, edDsaKey}};
    for (const Row &row : rows) {
        INFO(row.what);
        const KeySet keys = keysOf(row.key);
        const auto jws = readJws(row.token);
        REQUIRE(jws);
        CHECK(judgeSignature(*jws, keys));
        for (const std::size_t byte : {std::size_t{0}, jws->signature.size() - 1}) {
            Jws changed = *jws;
            changed.signature[byte] = static_cast<char>(changed.signature[byte] ^ 1);
            CHECK_FALSE(judgeSignature(changed, keys));
        }
        Jws longer = *jws;
        longer.signature += '\0';
        CHECK_FALSE(judgeSignature(longer, keys));
        std::string other = row.token;
        other[other.find('.') + 3] ^= 1;
        const auto changed = readJws(other);
        if (changed)
            CHECK_FALSE(judgeSignature(*changed, keys));
    }
}

TEST_CASE("the claims of RFC 7515 A.1 to A.3 are read, in their time")
{
    const Timestamp inTime{1'300'819'379'000};
    const Timestamp late{1'300'819'380'000};
    for (const auto &[token, key] :
         {std::pair(hs256, hs256Key), {rs256, rs256Key}, {es256, es256Key}}) {
        const KeySet keys = keysOf(key);
        // They are meant for nobody in particular.
        const auto jwt = readJwt(token, keys, {"joe", "hub", 0}, inTime);
        REQUIRE_FALSE(jwt);
        CHECK(jwt.error().code == JwtErrc::WrongAudience);
        CHECK(readJwt(token, keys, {"eve", "hub", 0}, late).error().code == JwtErrc::WrongIssuer);
    }
}

TEST_CASE("what the standards show besides is not taken")
{
    // RFC 7515 A.5 and RFC 7519 6.1: unsecured.
    const auto none = readJws("eyJhbGciOiJub25lIn0" + payload);
    REQUIRE_FALSE(none);
    CHECK(none.error().code == JwtErrc::Algorithm);
    // RFC 7515 A.4: ES512. By its header.
    const auto es512 = readJws("eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AAAA");
    REQUIRE_FALSE(es512);
    CHECK(es512.error().code == JwtErrc::Algorithm);
    // RFC 7515 appendix E: an extension that has to be understood.
    const auto critical = readJws(
        "eyJhbGciOiJub25lIiwNCiAiY3JpdCI6WyJodHRwOi8vZXhhbXBsZS5jb20vVU5ERUZJTkVEIl0sDQogImh0dHA6Ly"
        "9leGFtcGxlLmNvbS9VTkRFRklORUQiOnRydWUNCn0.RkFJTA.");
    REQUIRE_FALSE(critical);
    CHECK(critical.error().code == JwtErrc::BadHeader);
}

TEST_CASE("thumbprints are those of RFC 7638 and RFC 8037")
{
    const auto rsa = readJwks(thumbKey + R"(,"alg":"RS256"})", Secrets::Refused);
    REQUIRE(rsa);
    CHECK(rsa->at(0).id == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    const auto named = readJwks(thumbKey + R"(,"kid":"2011-04-29"})", Secrets::Refused);
    REQUIRE(named);
    CHECK(named->at(0).id == "2011-04-29");
    const auto ed = readJwks(edDsaKey, Secrets::Refused);
    REQUIRE(ed);
    CHECK(ed->at(0).id == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
}

TEST_CASE("of the sets RFC 7517 shows, what is for signatures is taken")
{
    // A.1: a point for encryption, and an RSA key for RS256.
    const auto set = readJwks(
        R"({"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","use":"enc","kid":"1"},)" +
            thumbKey + R"(,"alg":"RS256","kid":"2011-04-29"}]})",
        Secrets::Refused);
    REQUIRE(set);
    REQUIRE(set->size() == 1);
    CHECK(set->at(0).id == "2011-04-29");
    // A.3: a key that wraps others, and one for HMACs; secrets only where secrets may stand.
    const std::string secrets =
        R"({"keys":[{"kty":"oct","alg":"A128KW","k":"GawgguFyGrWKav7AX4VKUg"},{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow","kid":"HMAC key used in JWS spec Appendix A.1 example"}]})";
    const auto taken = readJwks(secrets, Secrets::Taken);
    REQUIRE(taken);
    REQUIRE(taken->size() == 1);
    CHECK(taken->at(0).id == "HMAC key used in JWS spec Appendix A.1 example");
    CHECK_FALSE(readJwks(secrets, Secrets::Refused));
}
