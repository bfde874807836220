#include <catch2/catch_test_macros.hpp>

#include <deque>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/trial/cachetrial.h"
#include "core/wire/cloudevents.h"
#include "tests/unit/store/storefixture.h"
#include "tests/unit/trial/madeuppast.h"

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
    std::deque<store::CacheReader> readers; // opened when a trial wants them
    int made = 0;

    std::vector<store::EventScan *> connections(std::size_t number = 1)
    {
        std::vector<store::EventScan *> all;
        while (readers.size() < number)
            readers.push_back(profile.reader().value());
        for (std::size_t i = 0; i < number; ++i)
            all.push_back(&readers[i].events());
        return all;
    }

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
    // From the present on, whatever time they say.
    void fillWith(test::MadeUpPast past, int events)
    {
        std::vector<Delivery> batch;
        for (int i = 0; i < events; ++i) {
            std::string body = past.next();
            auto event = wire::decodeEvent(body);
            REQUIRE(event);
            ++made;
            const std::string owner = event->subject.value_or("nobody");
            batch.push_back({std::make_shared<const Event>(*std::move(event)),
                             customerStream(owner), Epoch{"e1"},
                             Offset{static_cast<std::uint64_t>(made)}, Offset{}, std::move(body)});
        }
        REQUIRE(profile.cache().applyBatch(batch));
    }
    // What it should come to: every event read and taken, one after the other.
    rules::TrialReport plainly(const rules::Trial::Settings &settings,
                               const std::shared_ptr<const rules::RuleSet> &draft,
                               const std::shared_ptr<const rules::RuleSet> &inForce)
    {
        const std::int64_t earliest =
            settings.from.ms - std::max(draft->longestWindowMs(), inForce->longestWindowMs());
        rules::Trial trial(draft, inForce, settings);
        const auto all = profile.cache().queries().eventsAfter(0, 1'000'000).value();
        for (const store::StoredEvent &stored : all) {
            auto event = wire::decodeEvent(stored.body);
            REQUIRE(event);
            if (!event->time)
                event->time = stored.time;
            if (stored.time.ms >= earliest)
                trial.take(std::make_shared<const Event>(*std::move(event)));
        }
        return trial.finish();
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
        return {connections(), declinedTwice(), nullptr, settingsFrom(from), of};
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
    trial::CacheTrial trial{connections(), declinedTwice(), nullptr, settings, clock};
    REQUIRE(trial.goOn().value());
    const auto before = trial.progress();
    *stops = true;
    CHECK(trial.goOn().value());
    CHECK(trial.progress().done <= before.done + 8);
    const rules::TrialReport report = trial.finish(rules::Trial::End::Stopped);
    CHECK(report.alerts == before.alerts);
}

TEST_CASE_METHOD(Fixture, "a trial finds what taking every event in its turn finds, by one or many")
{
    for (const std::uint64_t seed : {1U, 2U}) {
        fillWith(test::MadeUpPast(seed, start + made * 300'000LL), 1700);
        rules::Trial::Settings settings = settingsFrom(start + 86'400'000LL);
        settings.until = Timestamp{start + made * 300'000LL};
        settings.mostAlerts = 400;
        const rules::TrialReport expected =
            plainly(settings, test::rulesOfAllKinds(), test::rulesThatDiffer());
        CHECK(expected.events > 1000);
        for (const rules::RuleTrial &rule : expected.rules) {
            INFO(rule.rule);
            CHECK(rule.alerts + rule.vanished > 0);
        }
        for (const std::size_t number : {1U, 3U}) {
            INFO(seed << " with " << number);
            trial::CacheTrial trial{connections(number), test::rulesOfAllKinds(),
                                    test::rulesThatDiffer(), settings, clock};
            CHECK(boost::json::serialize(toJson(whole(trial))) ==
                  boost::json::serialize(toJson(expected)));
            CHECK(trial.progress().done == made);
        }
    }
}

TEST_CASE_METHOD(Fixture, "whatever the rules, a trial finds what taking every event finds")
{
    SeededRandom dice(11);
    std::uint64_t alerts = 0;
    std::size_t troubles = 0;
    for (int past = 0; past < 2; ++past) {
        fillWith(test::MadeUpPast(dice.below(1'000'000), start + made * 300'000LL), 900);
        rules::Trial::Settings settings = settingsFrom(start + 86'400'000LL);
        settings.until = Timestamp{start + made * 300'000LL};
        for (int set = 0; set < 30; ++set) {
            const auto draft = test::rulesByChance(dice);
            const auto inForce = test::rulesByChance(dice);
            const rules::TrialReport expected = plainly(settings, draft, inForce);
            alerts += expected.alerts;
            troubles += expected.troubles.size();
            trial::CacheTrial trial{connections(2), draft, inForce, settings, clock};
            const rules::TrialReport found = whole(trial);
            INFO("past " << past << ", set " << set << ": "
                         << draft->rule(0).select[0].when->source());
            CHECK(boost::json::serialize(toJson(found)) ==
                  boost::json::serialize(toJson(expected)));
            REQUIRE(found.troubles.size() == expected.troubles.size());
            for (std::size_t i = 0; i < found.troubles.size(); ++i)
                CHECK(found.troubles[i].times == expected.troubles[i].times);
        }
    }
    CHECK(alerts > 100);
    CHECK(troubles > 0);
}

TEST_CASE_METHOD(Fixture, "those who read ahead read no further than some batches")
{
    fill(9000);
    const auto seen = std::make_shared<std::atomic<std::int64_t>>(0);
    const auto read = [seen](store::EventScan &scan, std::int64_t after,
                             std::int64_t last) -> store::Result<trial::Batch> {
        std::int64_t rows = 0;
        const auto done = scan.read(after, last, [&rows](const auto &) { return ++rows > 0; });
        REQUIRE(done);
        *seen += rows;
        trial::Batch batch;
        batch.after.events = static_cast<std::uint64_t>(rows);
        return batch;
    };
    trial::ReadAhead ahead(connections(2), {1, made}, read, nullptr);
    std::uint64_t taken = 0;
    for (std::int64_t row = 1000; !ahead.isAtEnd(); row += 1000) {
        const auto batch = ahead.next();
        REQUIRE(batch);
        REQUIRE(*batch);
        CHECK((*batch)->lastRow == row);
        CHECK(*seen <= row + 6000);
        taken += (*batch)->after.events;
    }
    CHECK(taken == 9000);
}

TEST_CASE_METHOD(Fixture,
                 "a batch that cannot be read is told in its turn, and read again when asked")
{
    fill(3000);
    const auto failures = std::make_shared<std::atomic<int>>(1);
    const auto read = [failures](store::EventScan &, std::int64_t after,
                                 std::int64_t) -> store::Result<trial::Batch> {
        if (after == 1000 && (*failures)-- > 0)
            return failure(store::Error(store::ErrorCode::Busy, "a test"));
        return trial::Batch{};
    };
    trial::ReadAhead ahead(connections(2), {1, made}, read, nullptr);
    CHECK(ahead.next()->value().lastRow == 1000);
    CHECK(ahead.next()->error().code == store::ErrorCode::Busy);
    CHECK(ahead.next()->value().lastRow == 2000);
    CHECK(ahead.next()->value().lastRow == 3000);
    CHECK(ahead.isAtEnd());
}
