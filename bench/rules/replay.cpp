#include "bench/rules/replay.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "bench/support/figures.h"
#include "core/base/random.h"
#include "core/domain/eventtypes.h"
#include "core/rules/engine.h"
#include "core/store/cachereader.h"
#include "core/store/cachestore.h"
#include "core/wire/cloudevents.h"

namespace sidelight::bench
{

namespace
{

constexpr std::size_t customers = 2000;
constexpr std::int64_t start = 1'790'000'000'000;
constexpr std::int64_t apartMs = 4000; // two million events are three months

template<class Value, class Error>
Value orEnd(Result<Value, Error> result, const char *what)
{
    if (!result) {
        std::fprintf(stderr, "%s failed\n", what);
        std::exit(1);
    }
    return std::move(*result);
}

// Eighteen rules of the kinds a bank, a telco, an airline and a shop have.
std::shared_ptr<const rules::RuleSet> ruleSet(int often)
{
    boost::json::array list;
    const auto add = [&](const std::string &select, const std::string &correlate) {
        const std::string id = "rule-" + std::to_string(list.size());
        list.push_back(boost::json::parse(
            R"({"id":")" + id + R"(","version":1,"name":"R","then":{"alert":"{count} of it"},)" +
            R"("suppress":"1h","select":)" + select + R"(,"correlate":)" + correlate + '}'));
    };
    const auto kind = [](int i, const std::string &more = {}) {
        return R"({"type":"sidelight.touchpoint.recorded","when":"data.kind == 'kind-)" +
               std::to_string(i) + "'" + more + "\"}";
    };
    for (int i = 0; i < 6; ++i) {
        add(R"({"a":)" + kind(i, " && data.present") + R"(,"b":)" + kind(i + 1) + '}',
            R"({"type":"temporal","timespan":"2h","where":"a.data.level + b.data.level > 1.5"})");
        add(R"({"a":)" + kind(i + 6) + '}',
            R"({"type":"event_count","timespan":"7d","condition":{"gte":)" + std::to_string(often) +
                "}}");
        add(R"({"trigger":)" + kind(i + 12) + R"(,"expect":)" + kind(i + 13) + '}',
            R"({"type":"absence","timespan":"2d"})");
    }
    return orEnd(rules::readRules(list), "reading the rules");
}

// Kinds are many: one event in ten is of a kind that a rule asks for.
std::string bodyOf(SeededRandom &random, std::size_t i)
{
    const boost::json::object event{
        {"specversion", "1.0"},
        {"id", "event-" + std::to_string(i)},
        {"source", "/bench/replay"},
        {"type", types::touchpointRecorded},
        {"subject", "customer-" + std::to_string(random.below(customers))},
        {"time", formatRfc3339(Timestamp{start + static_cast<std::int64_t>(i) * apartMs})},
        {"data",
         {{"channel", random.below(2) == 0 ? "web" : "voice"},
          {"kind", "kind-" + std::to_string(random.below(190))},
          {"title", "What happened, number " + std::to_string(random.below(100'000))},
          {"detail", "In a few words of the length that such texts have in a history"},
          {"present", random.below(2) == 0},
          {"level", static_cast<double>(random.below(100)) / 100 + 0.001}}}};
    return boost::json::serialize(event);
}

void fill(store::CacheStore &cache, std::size_t count)
{
    SeededRandom random(9);
    const StreamId stream{StreamKind::Team, "bench"};
    std::vector<Delivery> batch;
    for (std::size_t i = 0; i < count; ++i) {
        std::string body = bodyOf(random, i);
        auto event =
            std::make_shared<const Event>(orEnd(wire::decodeEvent(body), "decoding an event"));
        batch.push_back(
            {std::move(event), stream, Epoch{"bench"}, Offset{i + 1}, Offset{i}, std::move(body)});
        if (batch.size() == 1000 || i + 1 == count) {
            (void)orEnd(cache.applyBatch(batch), "filling the cache");
            batch.clear();
        }
    }
}

} // namespace

void replayCache(const WorkFolder &folder, std::size_t count)
{
    const auto library = orEnd(sqlite::Library::load(), "loading SQLCipher");
    SystemRandom random;
    SystemClock clock;
    const keys::Keyspec key = keys::Keyspec::generate(random);
    const std::string path = folder.file("replay-" + makeUuid(random));
    auto cache = orEnd(store::CacheStore::open(library, path, key, clock), "opening the cache");
    const double filling = secondsOf([&] { fill(cache, count); });

    const auto rules = ruleSet(3);
    const Timestamp now{start + static_cast<std::int64_t>(count) * apartMs};
    std::size_t read = 0;
    std::size_t decoded = 0;
    std::size_t standing = 0;
    rules::Engine::Counts counts;
    const std::clock_t processorStart = std::clock();
    const double seconds = secondsOf([&] {
        rules::Engine engine(rules, rules::Site::Panel, now);
        std::int64_t row = 0;
        while (true) {
            const auto page = orEnd(cache.queries().eventsAfter(row, 1000), "reading the cache");
            if (page.empty())
                break;
            for (const store::StoredEvent &stored : page) {
                ++read;
                if (!rules->mayConcern(rules::Site::Panel, stored.type, stored.body))
                    continue;
                ++decoded;
                engine.add(std::make_shared<const Event>(
                    orEnd(wire::decodeEvent(stored.body), "decoding an event")));
            }
            row = page.back().row;
        }
        (void)engine.settle();
        standing = engine.standing().size();
        counts = engine.counts();
    });
    const double processor = static_cast<double>(std::clock() - processorStart) / CLOCKS_PER_SEC;
    printFigure("replay of the cache, 18 rules",
                formatted("%.2f s for 2 million", seconds * 2e6 / static_cast<double>(read)),
                formatted("%zu events in %.2f s (%.2f s of the processor), %zu read whole, "
                          "%llu matches, %zu alerts stand; filled in %.0f s",
                          read, seconds, processor, decoded,
                          static_cast<unsigned long long>(counts.matches), standing, filling),
                "less than 10 s");
}

} // namespace sidelight::bench
