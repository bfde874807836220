#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/base/hex.h"
#include "core/config/signing/trustedkeys.h"
#include "core/keys/memoryvault.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

constexpr std::string_view payload = R"({"team":"blue","version":7})";
const TeamId blue{"blue"};
constexpr Timestamp noon{1'790'000'000'000};

SigningKey key(std::uint64_t seed)
{
    SeededRandom random(seed);
    return SigningKey::generate(random);
}

std::string entry(const SigningKey &key, std::string_view role, std::string_view more = {})
{
    return R"({"public":")" + key.publicKey().hex() + R"(","role":")" + std::string(role) + '"' +
           std::string(more) + '}';
}

TrustedKeys trusting(std::initializer_list<std::string> entries, int signatures = 1)
{
    std::string list;
    for (const std::string &one : entries)
        list += (list.empty() ? "" : ",") + one;
    auto trusted = TrustedKeys::read(R"({"signatures":)" + std::to_string(signatures) +
                                     R"(,"keys":[)" + list + "]}");
    REQUIRE(trusted);
    return *std::move(trusted);
}

std::string signedBy(std::initializer_list<const SigningKey *> keys,
                     std::string_view text = payload)
{
    Envelope envelope{std::string(text), {}};
    for (const SigningKey *one : keys)
        one->sign(envelope);
    return writeEnvelope(envelope);
}

RefusalCode codeOf(const Result<SignedBundle, BundleRefusal> &judged)
{
    REQUIRE_FALSE(judged);
    CHECK_FALSE(judged.error().sentence.empty());
    return judged.error().code;
}

} // namespace

TEST_CASE("a bundle that a trusted publisher signed comes into force")
{
    const SigningKey ours = key(1);
    const TrustedKeys trusted = trusting({entry(ours, "publisher")});
    const auto judged = trusted.judge(signedBy({&ours}), blue, 6, noon);
    REQUIRE(judged);
    CHECK(judged->payload == payload);
    CHECK(judged->bundle.version == 7);
    CHECK(judged->signers == std::vector{ours.publicKey().id()});
    CHECK_FALSE(judged->expired);
}

TEST_CASE("every flipped bit of a signed bundle is refused")
{
    const SigningKey ours = key(1);
    const SigningKey second = key(2);
    const int needed = GENERATE(1, 2);
    const TrustedKeys trusted =
        trusting({entry(ours, "publisher"), entry(second, "editor")}, needed);
    const std::string good = needed == 1 ? signedBy({&ours}) : signedBy({&ours, &second});
    REQUIRE(trusted.judge(good, blue, {}, noon));
    std::size_t taken = 0;
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        std::string bad = good;
        bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
        taken += trusted.judge(bad, blue, {}, noon) ? 1 : 0;
    }
    CHECK(taken == 0);
    // Neither cut off nor with anything after it.
    for (std::size_t length = 0; length < good.size(); ++length)
        taken += trusted.judge(std::string_view(good).substr(0, length), blue, {}, noon) ? 1 : 0;
    for (const char *tail : {" ", "\n", "x", "{}"})
        taken += trusted.judge(good + tail, blue, {}, noon) ? 1 : 0;
    CHECK(taken == 0);
}

TEST_CASE("a bundle is refused for the reason that holds")
{
    const SigningKey ours = key(1);
    const SigningKey editor = key(2);
    const SigningKey stranger = key(3);
    const TrustedKeys one = trusting({entry(ours, "publisher"), entry(editor, "editor"),
                                      entry(key(4), "publisher", R"(,"teams":["green"])")});
    SECTION("unsigned text")
    CHECK(codeOf(one.judge(payload, blue, {}, noon)) == RefusalCode::NotSigned);
    SECTION("nobody signed")
    CHECK(codeOf(one.judge(signedBy({}), blue, {}, noon)) == RefusalCode::NotSigned);
    SECTION("a stranger signed")
    CHECK(codeOf(one.judge(signedBy({&stranger}), blue, {}, noon)) == RefusalCode::UnknownKey);
    SECTION("somebody who publishes for another team signed")
    {
        const SigningKey green = key(4);
        CHECK(codeOf(one.judge(signedBy({&green}), blue, {}, noon)) == RefusalCode::UnknownKey);
    }
    SECTION("only an editor signed")
    CHECK(codeOf(one.judge(signedBy({&editor}), blue, {}, noon)) == RefusalCode::TooFewSignatures);
    SECTION("one of two signed")
    {
        const TrustedKeys two = trusting({entry(ours, "publisher"), entry(editor, "editor")}, 2);
        CHECK(codeOf(two.judge(signedBy({&ours, &stranger}), blue, {}, noon)) ==
              RefusalCode::TooFewSignatures);
        CHECK(two.judge(signedBy({&ours, &editor}), blue, {}, noon));
    }
    SECTION("the same one signed twice")
    {
        const TrustedKeys two = trusting({entry(ours, "publisher"), entry(editor, "editor")}, 2);
        Envelope envelope{std::string(payload), {}};
        ours.sign(envelope);
        envelope.signatures.push_back(envelope.signatures.front());
        CHECK(codeOf(two.judge(writeEnvelope(envelope), blue, {}, noon)) ==
              RefusalCode::TooFewSignatures);
    }
    SECTION("a stranger's signature under our name")
    {
        Envelope envelope{std::string(payload), {}};
        stranger.sign(envelope);
        envelope.signatures.front().keyId = ours.publicKey().id();
        CHECK(codeOf(one.judge(writeEnvelope(envelope), blue, {}, noon)) ==
              RefusalCode::BadSignature);
    }
    SECTION("made for another team")
    CHECK(codeOf(one.judge(signedBy({&ours}, R"({"team":"green","version":7})"), blue, {}, noon)) ==
          RefusalCode::WrongTeam);
    SECTION("made for nobody")
    CHECK(codeOf(one.judge(signedBy({&ours}, R"({"version":7})"), blue, {}, noon)) ==
          RefusalCode::WrongTeam);
    SECTION("the same version again")
    CHECK(codeOf(one.judge(signedBy({&ours}), blue, 7, noon)) == RefusalCode::NotNewer);
    SECTION("an older version")
    CHECK(codeOf(one.judge(signedBy({&ours}), blue, 8, noon)) == RefusalCode::NotNewer);
    SECTION("signed, but with a mistake")
    {
        const auto judged =
            one.judge(signedBy({&ours}, R"({"team":"blue","version":8,"rules":7})"), blue, 7, noon);
        CHECK(codeOf(judged) == RefusalCode::Invalid);
        REQUIRE(judged.error().problems.size() == 1);
        CHECK(judged.error().problems.front().find("/rules") != std::string::npos);
    }
    SECTION("a member twice in what was signed")
    CHECK(codeOf(one.judge(signedBy({&ours}, R"({"team":"blue","version":8,"version":9})"), blue, 7,
                           noon)) == RefusalCode::Invalid);
    SECTION("enormous")
    {
        const std::string huge(maxBundleBytes + 1, ' ');
        CHECK(codeOf(one.judge(signedBy({&ours}, huge), blue, {}, noon)) == RefusalCode::Invalid);
        CHECK(codeOf(one.judge(std::string(std::size_t{64} * 1024 * 1024, 'x'), blue, {}, noon)) ==
              RefusalCode::NotSigned);
    }
}

