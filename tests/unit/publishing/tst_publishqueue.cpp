#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "apps/publishing/publishqueue.h"

using namespace sidelight;
using namespace sidelight::publishing;

namespace
{
constexpr const char *twoFine = R"({"results":[{"offsets":[]},{"duplicate":true}]})";

struct Fixture {
    SeededRandom random{7};
    PublishQueue queue;
    explicit Fixture(PublishSettings settings = {})
        : queue(settings, random)
    {
    }
    std::string body()
    {
        const auto request = queue.next();
        return request ? request->body : std::string();
    }
};
} // namespace

TEST_CASE("events go in batches, in order")
{
    PublishSettings settings;
    settings.batchEvents = 2;
    Fixture f(settings);
    for (const char *event : {"{1}", "{2}", "{3}"})
        f.queue.enqueue(event);
    CHECK(f.body() == "[{1},{2}]");
    CHECK(f.queue.answered({202, twoFine, {}, {}}).delayMs == 0);
    CHECK(f.queue.counts().accepted == 2);
    CHECK(f.queue.counts().duplicates == 1);
    CHECK(f.body() == "[{3}]");
    CHECK_FALSE(f.queue.idle());
    (void)f.queue.answered({202, "{}", {}, {}});
    CHECK(f.queue.idle());
    CHECK_FALSE(f.queue.next().has_value());
}

TEST_CASE("a batch stays below its bytes, and one large event goes all the same")
{
    PublishSettings settings;
    settings.batchBytes = 20;
    Fixture f(settings);
    f.queue.enqueue(std::string(30, 'a'));
    f.queue.enqueue("12345678");
    f.queue.enqueue("12345678");
    CHECK(f.queue.next()->events == 1);
    (void)f.queue.answered({202, "{}", {}, {}});
    CHECK(f.queue.next()->events == 2);
}

TEST_CASE("the same bytes are sent again after no answer and after 503")
{
    Fixture f;
    f.queue.enqueue("{1}");
    const std::string first = f.body();
    const int status = GENERATE(0, 429, 500, 503);
    const auto next = f.queue.answered({status, "", "Nobody listens.", {}});
    CHECK(next.delayMs >= 125);
    CHECK(next.delayMs <= 250);
    CHECK(f.body() == first);
    CHECK(f.queue.counts().repeats == 1);
}

TEST_CASE("why a request goes again is what was heard, not a guess")
{
    struct Row {
        const char *what;
        int status;
        const char *body;
        const char *reason;
    };
    static constexpr Row rows[] = {
        {"no answer", 0, "", "The hub did not answer in time."},
        {"no sentence", 503, "", "The hub answers 503."},
        {"overloaded", 503, R"({"error":{"code":"overloaded","message":"Too much to do."}})",
         "The hub answers 503: Too much to do."},
        {"in part", 207,
         R"({"results":[{"error":{"code":"log_failed","message":"Not now.","retryable":true}}]})",
         "The hub answers 207: Not now."},
    };
    for (const Row &row : rows) {
        CAPTURE(row.what);
        Fixture f;
        f.queue.enqueue("{1}");
        (void)f.body();
        CHECK(f.queue.answered({row.status, row.body, "The hub did not answer in time.", {}})
                  .reason == row.reason);
    }
}

TEST_CASE("waiting grows to its bound and honours what the hub asks for")
{
    PublishSettings settings;
    settings.maxDelayMs = 1000;
    Fixture f(settings);
    f.queue.enqueue("{1}");
    (void)f.body();
    std::int64_t last = 0;
    for (int i = 0; i < 8; ++i)
        last = f.queue.answered({503, "", "", {}}).delayMs;
    CHECK(last >= 500);
    CHECK(last <= 1000);
    CHECK(f.queue.answered({503, "", "", 7000}).delayMs == 7000);
}

TEST_CASE("tries in a row are bounded when that is wanted")
{
    PublishSettings settings;
    settings.maxTries = 2;
    Fixture f(settings);
    f.queue.enqueue("{1}");
    (void)f.body();
    CHECK_FALSE(f.queue.answered({0, "", "Nobody listens.", {}}).giveUp.has_value());
    CHECK(f.queue.answered({0, "", "Nobody listens.", {}}).giveUp == "Nobody listens.");
}

TEST_CASE("the events of a batch that were refused are named by their index")
{
    Fixture f;
    for (const char *event : {"{0}", "{1}", "{2}"})
        f.queue.enqueue(event);
    (void)f.body();
    const auto next = f.queue.answered(
        {202,
         R"({"results":[{},{"error":{"code":"bad_time","message":"The time is none."}},{}]})",
         {},
         {}});
    REQUIRE(next.refusals.size() == 1);
    CHECK(next.refusals[0].index == 1);
    CHECK(next.refusals[0].code == "bad_time");
    CHECK(next.refusals[0].sentence == "The time is none.");
    CHECK(f.queue.counts().accepted == 2);
    CHECK(f.queue.idle());
}

TEST_CASE("a batch of which one is to come back later goes again whole")
{
    Fixture f;
    f.queue.enqueue("{0}");
    f.queue.enqueue("{1}");
    const std::string first = f.body();
    const auto next = f.queue.answered(
        {207,
         R"({"results":[{},{"error":{"code":"log_failed","message":"Not now.","retryable":true}}]})",
         {},
         {}});
    CHECK(next.refusals.empty());
    CHECK(next.delayMs > 0);
    CHECK(f.body() == first);
    CHECK(f.queue.counts().settled() == 0);
}

TEST_CASE("a batch refused whole is asked again one by one")
{
    Fixture f;
    f.queue.enqueue("{good}");
    f.queue.enqueue("bad");
    (void)f.body();
    const char *refusal = R"({"error":{"code":"not_json","message":"This is no JSON."}})";
    CHECK(f.queue.answered({400, refusal, {}, {}}).refusals.empty());
    CHECK(f.body() == "{good}");
    CHECK(f.queue.next()->contentType.starts_with("application/cloudevents+json"));
    (void)f.queue.answered({202, R"({"results":[{}]})", {}, {}});
    CHECK(f.body() == "bad");
    const auto next = f.queue.answered({400, refusal, {}, {}});
    REQUIRE(next.refusals.size() == 1);
    CHECK(next.refusals[0].index == 1);
    CHECK(next.refusals[0].code == "not_json");
    CHECK(f.queue.idle());
}

TEST_CASE("a token the hub does not know ends it with a sentence")
{
    Fixture f;
    f.queue.enqueue("{1}");
    (void)f.body();
    const auto next = f.queue.answered(
        {401, R"({"error":{"code":"invalid_token","message":"The token is not known."}})", {}, {}});
    REQUIRE(next.giveUp.has_value());
    CHECK(*next.giveUp == "The hub answers 401: The token is not known.");
}
