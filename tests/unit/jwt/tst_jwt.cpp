// Tokens by people who would like to come in.
#include <catch2/catch_test_macros.hpp>

#include "core/base/base64.h"
#include "core/jwt/jwk.h"
#include "core/jwt/jwt.h"
#include "core/jwt/pemkey.h"
#include "tests/support/tokens/tokensigner.h"

using namespace sidelight;
using sidelight::test::compact;
using sidelight::test::TokenSigner;

namespace
{

constexpr Timestamp now{1'700'000'000'000};
const JwtRules rules{"https://id.example", "hub", 30'000};

std::string secretOf(char c)
{
    return std::string(32, c);
}

// Another claim, or the same with other content.
std::string claims(const std::string &name = {}, const std::string &value = {})
{
    std::string text = "{";
    for (const auto &[known, usual] :
         {std::pair<std::string, std::string>{"iss", R"("https://id.example")"},
          {"aud", R"("hub")"},
          {"exp", "1700000600"},
          {"sub", R"("eva")"}}) {
        if (known != name)
            text += (text.size() > 1 ? ",\"" : "\"") + known + "\":" + usual;
    }
    if (!name.empty() && !value.empty())
        text += ",\"" + name + "\":" + value;
    return text + "}";
}

struct Keys {
    TokenSigner rsa = TokenSigner::rs256("r");
    TokenSigner ec = TokenSigner::es256("e");
    TokenSigner ed = TokenSigner::edDsa("d");
    TokenSigner mac = TokenSigner::hs256(secretOf('s'), "h");

    [[nodiscard]] KeySet set() const
    {
        auto keys = readJwks(R"({"keys":[)" + rsa.jwk() + "," + ec.jwk() + "," + ed.jwk() + "," +
                                 mac.jwk() + "]}",
                             Secrets::Taken);
        REQUIRE(keys);
        auto made = KeySet::of(*std::move(keys));
        REQUIRE(made);
        return *std::move(made);
    }
};

// The code of the refusal; "" when it is taken.
std::string judged(const std::string &token, const KeySet &keys, Timestamp at = now)
{
    const auto jwt = readJwt(token, keys, rules, at);
    return jwt ? std::string() : std::string(codeOf(jwt.error().code));
}

std::string header(const std::string &algorithm, const std::string &more = {})
{
    return R"({"alg":")" + algorithm + '"' + more + '}';
}

} // namespace

TEST_CASE("a good token of each algorithm is taken, with and without its key's name")
{
    const Keys keys;
    const KeySet set = keys.set();
    for (const TokenSigner &signer : {keys.rsa, keys.ec, keys.ed, keys.mac}) {
        const auto jwt = readJwt(signer.sign(claims("iat", "1700000000")), set, rules, now);
        REQUIRE(jwt);
        CHECK(jwt->claims.at("sub") == "eva");
        CHECK(jwt->expires == Timestamp{1'700'000'630'000});
        CHECK(jwt->issued == now);
    }
    CHECK(judged(keys.ed.signWith(header("EdDSA"), claims()), set).empty());
    for (const char *type : {"JWT", "jwt", "at+jwt", "application/at+jwt"})
        CHECK(judged(keys.ed.signWith(header("EdDSA", R"(,"typ":")" + std::string(type) + '"'),
                                      claims()),
                     set)
                  .empty());
    CHECK(judged(keys.ed.sign(claims("aud", R"(["other","hub"])")), set).empty());
}

