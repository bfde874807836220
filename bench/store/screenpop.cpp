// Screen pop: everything the session reads and makes of it before the first delta of a tab, for a
// customer with very many interactions in a large cache, against the same SELECTs read raw.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "bench/store/rawpop.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "bench/support/madeevents.h"
#include "core/base/hex.h"
#include "core/session/alertsprojection.h"
#include "core/session/customerprojection.h"
#include "core/session/historyprojection.h"
#include "core/session/tabsprojection.h"
#include "core/store/cachestore.h"
#include "core/wire/cloudevents.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

const Epoch epoch{"bench"};
const std::string customer = "customer-of-many-years";
const StreamId owner{StreamKind::Customer, customer};
const InteractionId interaction{"call-now"};
constexpr std::int64_t firstTime = 1'700'000'000'000;

template<class Value, class Error>
Value orEnd(Result<Value, Error> result, const char *what)
{
    if (!result) {
        std::fprintf(stderr, "%s failed\n", what);
        std::exit(1);
    }
    return std::move(*result);
}

struct Size {
    std::int64_t events = 0;
    std::int64_t interactions = 0; // of the one customer
};

// Fills a cache; what is there from an earlier run is used again.
class Filler
{
public:
    explicit Filler(store::CacheStore &store)
        : m_store(store)
    {
    }

    void fill(const Size &size)
    {
        const std::int64_t here = orEnd(m_store.queries().eventCount(), "counting");
        if (here >= size.events)
            return;
        std::fprintf(stderr, "filling a cache with %lld events\n",
                     static_cast<long long>(size.events));
        add(owner, m_made.profile(customer, at(0)));
        const std::int64_t every = size.events / size.interactions;
        for (std::int64_t i = 1; i < size.events - 3; ++i) {
            if (i % every == 0) {
                add(owner, m_made.interactionEnded(customer, "call-" + std::to_string(i), at(i)));
            } else {
                const std::string other = "other-" + std::to_string(i % 2000);
                add({StreamKind::Customer, other}, m_made.touchpoint(other, at(i)));
            }
            if (m_batch.size() == 4000)
                flush(size.events);
        }
        add(owner,
            R"({"specversion":"1.0","id":"case","source":"/bench","type":"sidelight.case.updated","subject":")" +
                customer + R"(","time":")" + formatRfc3339(at(size.events)) +
                R"(","data":{"case":"1","title":"Open one","status":"open"}})");
        for (const StreamId &stream : {owner, StreamId{StreamKind::Agent, "dev"}})
            add(stream,
                R"({"specversion":"1.0","id":"offer","source":"/bench","type":"sidelight.interaction.offered","subject":")" +
                    customer + R"(","correlationid":")" + interaction.value + R"(","time":")" +
                    formatRfc3339(at(size.events)) +
                    R"(","data":{"channel":"voice","agent":"dev","queue":"Cards","reason":"A card"}})");
        flush(size.events);
        (void)orEnd(m_store.checkpoint().map([] { return 0; }), "a checkpoint");
    }

