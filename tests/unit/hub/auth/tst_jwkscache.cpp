// When a sign-in service is asked for its keys, and for how long they hold.
#include <catch2/catch_test_macros.hpp>

#include "hub/auth/keys/httpsjwks.h"
#include "hub/auth/keys/jwkscache.h"
#include "tests/support/tokens/tokensigner.h"

using namespace sidelight;
using namespace sidelight::hub;
using sidelight::test::TokenSigner;

namespace
{

class WaitingFetcher final : public JwksFetcher
{
public:
    void fetch(Done done) override
    {
        ++asked;
        waiting = std::move(done);
    }
    void answer(const std::string &body, std::optional<std::int64_t> maxAgeMs = {})
    {
        std::exchange(waiting, {})(JwksAnswer{body, maxAgeMs});
    }
    void fail() { std::exchange(waiting, {})(failure(std::string("it is away"))); }

    int asked = 0;
    Done waiting;
};

std::string setOf(const std::string &id)
{
    return R"({"keys":[)" + TokenSigner::edDsa(id).jwk() + "]}";
}

struct CacheRig {
    ManualClock clock{Timestamp{1'700'000'000'000}};
    NullLogger logger;
    WaitingFetcher fetcher;
    JwksTimes times;
    int changes = 0;
    JwksCache cache{fetcher, clock, logger, times, [this] { ++changes; }};

    [[nodiscard]] bool knows(const std::string &id) const
    {
        return !cache.keys().candidates(Algorithm::EdDsa, id).empty();
    }
    void later(std::int64_t ms)
    {
        clock.advanceMs(ms);
        cache.tick();
    }
};

} // namespace

TEST_CASE("keys are asked for at start, and again when their time is over")
{
    CacheRig rig;
    rig.cache.tick();
    CHECK(rig.fetcher.asked == 1);
    rig.later(60'000);
    CHECK(rig.fetcher.asked == 1); // one question at a time
    rig.fetcher.answer(setOf("a"), 300'000);
    CHECK(rig.knows("a"));
    CHECK(rig.changes == 1);
    rig.later(299'999);
    CHECK(rig.fetcher.asked == 1);
    rig.later(1);
    CHECK(rig.fetcher.asked == 2);
    rig.fetcher.answer(setOf("b"), 300'000);
    CHECK(rig.knows("b"));
    CHECK_FALSE(rig.knows("a")); // withdrawn
    CHECK(rig.changes == 2);
}

TEST_CASE("what the service says about time is kept within bounds")
{
    struct Row {
        std::optional<std::int64_t> said;
        std::int64_t kept;
    };
    for (const Row &row : {Row{0, 60'000},
                           {1'000, 60'000},
                           {std::nullopt, 900'000},
                           {std::int64_t{1} << 60, 86'400'000}}) {
        CacheRig rig;
        rig.cache.tick();
        rig.fetcher.answer(setOf("a"), row.said);
        rig.later(row.kept - 1);
        CHECK(rig.fetcher.asked == 1);
        rig.later(1);
        CHECK(rig.fetcher.asked == 2);
    }
}

TEST_CASE("a key that is not there is asked for, but not more often than once in a while")
{
    CacheRig rig;
    rig.cache.tick();
    CHECK(rig.cache.missed()); // the first answer is on its way
    rig.fetcher.answer(setOf("a"), 3'600'000);
    CHECK_FALSE(rig.cache.missed());
    CHECK(rig.fetcher.asked == 1);
    rig.later(30'000);
    CHECK(rig.cache.missed());
    CHECK(rig.cache.missed());
    CHECK(rig.fetcher.asked == 2);
    rig.fetcher.answer(setOf("b"));
    CHECK(rig.knows("b"));
    for (int i = 0; i < 1000; ++i)
        CHECK_FALSE(rig.cache.missed());
    CHECK(rig.fetcher.asked == 2);
}

TEST_CASE("without an answer the last good keys stay for a day, then go")
{
    CacheRig rig;
    rig.cache.tick();
    rig.fetcher.answer(setOf("a"), 60'000);
    const auto away = [&rig] {
        if (rig.fetcher.waiting)
            rig.fetcher.fail();
    };
    rig.later(60'000);
    away();
    CHECK(rig.fetcher.asked == 2);
    rig.later(9'999);
    CHECK(rig.fetcher.asked == 2);
    rig.later(1);
    CHECK(rig.fetcher.asked == 3);
    for (const std::string &broken :
         {std::string("{}"), std::string(R"({"keys":[]})"), std::string("<html>"),
          R"({"keys":[)" + TokenSigner::hs256(std::string(32, 's'), "h").jwk() + "]}"}) {
        rig.fetcher.answer(broken);
        CHECK(rig.knows("a"));
        rig.later(10'000);
    }
    away();
    rig.later(86'300'000);
    away();
    CHECK(rig.knows("a"));
    rig.later(100'000);
    away();
    CHECK_FALSE(rig.knows("a"));
    rig.later(10'000);
    rig.fetcher.answer(setOf("a"), 60'000);
    CHECK(rig.knows("a"));
}

TEST_CASE("an answer that comes after the end finds nobody")
{
    WaitingFetcher fetcher;
    const ManualClock clock{Timestamp{1}};
    NullLogger logger;
    {
        JwksCache cache(fetcher, clock, logger, JwksTimes{}, [] { FAIL(); });
        cache.tick();
    }
    fetcher.answer(setOf("a"));
}

TEST_CASE("addresses and ages are read strictly")
{
    const auto address = HttpsAddress::parse("https://id.example:8443/keys?x=1");
    REQUIRE(address);
    CHECK(address->host == "id.example");
    CHECK(address->port == "8443");
    CHECK(address->target == "/keys?x=1");
    CHECK(HttpsAddress::parse("https://id.example")->target == "/");
    for (const char *wrong :
         {"", "http://id.example/", "https://", "https://:443/", "https://a:b/", "https://a:/",
          "https://user@a/", "https://a b/", "https://a/b c", "https://a/#f", "https://a:123456/",
          "HTTPS://a/", "https://a\r\n/", "ftp://a"}) {
        INFO(wrong);
        CHECK_FALSE(HttpsAddress::parse(wrong));
    }
    CHECK(maxAgeMsOf("public, max-age=600") == 600'000);
    CHECK(maxAgeMsOf("Max-Age=5") == 5'000);
    CHECK(maxAgeMsOf("no-store") == 0);
    CHECK_FALSE(maxAgeMsOf("s-max-age=600"));
    CHECK_FALSE(maxAgeMsOf(""));
    CHECK_FALSE(maxAgeMsOf("max-age=x"));
    CHECK(maxAgeMsOf("max-age=99999999999999999999") == std::int64_t{366} * 24 * 3600 * 1000);
}
