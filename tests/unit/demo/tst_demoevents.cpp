// The demo's own events are events, fit their schemas, and hang together.
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "apps/demo/script/script.h"
#include "core/config/starter.h"
#include "core/domain/alert.h"
#include "core/domain/eventtypes.h"
#include "core/domain/interaction.h"
#include "core/domain/schemas/schemacatalog.h"
#include "core/domain/suggestion.h"
#include "core/domain/touchpoint.h"
#include "core/rules/engine.h"
#include "core/wire/cloudevents.h"

using namespace sidelight;

namespace
{

struct Demo {
    std::vector<Event> history;
    std::vector<Event> morning;
    std::vector<demo::Step> steps; // of the morning
};

std::vector<demo::Step> stepsOf(const char *name)
{
    std::ifstream file(std::string(DEMO_EVENTS) + '/' + name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    auto steps = demo::readScript(text);
    if (!steps)
        FAIL(name << ", line " << steps.error().line << ": " << steps.error().sentence);
    return std::move(*steps);
}

std::vector<Event> eventsOf(const std::vector<demo::Step> &steps)
{
    const demo::Play play{*parseRfc3339("2026-11-22T09:30:00Z"), 3'600'000, "run", 1};
    std::vector<Event> events;
    for (const demo::Step &step : steps) {
        if (!step.event)
            continue;
        const auto text =
            demo::eventOf(step, play, Timestamp{play.start.ms + step.atMs.value_or(0)});
        REQUIRE(text.has_value());
        auto event = wire::decodeEvent(*text);
        if (!event)
            FAIL(*text << ": " << wire::sentenceOf(event.error()));
        events.push_back(std::move(*event));
    }
    return events;
}

Demo readDemo()
{
    Demo demo;
    demo.steps = stepsOf("morning.ndjson");
    demo.history = eventsOf(stepsOf("history.ndjson"));
    demo.morning = eventsOf(demo.steps);
    return demo;
}

std::vector<Event> both(const Demo &demo)
{
    std::vector<Event> events = demo.history;
    events.insert(events.end(), demo.morning.begin(), demo.morning.end());
    return events;
}

} // namespace

TEST_CASE("every demo event fits its schema")
{
    const auto judge = schemas::SchemaCatalog::make();
    REQUIRE(judge.has_value());
    for (const Event &event : both(readDemo())) {
        CAPTURE(event.id);
        CHECK(judge->knows(event.type));
        const auto verdict = judge->validate(event);
        if (!verdict)
            UNSCOPED_INFO(verdict.error().pointer << ": " << verdict.error().sentence);
        CHECK(verdict.has_value());
    }
}

TEST_CASE("no two demo events have the same source and id")
{
    std::set<EventKey> keys;
    for (const Event &event : both(readDemo())) {
        CAPTURE(event.source, event.id);
        CHECK(keys.insert({event.source, event.id}).second);
    }
}

TEST_CASE("the evidence of alerts and suggestions is there")
{
    const Demo demo = readDemo();
    std::set<EventKey> keys;
    for (const Event &event : both(demo))
        keys.insert({event.source, event.id});
    int cited = 0;
    for (const Event &event : demo.morning) {
        const auto *data = event.dataObject();
        REQUIRE(data);
        for (const EventKey &key : readReason(*data).evidence) {
            CAPTURE(event.id, key.source, key.id);
            CHECK(keys.count(key) == 1);
            ++cited;
        }
    }
    CHECK(cited >= 6); // the rule finds its own
}

TEST_CASE("history lies in the past and the morning after it")
{
    const Demo demo = readDemo();
    const Timestamp start = *parseRfc3339("2026-11-22T09:30:00Z");
    for (const Event &event : demo.history) {
        CAPTURE(event.id);
        REQUIRE(event.time.has_value());
        CHECK(*event.time < start);
    }
    for (const Event &event : demo.morning)
        CHECK(*event.time >= start);
}

TEST_CASE("the morning has a dozen customers, every channel of the issue, and an outage")
{
    const Demo demo = readDemo();
    std::set<std::string> customers;
    std::set<Channel> channels;
    std::map<std::string, int> history;
    for (const Event &event : both(demo)) {
        if (event.type == types::customerUpdated)
            customers.insert(*event.subject);
        if (const auto point = readTouchpoint(event)) {
            channels.insert(point->channel);
            ++history[event.subject.value_or("")];
        }
    }
    CHECK(customers.size() == 12);
    for (const Channel channel : {Channel::Voice, Channel::Chat, Channel::Mail, Channel::Web,
                                  Channel::Shop, Channel::Community, Channel::Product})
        CHECK(channels.count(channel) == 1);
    CHECK(history["c-nerea"] > 100);

    int cuts = 0;
    int returns = 0;
    for (const demo::Step &step : demo.steps) {
        cuts += step.linkUp == false;
        returns += step.linkUp == true;
    }
    CHECK(cuts == 1);
    CHECK(returns == 1);
}

TEST_CASE("the first scene offers a call with three suggestions, and its alert is the rules' own")
{
    const Demo demo = readDemo();
    int suggestions = 0;
    int criticals = 0;
    bool offered = false;
    for (const Event &event : demo.morning) {
        if (event.subject != "c-nerea")
            continue;
        if (const auto suggestion = readSuggestion(event)) {
            ++suggestions;
            CHECK_FALSE(suggestion->why.evidence.empty());
        }
        if (const auto alert = readAlert(event))
            criticals += alert->severity == Severity::Critical;
        if (const auto interaction = readInteraction(event))
            offered = offered || (interaction->phase == InteractionPhase::Offered &&
                                  interaction->agent.value == "dev");
    }
    CHECK(offered);
    CHECK(suggestions == 3);
    CHECK(criticals == 0);

    const auto bundle = config::starterBundle();
    REQUIRE(bundle.has_value());
    const Timestamp start = *parseRfc3339("2026-11-22T09:30:00Z");
    rules::Engine engine(bundle->rules, rules::Site::Panel, start);
    for (const Event &event : demo.history) {
        if (event.subject == "c-nerea")
            engine.add(std::make_shared<const Event>(event));
    }
    static_cast<void>(engine.settle());
    int travels = 0;
    for (const rules::RuleAlert &alert : engine.standing(CustomerKey{"c-nerea"})) {
        if (alert.severity != Severity::Critical)
            continue;
        ++travels;
        REQUIRE(alert.bound.size() == 2);
        CHECK(alert.bound[0].id == "c-nerea-checkin-run");
        CHECK(alert.bound[1].id == "c-nerea-declined-run");
    }
    CHECK(travels == 1);
}
