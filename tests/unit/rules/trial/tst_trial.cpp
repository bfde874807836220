#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/rules/trial/trial.h"
#include "tests/support/sampleevents.h"

using namespace sidelight;
using namespace sidelight::rules;

namespace
{

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t midnight = 20'000 * day;

// So many declined payments in an hour.
std::string often(const std::string &id, int times, const std::string &more = {})
{
    return R"({"id":")" + id + R"(","version":1,"name":"Declined )" + std::to_string(times) +
           R"( times","select":{"a":{"type":"sidelight.touchpoint.recorded",)" +
           R"("when":"data.kind == 'declined'"}},)" +
           R"("correlate":{"type":"event_count","timespan":"1h","condition":{"gte":)" +
           std::to_string(times) +
           R"(}},"suppress":"1h","resolve":"2h","then":{"alert":"Declined"})" + more + '}';
}

std::shared_ptr<const RuleSet> rulesOf(const std::vector<std::string> &texts)
{
    boost::json::array list;
    for (const std::string &text : texts)
        list.push_back(boost::json::parse(text));
    auto read = readRules(list);
    if (!read)
        FAIL(read.error().front().pointer << ' ' << read.error().front().sentence);
    return *read;
}

Trial::Settings twoDays()
{
    Trial::Settings settings;
    settings.from = Timestamp{midnight};
    settings.until = Timestamp{midnight + 2 * day - 1};
    return settings;
}

// Takes what is of use, as who reads a cache does.
class Past
{
public:
    explicit Past(Trial &trial)
        : m_trial(trial)
        , m_sieve(trial.sieve())
    {
    }
    void happen(const std::string &customer, std::int64_t at, const std::string &kind)
    {
        take({.id = next(),
              .subject = customer,
              .data = R"({"kind":")" + kind + "\"}",
              .time = midnight + at});
    }
    void interact(const std::string &call, std::string_view type, std::int64_t at)
    {
        take({.id = next(),
              .type = std::string(type),
              .subject = "c-1",
              .data = R"({"channel":"voice"})",
              .interaction = call,
              .time = midnight + at});
    }
    void take(const test::EventSpec &spec)
    {
        const EventPtr event = test::makeEvent(spec);
        using Finding = EventSieve::Finding;
        const Finding found = m_sieve->look(event->type, wire::encodeEvent(*event));
        if (found == Finding::Use || (found == Finding::Unknown && m_sieve->fits(*event)))
            m_trial.take(event);
        else
            m_trial.pass(1, event->time.value_or(Timestamp{}));
    }

private:
    std::string next() { return "e" + std::to_string(++m_made); }

    Trial &m_trial;
    std::unique_ptr<EventSieve> m_sieve;
    int m_made = 0;
};

const RuleTrial &of(const TrialReport &report, const std::string &rule)
{
    for (const RuleTrial &one : report.rules) {
        if (one.rule == rule)
            return one;
    }
    FAIL("no rule " << rule);
    return report.rules.front();
}

} // namespace

TEST_CASE("a trial says how many alerts, on which days, for whom, and how often at work")
{
    Trial trial(rulesOf({often("twice", 2)}), nullptr, twoDays());
    Past past(trial);
    past.interact("i-1", types::interactionStarted, hour);
    past.happen("c-1", hour, "declined");
    past.happen("c-1", hour + minute, "declined");
    past.interact("i-1", types::interactionEnded, 3 * hour);
    past.interact("i-2", types::interactionOffered, 4 * hour);
    past.happen("c-2", 5 * hour, "declined");
    past.happen("c-2", 5 * hour + minute, "paid");
    past.happen("c-1", day + hour, "declined");
    past.happen("c-1", day + hour + 1, "declined");
    past.happen("c-2", day + 2 * hour, "declined");
    past.happen("c-2", day + 2 * hour + 1, "declined");
    CHECK(trial.alertsSoFar() == 3);
    const TrialReport report = trial.finish();
    CHECK(report.events == 11);
    CHECK(report.interactions == 2);
    CHECK(report.agentHours == 2);
    CHECK(report.alerts == 3);
    CHECK(report.added == 0);
    CHECK(*report.alertsPerThousandInteractions() == 1500);
    CHECK(*report.alertsPerAgentHour() == 1.5);
    REQUIRE(report.rules.size() == 1);
    const RuleTrial &rule = report.rules.front();
    CHECK(rule.perDay == std::vector<std::uint32_t>{1, 2});
    CHECK(rule.customers == 2);
    CHECK(rule.busiest == std::vector<std::string>{"c-1", "c-2"});
    REQUIRE(rule.examples.size() == 3);
    CHECK(rule.examples[0].customer == CustomerKey("c-1"));
    CHECK(rule.examples[0].at == Timestamp{midnight + hour + minute});
    CHECK(rule.examples[0].bound.size() == 2);
    CHECK(boost::json::serialize(toJson(report)).find("perthousandinteractions") !=
          std::string::npos);
}

