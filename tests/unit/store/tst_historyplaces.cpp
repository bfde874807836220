// Places in a long history: each is what reading the whole of it would say, by the index alone.
#include <catch2/catch_test_macros.hpp>

#include <random>

#include "core/store/historysql.h"
#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;
using test::customerStream;
using test::deliver;
using test::makeEvent;

namespace
{

const StreamId asked = customerStream("c-1");
const StreamId other = customerStream("c-2");

struct PlacesBench : test::StoreFixture {
    Profile profile = open();
    CacheQueries &queries = profile.cache().queries();

    void fill(unsigned seed, int lines)
    {
        std::mt19937 chance(seed);
        const auto below = [&chance](unsigned bound) { return static_cast<int>(chance() % bound); };
        constexpr std::string_view types[] = {types::touchpointRecorded, types::touchpointRecorded,
                                              types::noteSaved, types::caseUpdated};
        constexpr std::string_view channels[] = {"web", "chat", "voice"};
        std::vector<Delivery> batch;
        for (int i = 0; i < lines; ++i) {
            std::string data = R"({"title":"x","text":"x","channel":")";
            data += channels[below(3)];
            data += R"(","case":"k-)" + std::to_string(below(4)) + R"(","status":")" +
                    (below(2) ? "open" : "closed") + "\"}";
            const bool annas = below(8) != 0;
            batch.push_back(deliver(makeEvent({.id = "e" + std::to_string(i),
                                               .type = std::string(types[below(4)]),
                                               .subject = annas ? "c-1" : "c-2",
                                               .data = data,
                                               .time = 1'700'000'000'000 + below(40)}),
                                    annas ? asked : other, static_cast<std::uint64_t>(i + 1)));
        }
        REQUIRE(profile.cache().applyBatch(batch));
    }
    std::vector<HistoryQuery> filters() const
    {
        std::vector<HistoryQuery> all;
        for (const auto channel : {std::optional<Channel>(), std::optional(Channel::Chat)}) {
            for (const auto kind :
                 {std::optional<EntryKind>(), std::optional(EntryKind::Touchpoint),
                  std::optional(EntryKind::Note)}) {
                for (const bool open : {false, true}) {
                    HistoryQuery query;
                    query.owner = asked;
                    query.channel = channel;
                    query.kind = kind;
                    query.openCasesOnly = open;
                    query.limit = 100'000;
                    all.push_back(query);
                }
            }
        }
        return all;
    }
    std::string planOf(sqlite::Sql explain)
    {
        auto plan = profile.cache().connection().prepare(explain);
        std::string lines;
        while (*plan->step())
            lines += std::string(plan->text(3)) + '\n';
        return lines;
    }
};

} // namespace

TEST_CASE_METHOD(PlacesBench, "a place in the history is where reading it from the top comes to")
{
    constexpr unsigned seed = 7;
    INFO("seed " << seed);
    fill(seed, 400);
    for (HistoryQuery query : filters()) {
        const auto lines = queries.history(query).value();
        for (std::size_t at = 0; at < lines.size(); at += 7) {
            const auto place = queries.placeAt(query, static_cast<std::int64_t>(at)).value();
            REQUIRE(place);
            CHECK(place->row == lines[at].event.row);
            CHECK(place->time == lines[at].event.time);
            query.before = *place;
            CHECK(queries.linesAbove(query) == static_cast<std::int64_t>(at) + 1);
            query.before.reset();
        }
        CHECK_FALSE(queries.placeAt(query, static_cast<std::int64_t>(lines.size())).value());
        CHECK(queries.linesAbove(query) == 0);
    }
}

TEST_CASE_METHOD(PlacesBench, "counts by channel and by kind are those of the lines")
{
    fill(11, 300);
    const auto counts = queries.counts(asked).value();
    std::map<Channel, std::int64_t> byChannel;
    std::map<EntryKind, std::int64_t> byKind;
    const auto lines = queries.history({.owner = asked, .limit = 1000}).value();
    for (const HistoryEntry &entry : lines) {
        ++byChannel[entry.channel];
        ++byKind[entry.kind];
    }
    for (const auto &[channel, number] : byChannel)
        CHECK(counts.of(channel).all == number);
    for (const auto &[kind, number] : byKind)
        CHECK(counts.of({}, kind).all == number);
    CHECK(counts.of().all == static_cast<std::int64_t>(lines.size()));
    CHECK(byKind.size() > 2);

    std::int64_t arrived = 0;
    const HistoryCounts late = queries.counts(asked, 200).value();
    HistoryCounts early;
    for (const HistoryEntry &entry : lines) {
        if (entry.event.row > 200)
            ++arrived;
        else
            early.add({{{{entry.channel, entry.kind}, {1, entry.caseOpen ? 1 : 0}}}});
    }
    CHECK(arrived == late.of().all);
    CHECK(arrived > 0);
    early.add(late);
    CHECK(early == counts);
}

TEST_CASE_METHOD(PlacesBench, "places and counts are read from the index alone")
{
    const struct {
        const char *what;
        sqlite::Sql explain;
    } rows[] = {{"the line of a number", "EXPLAIN QUERY PLAN " SIDELIGHT_PLACE_AT},
                {"the lines above a place", "EXPLAIN QUERY PLAN " SIDELIGHT_LINES_ABOVE},
                {"counts", "EXPLAIN QUERY PLAN " SIDELIGHT_COUNTS}};
    for (const auto &row : rows) {
        INFO(row.what);
        const std::string plan = planOf(row.explain);
        INFO(plan);
        CHECK(plan.find("USING COVERING INDEX event_history") != std::string::npos);
    }
}