TEST_CASE("hostile headers")
{
    const Keys keys;
    const KeySet set = keys.set();
    const std::string pem = keys.rsa.publicPem();
    const TokenSigner confused = TokenSigner::hs256(pem, "r");
    const TokenSigner empty = TokenSigner::hs256("", "h");
    struct Row {
        const char *what;
        std::string token;
        const char *code;
    };
    const auto ed = [&keys](const std::string &text) { return keys.ed.signWith(text, claims()); };
    const Row rows[] = {
        {"none", compact(header("none"), claims(), ""), "algorithm_refused"},
        {"none with a signature", ed(header("none")), "algorithm_refused"},
        {"None", compact(header("None"), claims(), ""), "algorithm_refused"},
        {"NONE", compact(header("nOnE"), claims(), ""), "algorithm_refused"},
        {"no algorithm", ed("{}"), "bad_header"},
        {"no text as algorithm", ed(R"({"alg":["EdDSA"]})"), "bad_header"},
        {"a wider HMAC", ed(header("HS512")), "algorithm_refused"},
        {"another case", ed(header("eddsa")), "algorithm_refused"},
        {"the public key as a secret", confused.sign(claims()), "unknown_key"},
        {"the same without a name", confused.signWith(header("HS256"), claims()), "bad_signature"},
        {"the same under the secret's name", TokenSigner::hs256(pem, "h").sign(claims()),
         "bad_signature"},
        {"an empty secret", empty.sign(claims()), "bad_signature"},
        {"one key's name, another's algorithm",
         keys.ed.signWith(header("EdDSA", R"(,"kid":"r")"), claims()), "unknown_key"},
        {"one algorithm said, another used",
         keys.ed.signWith(header("ES256", R"(,"kid":"e")"), claims()), "bad_signature"},
        {"twice the algorithm", ed(R"({"alg":"none","alg":"EdDSA"})"), "bad_header"},
        {"twice the name", ed(header("EdDSA", R"(,"kid":"x","kid":"d")")), "bad_header"},
        {"an extension to be understood", ed(header("EdDSA", R"(,"crit":["exp"])")), "bad_header"},
        {"an empty list of them", ed(header("EdDSA", R"(,"crit":[])")), "bad_header"},
        {"an unencoded payload", ed(header("EdDSA", R"(,"b64":false,"crit":["b64"])")),
         "bad_header"},
        {"a number as name", ed(header("EdDSA", R"(,"kid":1)")), "bad_header"},
        {"an empty name", ed(header("EdDSA", R"(,"kid":"")")), "bad_header"},
        {"a path as name", ed(header("EdDSA", R"(,"kid":"../../dev/null")")), "unknown_key"},
        {"a URL as name", ed(header("EdDSA", R"(,"kid":"http://x/keys")")), "unknown_key"},
        {"a query as name", ed(header("EdDSA", R"(,"kid":"d' OR 1=1 --")")), "unknown_key"},
        {"a NUL in the name", ed(header("EdDSA", R"(,"kid":"d\u0000x")")), "unknown_key"},
        {"another type", ed(header("EdDSA", R"(,"typ":"logout+jwt")")), "bad_header"},
        {"a number as type", ed(header("EdDSA", R"(,"typ":7)")), "bad_header"},
        {"a type with a NUL", ed(header("EdDSA", R"(,"typ":"JWT\u0000x")")), "bad_header"},
        {"no object", ed("[]"), "bad_header"},
        {"no JSON", ed("x"), "bad_header"},
        {"a header that goes deep", ed(header("EdDSA", R"(,"x":[[[[[[[[1]]]]]]]])")), "bad_header"},
        {"two values", ed(header("EdDSA") + "{}"), "bad_header"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        CHECK(judged(row.token, set) == row.code);
    }
    // A key of one's own, sent along: not listened to.
    const TokenSigner own = TokenSigner::edDsa();
    for (const std::string &more :
         {R"(,"jwk":)" + own.jwk(), std::string(R"(,"jku":"https://evil.example/keys")"),
          std::string(R"(,"x5u":"https://evil.example/cert")"), std::string(R"(,"x5c":["AA"])")})
        CHECK(judged(own.signWith(header("EdDSA", R"(,"kid":"d")" + more), claims()), set) ==
              "bad_signature");
    CHECK(judged(own.sign(claims()), KeySet()) == "unknown_key");
}

TEST_CASE("hostile signatures and texts")
{
    const Keys keys;
    const KeySet set = keys.set();
    const std::string good = keys.ed.sign(claims());
    const std::string ecHeader = header("ES256", R"(,"kid":"e")");
    const std::string ecInput = [&] {
        const std::string token = keys.ec.signWith(ecHeader, claims());
        return token.substr(0, token.rfind('.'));
    }();
    std::string tampered = good;
    tampered.replace(
        good.find('.') + 1, std::string::npos,
        toBase64Url(claims("sub", R"("admin")").data(), claims("sub", R"("admin")").size()) +
            good.substr(good.rfind('.')));
    const std::string der = keys.ec.rawSignature(ecInput);
    std::string zeroS(64, '\0');
    zeroS[5] = 1;
    std::string zeroR(64, '\0');
    zeroR[40] = 1;
    std::string changed = good;
    changed.back() = changed.back() == 'A' ? 'Q' : 'A';
    const std::string encodedSignature = good.substr(good.rfind('.') + 1);
    struct Row {
        const char *what;
        std::string token;
        const char *code;
    };
    const Row rows[] = {
        {"another claim", tampered, "bad_signature"},
        {"another last byte", changed, "bad_signature"},
        {"no signature", good.substr(0, good.rfind('.') + 1), "bad_signature"},
        {"a key that is not ours", TokenSigner::edDsa("d").sign(claims()), "bad_signature"},
        {"ES256 in DER", ecInput + '.' + toBase64Url(der.data(), der.size()), "bad_signature"},
        {"ES256 of zeros", compact(ecHeader, claims(), std::string(64, '\0')), "bad_signature"},
        {"ES256 with r zero", compact(ecHeader, claims(), zeroR), "bad_signature"},
        {"ES256 with s zero", compact(ecHeader, claims(), zeroS), "bad_signature"},
        {"ES256 of ones", compact(ecHeader, claims(), std::string(64, '\xFF')), "bad_signature"},
        {"Ed25519 of zeros",
         compact(header("EdDSA", R"(,"kid":"d")"), claims(), std::string(64, '\0')),
         "bad_signature"},
        {"nothing", "", "token_malformed"},
        {"two parts", good.substr(0, good.rfind('.')), "token_malformed"},
        {"four parts", good + ".AA", "token_malformed"},
        {"padding", good + "==", "token_malformed"},
        {"a space", good + " ", "token_malformed"},
        {"a line break", good.substr(0, 20) + "\n" + good.substr(20), "token_malformed"},
        {"a NUL", good + std::string(1, '\0'), "token_malformed"},
        {"the other alphabet",
         good.substr(0, good.rfind('.') + 1) + "+/" + encodedSignature.substr(2),
         "token_malformed"},
        {"a byte too many", good + "A", "bad_signature"},
        {"one character that is no byte", good + "AAA", "token_malformed"},
        {"JSON form", R"({"payload":"e30","signatures":[]})", "token_malformed"},
        {"a huge token", good + std::string(20'000, 'A'), "token_too_large"},
        {"a huge header",
         keys.ed.signWith(header("EdDSA", ",\"x\":\"" + std::string(5'000, 'x') + '"'), claims()),
         "token_too_large"},
        {"a huge signature", good + std::string(3'000, 'A'), "token_too_large"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        CHECK(judged(row.token, set) == row.code);
    }
    // Bits that are left over: the same bytes, another text.
    std::string second = good;
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    second.back() = alphabet[alphabet.find(second.back()) + 1];
    CHECK(judged(second, set) == "token_malformed");
}

TEST_CASE("hostile claims, in genuine tokens")
{
    const Keys keys;
    const KeySet set = keys.set();
    struct Row {
        const char *what;
        std::string claims;
        const char *code;
    };
    const std::string usual = claims();
    const Row rows[] = {
        {"expired a while ago", claims("exp", "1699999970"), "token_expired"},
        {"within the leeway", claims("exp", "1699999971"), ""},
        {"no expiry", claims("exp"), "bad_claims"},
        {"an expiry as text", claims("exp", R"("1700000600")"), "bad_claims"},
        {"a negative expiry", claims("exp", "-1"), "bad_claims"},
        {"an expiry beyond all years", claims("exp", "1e300"), "bad_claims"},
        {"an expiry with a fraction", claims("exp", "1700000600.5"), ""},
        {"null as expiry", claims("exp", "null"), "bad_claims"},
        {"not yet", claims("nbf", "1700000031"), "token_not_yet_valid"},
        {"just now", claims("nbf", "1700000030"), ""},
        {"no time in nbf", claims("nbf", R"("now")"), "bad_claims"},
        {"issued in the future", claims("iat", "1700000031"), "token_not_yet_valid"},
        {"no time in iat", claims("iat", "[]"), "bad_claims"},
        {"another issuer", claims("iss", R"("https://evil.example")"), "wrong_issuer"},
        {"an issuer that begins the same", claims("iss", R"("https://id.example/")"),
         "wrong_issuer"},
        {"no issuer", claims("iss"), "wrong_issuer"},
        {"issuers in a list", claims("iss", R"(["https://id.example"])"), "wrong_issuer"},
        {"another audience", claims("aud", R"("hubs")"), "wrong_audience"},
        {"an audience among none", claims("aud", "[]"), "wrong_audience"},
        {"no audience", claims("aud"), "wrong_audience"},
        {"an audience as object", claims("aud", R"({"hub":1})"), "wrong_audience"},
        {"twice the subject", usual.substr(0, usual.size() - 1) + R"(,"sub":"admin"})",
         "bad_claims"},
        {"no object", "[]", "bad_claims"},
        {"a nested token", R"("eyJh")", "bad_claims"},
        {"nothing", "", "bad_claims"},
        {"no UTF-8", "{\"sub\":\"\xFF\"}", "bad_claims"},
        {"depth", claims("x", "[[[[[[[[[[1]]]]]]]]]]"), "bad_claims"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        CHECK(judged(keys.ed.sign(row.claims), set) == row.code);
    }
}

TEST_CASE("every code has a sentence, and neither is said twice")
{
    std::vector<std::string_view> seen;
    for (int i = 0; i <= static_cast<int>(JwtErrc::WrongAudience); ++i) {
        const auto code = static_cast<JwtErrc>(i);
        CHECK(sentenceOf(code).ends_with('.'));
        CHECK(std::find(seen.begin(), seen.end(), codeOf(code)) == seen.end());
        seen.push_back(codeOf(code));
    }
}