TEST_CASE("a trial beside what is in force says what is new and what would vanish")
{
    Trial trial(rulesOf({often("declined", 3), often("once", 1)}),
                rulesOf({often("declined", 2), often("old", 2)}), twoDays());
    Past past(trial);
    for (int i = 0; i < 3; ++i)
        past.happen("c-1", hour + i * minute, "declined");
    for (int i = 0; i < 2; ++i)
        past.happen("c-2", 2 * hour + i * minute, "declined");
    const TrialReport report = trial.finish();
    const RuleTrial &changed = of(report, "declined");
    CHECK(changed.alerts == 1);
    CHECK(changed.added == 0); // of the same events under the same rule: the same alert
    CHECK(changed.vanished == 1);
    REQUIRE(changed.examples.size() == 2);
    CHECK(changed.examples[1].where == TrialAlert::Where::Vanished);
    CHECK(changed.examples[1].customer == CustomerKey("c-2"));
    CHECK(of(report, "once").added == 2);
    const RuleTrial &gone = of(report, "old");
    CHECK_FALSE(gone.inDraft);
    CHECK(gone.name == "Declined 2 times");
    CHECK(gone.alerts == 0);
    CHECK(gone.vanished == 2);
    CHECK(report.vanished == 3);
}

TEST_CASE("what happened before the days that count can matter, and does not count")
{
    Trial trial(rulesOf({often("twice", 2)}), nullptr, twoDays());
    Past past(trial);
    past.happen("c-1", -20 * minute, "declined");
    past.happen("c-1", -10 * minute, "declined"); // this one counts for yesterday
    past.happen("c-2", -10 * minute, "declined");
    past.happen("c-2", 10 * minute, "declined"); // with the one of yesterday
    past.happen("c-3", 3 * day, "declined");
    past.happen("c-3", 3 * day + 1, "declined");
    const TrialReport report = trial.finish();
    CHECK(report.alerts == 1);
    CHECK(of(report, "twice").busiest == std::vector<std::string>{"c-2"});
}

TEST_CASE("time goes on with what is passed: what comes later and was over by then is no alert")
{
    for (const std::int64_t hours : {2, 5}) {
        Trial trial(rulesOf({often("once", 1)}), nullptr, twoDays()); // resolved after two hours
        Past past(trial);
        past.happen("c-1", hours * hour, "paid");
        past.happen("c-2", hour, "declined");
        CHECK(trial.finish().alerts == (hours == 2 ? 1 : 0));
    }
}

TEST_CASE("what did not happen is found when its time is over, at the end of the trial too")
{
    const std::string absence =
        R"({"id":"late","version":1,"name":"Late","select":{)"
        R"("trigger":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'promised'"},)"
        R"("expect":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'kept'"}},)"
        R"("correlate":{"type":"absence","timespan":"2h"},"then":{"alert":"Late"}})";
    Trial trial(rulesOf({absence}), nullptr, twoDays());
    Past past(trial);
    past.happen("c-1", hour, "promised");
    past.happen("c-2", hour, "promised");
    past.happen("c-1", 2 * hour, "kept");
    past.happen("c-3", 2 * day - hour, "promised"); // not over yet
    past.happen("c-4", 2 * day - 3 * hour, "promised");
    const TrialReport report = trial.finish();
    CHECK(report.alerts == 2);
    CHECK(of(report, "late").customers == 2);
}

