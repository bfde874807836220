#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>

#include "core/trial/cachetrial.h"
#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using test::customerStream;
using test::deliver;
using test::makeEvent;

namespace
{

constexpr std::int64_t start = 1'790'000'000'000;

std::shared_ptr<const rules::RuleSet> declinedTwice()
{
    const auto read = rules::readRules(
        boost::json::parse(
            R"([{"id":"twice","version":1,"name":"Twice","select":{"a":{)"
            R"("type":"sidelight.touchpoint.recorded","when":"data.kind == 'declined'"}},)"
            R"("correlate":{"type":"event_count","timespan":"1h","condition":{"gte":2}},)"
            R"("then":{"alert":"Twice"}}])")
            .as_array());
    REQUIRE(read);
    return *read;
}

struct Fixture : test::StoreFixture {
    store::Profile profile = open();
    int made = 0;

    void fill(int events, std::int64_t from = start)
    {
        std::vector<Delivery> batch;
        for (int i = 0; i < events; ++i) {
            const std::string customer = "c-" + std::to_string(i % 50);
            const std::string kind = i % 10 < 2 ? "declined" : "paid";
            ++made;
            batch.push_back(deliver(
                makeEvent({.id = "e" + std::to_string(made),
                           .subject = customer,
                           .data = R"({"channel":"web","title":"t","kind":")" + kind + "\"}",
                           .time = from + i * 10'000}),
                customerStream(customer), static_cast<std::uint64_t>(made)));
        }
        REQUIRE(profile.cache().applyBatch(batch));
    }
    static rules::Trial::Settings settingsFrom(std::int64_t from)
    {
        rules::Trial::Settings settings;
        settings.from = Timestamp{from};
        settings.until = Timestamp{start + 7 * 86'400'000LL};
        return settings;
    }
    trial::CacheTrial make(std::int64_t from, const Clock &of)
    {
        return {profile.cache().queries(), declinedTwice(), nullptr, settingsFrom(from), of};
    }
    trial::CacheTrial make(std::int64_t from = start) { return make(from, clock); }
    static rules::TrialReport whole(trial::CacheTrial &trial)
    {
        for (;;) {
            const auto more = trial.goOn();
            REQUIRE(more);
            if (!*more)
                return trial.finish();
        }
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "the whole cache is gone through in slices, and says how far it is")
{
    fill(5000);
    trial::CacheTrial trial = make();
    CHECK(trial.progress().all == 0);
    REQUIRE(trial.goOn().value());
    const auto first = trial.progress();
    CHECK(first.all == 5000);
    CHECK(first.done > 0);
    CHECK(first.done < first.all);
    const rules::TrialReport report = whole(trial);
    CHECK(trial.progress().done == 5000);
    CHECK(report.events == 5000);
    CHECK(report.alerts > 0);
    CHECK(report.rules.front().customers == 10);
}

TEST_CASE_METHOD(Fixture, "a trial that is stopped says what it had found by then")
{
    fill(5000);
    trial::CacheTrial trial = make();
    REQUIRE(trial.goOn().value());
    const std::uint64_t soFar = trial.progress().alerts;
    const rules::TrialReport report = trial.finish();
    CHECK(report.alerts == soFar);
    CHECK(report.events < 5000);
}

TEST_CASE_METHOD(Fixture, "what comes in meanwhile does not make a trial longer")
{
    fill(3000);
    trial::CacheTrial trial = make();
    REQUIRE(trial.goOn().value());
    fill(3000, start + 100'000'000);
    const rules::TrialReport report = whole(trial);
    CHECK(report.events == 3000);
    CHECK(trial.progress().done == 3000);
}

TEST_CASE_METHOD(Fixture, "events too old to matter are passed over")
{
    fill(1000, start - 86'400'000LL * 30);
    fill(1000);
    trial::CacheTrial trial = make();
    CHECK(whole(trial).events == 1000);
}

TEST_CASE_METHOD(Fixture, "an empty cache is a past without events")
{
    trial::CacheTrial trial = make();
    const rules::TrialReport report = whole(trial);
    CHECK(report.events == 0);
    CHECK(report.alerts == 0);
    CHECK(report.rules.size() == 1);
}

TEST_CASE_METHOD(Fixture,
                 "a slice is over in time, however much the rules cost, and loses no event")
{
    // Each look at it is ten milliseconds later than the one before.
    struct : Clock {
        [[nodiscard]] Timestamp now() const override { return {}; }
        [[nodiscard]] std::int64_t monotonicMs() const override { return ms += 10; }
        mutable std::int64_t ms = 0;
    } slow;
    fill(1000);
    trial::CacheTrial trial = make(start, slow);
    REQUIRE(trial.goOn().value());
    CHECK(trial.progress().done > 0);
    CHECK(trial.progress().done <= 64);
    CHECK(whole(trial).events == 1000);
}

TEST_CASE_METHOD(Fixture, "who has had enough waits for no slice")
{
    fill(3000);
    const auto stops = std::make_shared<std::atomic<bool>>(false);
    rules::Trial::Settings settings = settingsFrom(start);
    settings.stops = stops;
    trial::CacheTrial trial{profile.cache().queries(), declinedTwice(), nullptr, settings, clock};
    REQUIRE(trial.goOn().value());
    const auto before = trial.progress();
    *stops = true;
    CHECK(trial.goOn().value());
    CHECK(trial.progress().done <= before.done + 8);
    const rules::TrialReport report = trial.finish(rules::Trial::End::Stopped);
    CHECK(report.alerts == before.alerts);
}