TEST_CASE("a bundle past its time comes into force with a word about it")
{
    const SigningKey ours = key(1);
    const TrustedKeys trusted = trusting({entry(ours, "publisher")});
    const std::string text =
        signedBy({&ours}, R"({"team":"blue","version":7,"expires":"2026-01-01T00:00:00Z"})");
    const auto judged = trusted.judge(text, blue, {}, noon);
    REQUIRE(judged);
    CHECK(judged->expired);
    const auto before = trusted.judge(text, blue, {}, Timestamp{1'700'000'000'000});
    REQUIRE(before);
    CHECK_FALSE(before->expired);
}

TEST_CASE("a bundle in force brings keys, and takes them away again")
{
    const SigningKey ours = key(1);
    const SigningKey next = key(2);
    TrustedKeys trusted = trusting({entry(ours, "publisher")});
    const auto first = trusted.judge(signedBy({&ours}, R"({"team":"blue","version":1,"keys":[)" +
                                                           entry(next, "publisher") + "]}"),
                                     blue, {}, noon);
    REQUIRE(first);
    const std::string byNext = signedBy({&next});
    CHECK(codeOf(trusted.judge(byNext, blue, 1, noon)) == RefusalCode::UnknownKey);
    trusted.introduce(first->bundle.keys);
    const auto second = trusted.judge(byNext, blue, 1, noon);
    REQUIRE(second);
    trusted.introduce(second->bundle.keys);
    CHECK(codeOf(trusted.judge(signedBy({&next}, R"({"team":"blue","version":8})"), blue, 7,
                               noon)) == RefusalCode::UnknownKey);
}

TEST_CASE("a list of trusted keys with a mistake is refused with its place")
{
    const auto row = GENERATE(values<std::pair<const char *, const char *>>({
        {"", "JSON"},
        {"[]", "\"keys\""},
        {R"({"keys":7})", "/keys"},
        {R"({"keys":[7]})", "/keys/0"},
        {R"({"keys":[{"public":"00","role":"publisher"}]})", "/keys/0/public"},
        {R"({"keys":[],"signatures":3})", "/signatures"},
        {R"({"keys":[{"public":"0000000000000000000000000000000000000000000000000000000000000000","role":"publisher"}]})",
         "/keys/0/public"},
    }));
    const auto trusted = TrustedKeys::read(row.first);
    REQUIRE_FALSE(trusted);
    CHECK(trusted.error().find(row.second) != std::string::npos);
}

TEST_CASE("signatures are those of RFC 8032 over the DSSE encoding")
{
    CHECK(signedBytes("{}") == "DSSEv1 37 application/vnd.sidelight.bundle+json 2 {}");
    // RFC 8032, 7.1, test 1: what the seed gives as its public half.
    struct SeedOnly final : Random {
        void fill(std::span<std::uint8_t> bytes) override
        {
            const auto seed =
                fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
            std::copy_n(seed->begin(), bytes.size(), bytes.begin());
        }
    } random;
    CHECK(SigningKey::generate(random).publicKey().hex() ==
          "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST_CASE("a signing key comes back out of its vault")
{
    keys::MemoryVault vault;
    const auto none = SigningKey::load(vault);
    REQUIRE(none);
    CHECK_FALSE(*none);
    const SigningKey ours = key(1);
    REQUIRE(ours.store(vault));
    const auto again = SigningKey::load(vault);
    REQUIRE(again);
    REQUIRE(*again);
    CHECK((*again)->publicKey() == ours.publicKey());
    CHECK(signedBy({&**again}) == signedBy({&ours}));
    REQUIRE(vault.store(keys::SecretBytes(7)));
    CHECK_FALSE(SigningKey::load(vault));
}