TEST_CASE("more alerts than are kept apart are counted all the same, and it is said")
{
    Trial::Settings settings = twoDays();
    settings.mostAlerts = 10;
    settings.examples = 2;
    Trial trial(rulesOf({often("once", 1)}), rulesOf({often("once", 1)}), settings);
    Past past(trial);
    for (int i = 0; i < 50; ++i)
        past.happen("c-" + std::to_string(i), hour + i, "declined");
    const TrialReport report = trial.finish();
    CHECK(report.isCut);
    CHECK(report.alerts == 50);
    CHECK(report.rules.front().examples.size() == 2);
}

TEST_CASE("a rule that fires without end is not followed further, and the others are")
{
    Trial::Settings settings = twoDays();
    settings.mostAlertsOfRule = 10;
    Trial trial(rulesOf({often("once", 1), often("twice", 2)}), rulesOf({often("once", 1)}),
                settings);
    Past past(trial);
    for (int i = 0; i < 50; ++i)
        past.happen("c-" + std::to_string(i), hour + i, "declined");
    past.happen("c-49", hour + 50, "declined");
    const TrialReport report = trial.finish();
    CHECK(report.isCut);
    CHECK(of(report, "once").alerts == 10);
    CHECK(of(report, "once").isCut);
    CHECK(of(report, "once").added == 0);
    CHECK(of(report, "twice").alerts == 1);
    CHECK_FALSE(of(report, "twice").isCut);
    CHECK(of(report, "twice").busiest == std::vector<std::string>{"c-49"});
}

// Whoever it happens to first is many; to five of the last it happens twice, and they ask.
void declineOften(Past &past)
{
    for (int i = 0; i < 50; ++i)
        past.happen("c-" + std::to_string(i), hour + 2 * i, "declined");
    for (int i = 40; i < 45; ++i)
        past.happen("c-" + std::to_string(i), hour + 200 + i, "declined");
    for (int i = 40; i < 45; ++i)
        past.happen("c-" + std::to_string(i), hour + 300 + i, "asked");
}

TEST_CASE("nobody knows what a rule that is no longer followed would have raised: nothing of it is "
          "new or gone from then on")
{
    Trial::Settings settings = twoDays();
    settings.mostAlertsOfRule = 10;
    const std::string taker =
        R"({"id":"taker","version":1,"name":"Told","select":{"a":{"alert":"declined"},)"
        R"("b":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'asked'"}},)"
        R"("correlate":{"type":"temporal","timespan":"1h"},)"
        R"("suppress":"1h","resolve":"2h","then":{"alert":"Told"}})";
    SECTION("the draft's: what is in force alone raises later does not vanish")
    {
        Trial trial(rulesOf({often("declined", 1), taker}),
                    rulesOf({often("declined", 2), taker, often("gone", 2)}), settings);
        Past past(trial);
        declineOften(past);
        const TrialReport report = trial.finish();
        CHECK(of(report, "declined").alerts == 10);
        CHECK(of(report, "declined").isCut);
        CHECK(of(report, "declined").vanished == 0);
        // Nor what takes its alerts; whatever does not is told as ever.
        CHECK(of(report, "taker").isCut);
        CHECK(of(report, "taker").vanished == 0);
        CHECK(of(report, "gone").vanished == 5);
    }
    SECTION("the one in force: what the draft alone raises later is not new")
    {
        Trial trial(rulesOf({often("declined", 2), taker, often("new", 2)}),
                    rulesOf({often("declined", 1), taker}), settings);
        Past past(trial);
        declineOften(past);
        const TrialReport report = trial.finish();
        CHECK(report.isCut);
        CHECK(of(report, "declined").alerts == 5);
        CHECK_FALSE(of(report, "declined").isCut);
        CHECK(of(report, "declined").added == 0);
        CHECK(of(report, "declined").vanished == 10); // before it was cut
        CHECK(of(report, "taker").added == 0);
        CHECK(of(report, "new").added == 5);
    }
}

