// Ingest: frame text → decode → store, position, search index, against raw SQLCipher that runs the
// same statements on ready values in the same transactions. In turns, so that a busy machine slows
// both.
#include <cstdio>
#include <cstdlib>

#include "bench/store/rawingest.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "bench/support/madeevents.h"
#include "core/store/cachestore.h"
#include "core/store/eventfacts.h"
#include "core/wire/cloudevents.h"
#include "core/wire/framecodec.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

constexpr std::size_t streamCount = 20; // an agent's: some customers, itself, the team
const Epoch epoch{"bench"};

template<class Value, class Error>
Value orEnd(Result<Value, Error> result, const char *what)
{
    if (!result) {
        std::fprintf(stderr, "%s failed\n", what);
        std::exit(1);
    }
    return std::move(*result);
}

struct Frames {
    std::vector<std::string> texts;
    std::vector<ReadyEvent> ready;
};

std::string customerOf(std::size_t i)
{
    return "customer-" + std::to_string(i % streamCount);
}

class Side
{
public:
    Side(const sqlite::Library &library, const std::string &path, const keys::Keyspec &key,
         const Clock &clock)
        : m_store(orEnd(store::CacheStore::open(library, path, key, clock), "opening the cache"))
    {
    }
    // Each stream's first event, so that streams, terms and pages exist on both sides.
    void begin(const std::vector<std::string> &frames) { apply(frames, 0, frames.size()); }
    void apply(const std::vector<std::string> &frames, std::size_t from, std::size_t count)
    {
        m_batch.clear();
        for (std::size_t i = from; i < from + count; ++i) {
            auto frame = orEnd(wire::decodeServerFrame(frames[i]), "decoding a frame");
            m_batch.push_back(std::get<Delivery>(std::move(frame.message)));
        }
        (void)orEnd(m_store.applyBatch(m_batch), "applying a batch");
    }
    store::CacheStore &store() { return m_store; }

private:
    store::CacheStore m_store;
    std::vector<Delivery> m_batch;
};

Frames makeFrames(MadeEvents &made, std::size_t count, std::uint64_t &offset, std::int64_t &time)
{
    Frames frames;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string customer = customerOf(i);
        std::string body = made.touchpoint(customer, Timestamp{time += 1000});
        ++offset;
        frames.texts.push_back(wire::encodeDelivery(body, {StreamKind::Customer, customer}, epoch,
                                                    Offset{offset}, Offset{offset - 1}));
        ReadyEvent ready;
        const Event event = orEnd(wire::decodeEvent(body), "decoding an event");
        const store::EventFacts facts = store::factsOf(event);
        ready.offset = static_cast<std::int64_t>(offset);
        ready.time = event.time->ms;
        ready.kind = static_cast<std::int64_t>(facts.kind);
        ready.channel = static_cast<std::int64_t>(facts.channel);
        ready.id = event.id;
        ready.title = facts.title;
        ready.detail = facts.detail;
        ready.fence = fenceOf(event.source, event.id);
        ready.body = std::move(body);
        frames.ready.push_back(std::move(ready));
    }
    return frames;
}

// Ids of terms and streams, as the database gave them.
void resolve(Frames &frames, RawDatabase &raw)
{
    const std::int64_t source = raw.integer("SELECT id FROM term WHERE text='/bench/journey'");
    const std::int64_t type =
        raw.integer("SELECT id FROM term WHERE text='sidelight.touchpoint.recorded'");
    const std::int64_t epochTerm = raw.integer("SELECT id FROM term WHERE text='bench'");
    // Streams were numbered as they first came.
    for (std::size_t i = 0; i < frames.ready.size(); ++i) {
        ReadyEvent &event = frames.ready[i];
        event.source = source;
        event.type = type;
        event.epoch = epochTerm;
        event.owner = static_cast<std::int64_t>(i % streamCount) + 1;
    }
}

void compare(const char *name, Side &ours, RawIngest &raw, const Frames &frames, std::size_t batch)
{
    const std::size_t turn = std::max<std::size_t>(batch, 64);
    std::vector<double> ratios;
    double oursSeconds = 0;
    double rawSeconds = 0;
    for (std::size_t at = 0; at + turn <= frames.texts.size(); at += turn) {
        double ourTurn = 0;
        double rawTurn = 0;
        for (int side = 0; side < 2; ++side) {
            const bool isOurs = (at / turn % 2 == 0) == (side == 0);
            const double seconds = secondsOf([&] {
                for (std::size_t i = at; i < at + turn; i += batch) {
                    if (isOurs)
                        ours.apply(frames.texts, i, batch);
                    else
                        raw.apply(std::span(frames.ready).subspan(i, batch));
                }
            });
            (isOurs ? ourTurn : rawTurn) = seconds;
        }
        ratios.push_back(rawTurn / ourTurn);
        oursSeconds += ourTurn;
        rawSeconds += rawTurn;
    }
    const double events = static_cast<double>(frames.texts.size() / turn * turn);
    printFigure(name, formatted("%.2f of raw", rawSeconds / oursSeconds),
                formatted("%.0f events/s here, %.0f raw; median of turns %.2f",
                          events / oursSeconds, events / rawSeconds, percentile(ratios, 0.5)),
                "at least 0.60");
}

std::int64_t digestOf(sqlite::Connection &connection)
{
    return orEnd(connection.integer("SELECT sum(length(body)+length(title)+time%1000000)+count(*)+"
                                    "(SELECT sum(offset) FROM entry)+(SELECT sum(offset) FROM "
                                    "stream) FROM event"),
                 "comparing the sides");
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments =
        readArguments(argc, argv, "bench_ingest: decode and store events, against raw SQLCipher");
    const WorkFolder folder(arguments);
    const auto library = orEnd(sqlite::Library::load(), "loading SQLCipher");
    SystemRandom random;
    SystemClock clock;
    const keys::Keyspec key = keys::Keyspec::generate(random);
    const std::string suffix = makeUuid(random);

    MadeEvents made(11);
    std::uint64_t offset = 0;
    std::int64_t time = 1'790'000'000'000;
    const Frames first = makeFrames(made, streamCount, offset, time);
    Frames single = makeFrames(made, arguments.quick ? 640 : 3200, offset, time);
    Frames batched = makeFrames(made, arguments.quick ? 6400 : 32'000, offset, time);

    Side ours(library, folder.file("ours-" + suffix), key, clock);
    ours.begin(first.texts);
    const std::string rawPath = folder.file("raw-" + suffix);
    {
        Side seed(library, rawPath, key, clock);
        seed.begin(first.texts);
    }
    {
        RawDatabase database(library, rawPath, key);
        RawIngest raw(database);
        resolve(single, database);
        resolve(batched, database);
        compare("ingest, one event a commit", ours, raw, single, 1);
        compare("ingest, 64 events a commit", ours, raw, batched, 64);
    }
    Side check(library, rawPath, key, clock);
    if (digestOf(check.store().connection()) != digestOf(ours.store().connection())) {
        std::fprintf(stderr, "the two sides do not hold the same: the figures mean nothing\n");
        return 1;
    }
    return 0;
}
