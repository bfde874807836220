// Parsed events a second through 18 and 1,000 rules, against npm json-rules-engine on the same
// events, in turns; and the replay of a cache.
#include <cstdio>
#include <cstdlib>

#include "bench/rules/peerrules.h"
#include "bench/rules/replay.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "core/rules/engine.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

// The whole engine: conditions, groups, windows, alerts and their titles, event by event.
Rate ours(const MadeRules &rules, const std::vector<EventPtr> &events, double seconds)
{
    Rate rate;
    double spent = 0;
    std::size_t done = 0;
    while (spent < seconds) {
        rules::Engine engine(rules.ours, rules::Site::Panel, *events.front()->time);
        std::size_t i = 0;
        for (; i < 256; ++i)
            (void)engine.take(events[i]);
        rate.matches = engine.counts().matches;
        spent += secondsOf([&] {
            for (; i < events.size(); ++i)
                (void)engine.take(events[i]);
        });
        done += events.size() - 256;
    }
    rate.perSecond = static_cast<double>(done) / spent;
    return rate;
}

void compare(const WorkFolder &folder, std::size_t count, bool quick, const char *aim)
{
    const MadeRules rules = makeRules(count);
    const std::vector<EventPtr> events = makeEvents(20'000, rules.kinds);
    std::vector<double> here;
    std::vector<double> there;
    for (int turn = 0; turn < (quick ? 2 : 5); ++turn) {
        const Rate mine = ours(rules, events, quick ? 0.3 : 1.0);
        const Rate other = runPeer(folder, rules, events, quick ? 0.5 : 2.0);
        if (mine.matches != other.matches) {
            std::fprintf(stderr, "the two sides disagree: %zu and %zu matches\n", mine.matches,
                         other.matches);
            std::exit(1);
        }
        here.push_back(mine.perSecond);
        there.push_back(other.perSecond);
    }
    const double mine = percentile(here, 0.5);
    const double other = percentile(there, 0.5);
    printFigure(formatted("%zu rules", count),
                formatted("%.0f times json-rules-engine", mine / other),
                formatted("%.0f events/s here (%.2f us an event), %.0f json-rules-engine", mine,
                          1e6 / mine, other),
                aim);
}

// The same matches, among many more rules.
void compareIdle(bool quick)
{
    const MadeRules few = makeRules(18);
    const MadeRules many = makeRulesMostlyIdle(1000);
    const std::vector<EventPtr> events = makeEvents(20'000, few.kinds);
    std::vector<double> ofFew;
    std::vector<double> ofMany;
    for (int turn = 0; turn < 5; ++turn) {
        ofFew.push_back(1e6 / ours(few, events, quick ? 0.2 : 1.0).perSecond);
        ofMany.push_back(1e6 / ours(many, events, quick ? 0.2 : 1.0).perSecond);
    }
    const double alone = percentile(ofFew, 0.5);
    const double among = percentile(ofMany, 0.5);
    printFigure("18 rules among 982 idle ones", formatted("%.2f times the cost", among / alone),
                formatted("%.2f us an event, %.2f us without them", among, alone), "about 1");
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(
        argc, argv,
        "bench_rules: events through rules, against json-rules-engine; replay of a cache");
    if (std::system(PEERS_FOLDER "/install >&2") != 0)
        return 1;
    const WorkFolder folder(arguments);
    compare(folder, 18, arguments.quick, "at least 50");
    compare(folder, 1000, arguments.quick, "");
    compareIdle(arguments.quick);
    replayCache(folder, arguments.quick ? 50'000 : 2'000'000);
    return 0;
}