TEST_CASE(
    "a rule of what did not happen that is no longer followed tells of nothing more, and what "
    "it waited for is neither new nor gone")
{
    Trial::Settings settings = twoDays();
    settings.mostAlertsOfRule = 10;
    const auto absence = [](const char *span) {
        return std::string(R"({"id":"late","version":1,"name":"Late","select":{)") +
               R"("trigger":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'promised'"},)" +
               R"("expect":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'kept'"}},)" +
               R"("correlate":{"type":"absence","timespan":")" + span +
               R"("},"then":{"alert":"Late"}})";
    };
    Trial trial(rulesOf({absence("1h")}), rulesOf({absence("6h")}), settings);
    Past past(trial);
    for (int i = 0; i < 50; ++i)
        past.happen("c-" + std::to_string(i), hour + i, "promised");
    past.happen("c-0", 2 * hour + 30 * minute, "other"); // time goes on
    for (int i = 5; i < 50; ++i)
        past.happen("c-" + std::to_string(i), 3 * hour + i, "kept"); // late for the draft alone
    const TrialReport report = trial.finish();
    CHECK(of(report, "late").alerts == 10);
    CHECK(of(report, "late").isCut);
    CHECK(of(report, "late").vanished == 0);
    CHECK(of(report, "late").perDay == std::vector<std::uint32_t>{10, 0});
    CHECK(report.isCut);
}

TEST_CASE("nor is one whose alerts become others without end")
{
    Trial::Settings settings = twoDays();
    settings.mostChangesOfRule = 10;
    Trial trial(rulesOf({often("once", 1), often("more", 40)}), nullptr, settings);
    Past past(trial);
    for (int i = 0; i < 50; ++i)
        past.happen("c-1", hour + i, "declined");
    const TrialReport report = trial.finish();
    CHECK(of(report, "once").alerts == 1);
    CHECK(of(report, "once").isCut);
    CHECK(of(report, "more").alerts == 1); // ten of its changes are the last ones
}

TEST_CASE("a scope is judged by what the customer's events had said by then")
{
    Trial trial(rulesOf({often("gold", 1, R"(,"scope":"customer.tier == 'Gold'")")}), nullptr,
                twoDays());
    Past past(trial);
    past.happen("c-1", hour, "declined");
    past.take({.id = "tier",
               .type = std::string(types::customerUpdated),
               .subject = "c-2",
               .data = R"({"tier":"Gold"})",
               .time = midnight + hour});
    past.happen("c-2", 2 * hour, "declined");
    const TrialReport report = trial.finish();
    CHECK(report.alerts == 1);
    CHECK(report.rules.front().busiest == std::vector<std::string>{"c-2"});
}

TEST_CASE("a rule set without rules, a past without events, and events without a time")
{
    Trial nothing(rulesOf({}), nullptr, twoDays());
    CHECK(nothing.finish().rules.empty());
    Trial quiet(rulesOf({often("once", 1)}), nullptr, twoDays());
    quiet.take(test::makeEvent({.id = "e", .data = R"({"kind":"declined"})", .time = 0}));
    const TrialReport report = quiet.finish();
    CHECK(report.withoutTime == 1);
    CHECK(report.alerts == 0);
    CHECK_FALSE(report.alertsPerThousandInteractions());
    CHECK_FALSE(report.alertsPerAgentHour());
    CHECK(report.rules.front().perDay.size() == 2);
}

TEST_CASE("a trial that is stopped decides nothing any more, and tells a part of very many apart")
{
    const auto stops = std::make_shared<std::atomic<bool>>(false);
    Trial::Settings settings = twoDays();
    settings.mostAlertsStopped = 3;
    settings.stops = stops;
    Trial trial(rulesOf({often("once", 1)}), nullptr, settings);
    Past past(trial);
    for (int i = 0; i < 5; ++i)
        past.happen("c-" + std::to_string(i), hour + i * minute, "declined");
    REQUIRE(trial.alertsSoFar() == 5);
    *stops = true;
    past.happen("c-9", day, "declined"); // and half a day of alerts that would have ended
    CHECK(trial.alertsSoFar() == 5);
    const TrialReport report = trial.finish(Trial::End::Stopped);
    CHECK(report.alerts == 5);
    CHECK(report.isCut);
    CHECK(of(report, "once").customers == 3);
}
