// A customer with a long history comes into view: how long the rules take to go through it, and for
// how long at most the engine thread does nothing else meanwhile.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "core/config/starter.h"
#include "core/domain/eventtypes.h"
#include "core/keys/memoryvault.h"
#include "core/session/ruledesk.h"
#include "core/wire/cloudevents.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

template<class Value, class Error>
Value orEnd(Result<Value, Error> result, const char *what)
{
    if (!result) {
        std::fprintf(stderr, "%s failed\n", what);
        std::exit(1);
    }
    return std::move(*result);
}

const StreamId owner{StreamKind::Customer, "customer-of-many-years"};
constexpr std::int64_t minute = 60'000;

Delivery deliveryOf(std::int64_t number, Timestamp time)
{
    constexpr const char *kinds[] = {"page.view", "card.payment", "checkin", "login", "order"};
    Event event;
    event.id = "e" + std::to_string(number);
    event.source = "/bench";
    event.type = std::string(types::touchpointRecorded);
    event.subject = owner.name;
    event.time = time;
    event.dataContentType = "application/json";
    event.data = {{"channel", "web"},
                  {"kind", kinds[number % 5]},
                  {"title", "Something that happened"},
                  {"present", true},
                  {"place", {{"name", "Lisbon"}, {"lat", 38.7}, {"lon", -9.1}}},
                  {"amount", {{"value", 12.5}, {"currency", "EUR"}}}};
    auto shared = std::make_shared<const Event>(std::move(event));
    std::string body = wire::encodeEvent(*shared);
    const auto offset = static_cast<std::uint64_t>(number) + 1;
    return {std::move(shared),  owner,          Epoch{"b"}, Offset{offset},
            Offset{offset - 1}, std::move(body)};
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments =
        readArguments(argc, argv, "bench_rulereplay: the starter rules over a long history");
    const WorkFolder folder(arguments);
    const auto library = orEnd(sqlite::Library::load(), "loading SQLCipher");
    keys::MemoryVault vault;
    SystemClock clock;
    SystemRandom random;
    auto profile =
        orEnd(store::Profile::open(folder.file("replay"), {library, vault, clock, random, {}}),
              "opening");
    const std::int64_t events = 10'000;
    std::vector<Delivery> batch;
    for (std::int64_t i = 0; i < events; ++i) {
        batch.push_back(deliveryOf(i, Timestamp{clock.now().ms - (events - i) * minute}));
        if (batch.size() == 500) {
            (void)orEnd(profile.cache().applyBatch(batch), "filling");
            batch.clear();
        }
    }
    const auto bundle = orEnd(config::starterBundle(), "the starter bundle");

    session::SessionSettings settings;
    settings.agent = AgentId{"dev"};
    session::TabsProjection tabs{settings.agent};
    session::RuleDesk rules({profile, tabs, settings, clock});
    rules.use(bundle.rules);
    std::vector<double> ticks;
    const double whole = secondsOf([&] {
        rules.follow({CustomerKey{owner.name}});
        while (rules.nextDeadlineMs() && *rules.nextDeadlineMs() <= clock.monotonicMs())
            ticks.push_back(secondsOf([&] { rules.tick(); }) * 1000);
    });
    const double longest = *std::max_element(ticks.begin(), ticks.end());
    printFigure("rules over 10,000 events", formatted("%.0f ms", whole * 1000),
                formatted("%zu rules, %.1f us an event, %zu slices", bundle.rules->size(),
                          whole * 1e6 / static_cast<double>(events), ticks.size()),
                "");
    printFigure("longest slice", formatted("%.1f ms", longest),
                formatted("p99 %.1f ms", percentile(ticks, 0.99)), "at most 16 ms");
    return 0;
}
