#include "bench/rules/peerrules.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <boost/json/serialize.hpp>

#include "core/base/random.h"
#include "core/domain/eventtypes.h"

namespace sidelight::bench
{

namespace
{

constexpr double level = 0.5;

boost::json::object correlationOf(std::size_t i)
{
    switch (i % 4) {
    case 0:
        return {{"type", "event_count"}, {"timespan", "1h"}, {"condition", {{"gte", 3}}}};
    case 1:
        return {{"type", "value_sum"},
                {"timespan", "2h"},
                {"condition", {{"gte", 2}, {"field", "data.level"}}}};
    case 2:
        return {{"type", "value_count"},
                {"timespan", "1d"},
                {"condition", {{"gte", 2}, {"field", "data.title"}}}};
    default:
        return {{"type", "single"}};
    }
}

void endIf(bool failed, const char *what)
{
    if (!failed)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

} // namespace

namespace
{

MadeRules makeRules(std::size_t count, std::size_t kinds, std::size_t asked)
{
    MadeRules made;
    made.kinds = kinds;
    boost::json::array ours;
    boost::json::array theirs;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string kind =
            i < asked ? "kind-" + std::to_string(i % kinds) : "idle-" + std::to_string(i);
        ours.push_back({{"id", "rule-" + std::to_string(i)},
                        {"version", 1},
                        {"name", "Rule"},
                        {"select",
                         {{"a",
                           {{"type", types::touchpointRecorded},
                            {"when", "data.kind == '" + kind +
                                         "' && data.channel == 'web' && data.level > 0.5"}}}}},
                        {"correlate", correlationOf(i)},
                        {"then", {{"alert", "{count} of it"}}},
                        {"suppress", "1h"}});
        theirs.push_back({{"kind", kind}, {"channel", "web"}, {"least", level}});
    }
    auto read = rules::readRules(ours);
    endIf(!read, "the rules could not be read");
    made.ours = *read;
    made.theirs = boost::json::serialize(theirs);
    return made;
}

} // namespace

MadeRules makeRules(std::size_t count)
{
    return makeRules(count, std::max<std::size_t>(40, count / 2), count);
}

MadeRules makeRulesMostlyIdle(std::size_t count)
{
    return makeRules(count, 40, 18);
}

std::vector<EventPtr> makeEvents(std::size_t count, std::size_t kinds)
{
    SeededRandom random(5);
    std::vector<EventPtr> events;
    for (std::size_t i = 0; i < count; ++i) {
        auto event = std::make_shared<Event>();
        event->id = std::to_string(i);
        event->source = "/bench/rules";
        event->type = types::touchpointRecorded;
        event->subject = "customer-" + std::to_string(random.below(50));
        event->time = Timestamp{1'790'000'000'000 + static_cast<std::int64_t>(i) * 20'000};
        event->data = {{"channel", random.below(2) == 0 ? "web" : "voice"},
                       {"kind", "kind-" + std::to_string(random.below(kinds))},
                       {"title", "Title " + std::to_string(random.below(1000))},
                       {"level", static_cast<double>(random.below(100)) / 100 + 0.001}};
        events.push_back(std::move(event));
    }
    return events;
}

Rate runPeer(const WorkFolder &folder, const MadeRules &rules, const std::vector<EventPtr> &events,
             double seconds)
{
    const std::string eventsFile = folder.file("peer-events.ndjson");
    const std::string rulesFile = folder.file("peer-rules.json");
    {
        std::ofstream out(eventsFile);
        for (const EventPtr &event : events)
            out << boost::json::serialize(event->data) << '\n';
        std::ofstream(rulesFile) << rules.theirs;
    }
    const std::string command = "node " PEER_PROGRAM " " PEERS_FOLDER " " + eventsFile + ' ' +
                                rulesFile + ' ' + std::to_string(seconds);
    std::FILE *stream = popen(command.c_str(), "r");
    endIf(!stream, "the other side did not start");
    Rate rate;
    const bool isRead = std::fscanf(stream, "%lf %zu", &rate.perSecond, &rate.matches) == 2;
    pclose(stream);
    endIf(!isRead, "the other side did not run");
    return rate;
}

} // namespace sidelight::bench
