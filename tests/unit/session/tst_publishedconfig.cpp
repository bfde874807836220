#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/base/random.h"
#include "core/publication/nextbundle.h"
#include "core/session/publishedconfig.h"

using namespace sidelight;
using session::PublishedConfig;

namespace
{

struct Desk {
    SeededRandom random{11};
    config::SigningKey first = config::SigningKey::generate(random);
    config::SigningKey other = config::SigningKey::generate(random);
    PublishedConfig panel{trusting(), TeamId("default"),
                          PublishedConfig::Panel{AgentId("dev"), "seat", {TeamId("default")}},
                          std::string()};

    [[nodiscard]] config::TrustedKeys trusting() const
    {
        auto keys = config::TrustedKeys::read(R"({"keys":[{"public":")" + first.publicKey().hex() +
                                              R"(","role":"publisher"}]})");
        REQUIRE(keys);
        return *std::move(keys);
    }
    auto take(std::int64_t version, const config::SigningKey &by, boost::json::object more = {})
    {
        more["version"] = version;
        more["team"] = "default";
        const auto text = publication::signedBundle(more, by);
        REQUIRE(text);
        return panel.take(*text, Timestamp{1'700'000'000'000});
    }
    // A pilot for that share, that brings the other key, too.
    [[nodiscard]] boost::json::object pilot(double share) const
    {
        boost::json::array keys;
        for (const config::SigningKey *key : {&first, &other})
            keys.push_back(
                boost::json::object{{"public", key->publicKey().hex()}, {"role", "publisher"}});
        return {{"pilot", {{"name", "some"}, {"share", share}}}, {"keys", keys}};
    }
};

} // namespace

TEST_CASE("a pilot brings keys to those who are in it, and to nobody else")
{
    Desk desk;
    REQUIRE(desk.take(1, desk.first));
    const bool isIn = GENERATE(false, true);
    const auto pilot = desk.take(2, desk.first, desk.pilot(isIn ? 1 : 0));
    REQUIRE(pilot);
    CHECK(pilot->has_value() == isIn);
    const auto next = desk.take(3, desk.other);
    CHECK(next.has_value() == isIn);
    if (!isIn)
        CHECK(next.error().code == config::RefusalCode::UnknownKey);
    CHECK(desk.panel.version() == (isIn ? 3 : 1));
    // A version that was passed over is in nobody's way.
    CHECK(desk.take(4, desk.first));
    CHECK(desk.panel.version() == 4);
}