private:
    static Timestamp at(std::int64_t i) { return {firstTime + i * 60'000}; }
    void add(const StreamId &stream, std::string body)
    {
        ++m_offset;
        auto event = std::make_shared<const Event>(orEnd(wire::decodeEvent(body), "decoding"));
        m_batch.push_back({std::move(event), stream, epoch, Offset{m_offset}, Offset{m_offset - 1},
                           std::move(body)});
    }
    void flush(std::int64_t all)
    {
        (void)orEnd(m_store.applyBatch(m_batch), "applying a batch");
        m_batch.clear();
        if (m_offset % 100'000 < 4000)
            std::fprintf(stderr, "  %llu of %lld\n", static_cast<unsigned long long>(m_offset),
                         static_cast<long long>(all));
    }

    store::CacheStore &m_store;
    MadeEvents m_made{5};
    std::vector<Delivery> m_batch;
    std::uint64_t m_offset = 0;
};

struct Popped {
    session::CustomerState customer;
    session::HistoryDelta history;
};

// As the engine does when an offer comes to the front.
Popped pop(store::CacheStore &cache, Timestamp now)
{
    store::CacheQueries &queries = cache.queries();
    session::TabsProjection tabs{AgentId{"dev"}};
    (void)orEnd(tabs.load(queries).map([] { return 0; }), "the tabs");
    const session::TabsProjection::Tab *tab = tabs.find(interaction);
    if (!tab) {
        std::fprintf(stderr, "the interaction is not there\n");
        std::exit(1);
    }
    const auto open = orEnd(queries.standing(owner, true), "what stands");
    Popped popped;
    popped.customer =
        orEnd(session::CustomerProjection::read(cache, *tab, open, now, true), "the customer");
    session::HistoryProjection history{AgentId{"dev"}};
    history.show(interaction, owner, {});
    popped.history = *orEnd(history.read(queries, {}, true), "the history");
    return popped;
}

keys::Keyspec keyFor(const std::string &path, Random &random)
{
    // Made-up events alone: the key may lie beside them, so that a later run can use them again.
    std::ifstream kept(path);
    std::string hex;
    kept >> hex;
    if (const auto bytes = fromHex(hex)) {
        if (auto key = keys::Keyspec::fromBytes(*bytes))
            return std::move(*key);
    }
    keys::Keyspec key = keys::Keyspec::generate(random);
    std::ofstream(path) << key.hex().text();
    return key;
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(
        argc, argv, "bench_screenpop: a screen pop from a large cache, against the raw reads");
    const WorkFolder folder(arguments);
    const auto library = orEnd(sqlite::Library::load(), "loading SQLCipher");
    SystemRandom random;
    SystemClock clock;
    const Size size = arguments.quick ? Size{100'000, 10'000} : Size{1'000'000, 10'000};
    const std::string path = folder.file("pop-" + std::to_string(size.events));
    const keys::Keyspec key = keyFor(path + ".key", random);
    {
        auto store = orEnd(store::CacheStore::open(library, path, key, clock), "opening the cache");
        Filler(store).fill(size);
    }

    auto store = orEnd(store::CacheStore::open(library, path, key, clock), "opening the cache");
    const Timestamp now{firstTime + size.events * 60'000};
    Popped popped;
    const double first = secondsOf([&] { popped = pop(store, now); });
    const int rounds = arguments.quick ? 40 : 200;
    std::vector<double> ours;
    std::vector<double> raw;
    std::int64_t rows = 0;
    {
        RawDatabase database(library, path, key);
        RawPop reads(database, owner.toString(), interaction.value, now.ms - 7LL * 86'400'000);
        const double rawFirst = secondsOf([&] { rows = reads.read(); });
        for (int i = 0; i < rounds; ++i) {
            const bool isOursFirst = i % 2 == 0;
            for (const bool isOurs : {isOursFirst, !isOursFirst}) {
                if (isOurs)
                    ours.push_back(secondsOf([&] { popped = pop(store, now); }));
                else
                    raw.push_back(secondsOf([&] { rows = reads.read(); }));
            }
        }
        printFigure("screen pop, first after opening", formatted("%.2f × raw", first / rawFirst),
                    formatted("%.2f ms here, %.2f ms raw", first * 1e3, rawFirst * 1e3), "");
    }
    const double ourMedian = percentile(ours, 0.5);
    const double rawMedian = percentile(raw, 0.5);
    printFigure(
        "screen pop", formatted("%.2f × raw", ourMedian / rawMedian),
        formatted(
            "median %.2f ms here, %.2f ms raw; p99 %.2f and %.2f; %lld of %lld lines, %lld "
            "events in the cache",
            ourMedian * 1e3, rawMedian * 1e3, percentile(ours, 0.99) * 1e3,
            percentile(raw, 0.99) * 1e3, static_cast<long long>(popped.history.upserts.size()),
            static_cast<long long>(popped.history.counts.all), static_cast<long long>(size.events)),
        "at most 1.50");
    return rows > 0 && popped.customer.profile ? 0 : 1;
}
