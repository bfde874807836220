// Who comes in: keys that rotate, tokens that end or are taken back.
#include <catch2/catch_test_macros.hpp>

#include "core/jwt/jwk.h"
#include "hub/auth/jwtauthoriser.h"
#include "tests/support/tokens/tokensigner.h"

using namespace sidelight;
using namespace sidelight::hub;
using sidelight::test::TokenSigner;

namespace
{

class TestKeys final : public KeySource
{
public:
    [[nodiscard]] const KeySet &keys() const override { return m_keys; }
    [[nodiscard]] std::uint64_t revision() const override { return m_revision; }
    [[nodiscard]] bool missed() override
    {
        ++misses;
        return asking;
    }
    void use(const TokenSigner &signer)
    {
        m_keys = *KeySet::of(*readJwks(signer.jwk(), Secrets::Taken));
        ++m_revision;
    }
    int misses = 0;
    bool asking = false;

private:
    KeySet m_keys;
    std::uint64_t m_revision = 0;
};

struct Rig {
    Rig() { keys.use(signer); }

    TokenSigner signer = TokenSigner::edDsa("a");
    TestKeys keys;
    ManualClock clock{Timestamp{1'700'000'000'000}};
    JwtAuthoriser authoriser{{{"https://id.example", "hub", 30'000}, {}}, keys, clock};

    [[nodiscard]] std::string token(const TokenSigner &by, const std::string &more = {}) const
    {
        return by.sign(
            R"({"iss":"https://id.example","aud":"hub","exp":1700000600,"iat":1700000000,"sub":"eva","roles":"agent")" +
            more + "}");
    }
    // The reason, or "" when it is taken.
    [[nodiscard]] std::string judged(const std::string &token) const
    {
        const auto who = authoriser.authenticate(token);
        return who ? std::string() : std::string(who.error().reason);
    }
};

} // namespace

TEST_CASE("a token is good until it ends, however often it is shown")
{
    Rig rig;
    const std::string token = rig.token(rig.signer);
    for (int i = 0; i < 3; ++i) {
        const auto who = rig.authoriser.authenticate(token);
        REQUIRE(who);
        CHECK(who->agent == AgentId("eva"));
        CHECK(who->expires == Timestamp{1'700'000'630'000});
    }
    rig.clock.advanceMs(629'999);
    CHECK(rig.judged(token).empty());
    rig.clock.advanceMs(1);
    const auto late = rig.authoriser.authenticate(token);
    REQUIRE_FALSE(late);
    CHECK(late.error().code == SignInErrc::Expired);
    CHECK(rig.judged(token) == "token_expired"); // also when it is not remembered any more
    CHECK(rig.authoriser.refusals().at("token_expired") == 2);
}

TEST_CASE("a key that is withdrawn takes its tokens with it, at once")
{
    Rig rig;
    const TokenSigner next = TokenSigner::edDsa("b");
    const std::string old = rig.token(rig.signer);
    CHECK(rig.judged(old).empty());
    rig.keys.use(next);
    CHECK(rig.judged(old) == "unknown_key");
    CHECK(rig.judged(rig.token(next)).empty());
}

TEST_CASE("while keys are asked for, a token of a new key may come again")
{
    Rig rig;
    const TokenSigner next = TokenSigner::edDsa("b");
    rig.keys.asking = true;
    const auto early = rig.authoriser.authenticate(rig.token(next));
    REQUIRE_FALSE(early);
    CHECK(early.error().code == SignInErrc::Unavailable);
    // Only an unknown key is a reason to ask.
    const int misses = rig.keys.misses;
    CHECK(rig.judged("x") == "token_malformed");
    CHECK(rig.judged(rig.token(TokenSigner::edDsa("a"))) == "bad_signature");
    CHECK(rig.keys.misses == misses);
}

TEST_CASE("a token that was taken back is refused, also when it was good before")
{
    Rig rig;
    const std::string token = rig.token(rig.signer, R"(,"jti":"j1")");
    const auto who = rig.authoriser.authenticate(token);
    REQUIRE(who);
    CHECK_FALSE(rig.authoriser.isRevoked(*who));
    const std::uint64_t before = rig.authoriser.revision();
    rig.authoriser.revoke(*Revocations::read(R"({"tokens":["j1"]})"));
    CHECK(rig.authoriser.revision() != before);
    CHECK(rig.authoriser.isRevoked(*who));
    CHECK(rig.judged(token) == "token_revoked");
    CHECK(rig.judged(rig.token(rig.signer)).empty());
    rig.authoriser.revoke(*Revocations::read(R"({"subjects":{"eva":"2023-11-14T22:13:20Z"}})"));
    CHECK(rig.judged(rig.token(rig.signer)) == "token_revoked");
}

TEST_CASE("what a token is for is judged after its signature")
{
    Rig rig;
    rig.authoriser.revoke({});
    CHECK(rig.judged(rig.signer.sign(
              R"({"iss":"https://id.example","aud":"hub","exp":1700000600,"sub":"eva"})")) ==
          "no_role");
    CHECK(rig.judged(TokenSigner::edDsa("a").sign(
              R"({"iss":"https://id.example","aud":"hub","exp":1700000600,"sub":"eva"})")) ==
          "bad_signature");
}
