// The window on the screen is changed line by line; after each change it must be what the cache
// says when asked for all of it.
#include <catch2/catch_test_macros.hpp>

#include <random>

#include "core/session/historykinds.h"
#include "core/session/historyrows.h"
#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

class WindowBench : public SessionBench
{
public:
    explicit WindowBench(unsigned seed)
        : m_chance(seed)
    {
        for (int i = 0; i < 95; ++i)
            touch("early" + std::to_string(i), "c1", -60'000 * (i + 1));
        start();
        offer("i1", "c1");
        settle();
    }

    void step()
    {
        switch (below(10)) {
        case 0:
            happenAt(types::caseUpdated, R"("case":"k)" + std::to_string(below(3)) +
                                             R"(","title":"Card","status":")" +
                                             (below(2) ? "open" : "closed") + '"');
            break;
        case 1:
            happen({"s" + std::to_string(++m_made), std::string(types::interactionStarted), "c1",
                    R"({"channel":"chat","agent":"lena"})", "other" + std::to_string(below(2)),
                    someTime()},
                   m_customer);
            break;
        case 2:
            command(session::ChangeFilter{m_i1, filter()});
            break;
        case 3:
            command(session::LoadOlder{m_i1});
            break;
        case 5:
            command(session::ShowLines{m_i1, below(1000)});
            break;
        case 4:
            command(session::ChangeDraft{m_i1, "note", "called back"});
            command(session::SaveDraft{m_i1, "note", ""});
            break;
        default:
            for (int i = 0, many = 1 + static_cast<int>(below(40)); i < many; ++i)
                happenAt(types::touchpointRecorded,
                         R"("title":"Page","channel":")" + std::string(below(2) ? "web" : "chat") +
                             '"' +
                             (below(3) ? "" : R"(,"case":"k)" + std::to_string(below(3)) + '"'));
        }
        settle();
        pass(250); // the counts may take a moment
    }

    void look(int line)
    {
        command(session::ShowLines{m_i1, line});
        settle();
        pass(250);
    }

    // A little goes at a time; the agent looks at some place when that begins.
    void forget(std::int64_t olderThanMs)
    {
        engine->use(Retention{olderThanMs, Retention::dayMs, Retention::dayMs});
        pass(session::RetentionDesk::firstAfterMs - 400);
        look(static_cast<int>(below(400)));
        pass(20'000);
    }

    void check()
    {
        const session::HistoryDelta &told = *screen.historyDelta;
        std::size_t limit = 0;
        for (const auto &[row, line] : screen.history)
            limit += row > 0 ? 1U : 0U;
        store::HistoryQuery query;
        query.owner = m_customer;
        query.channel = told.filter.channel;
        if (told.filter.kind)
            query.kind = session::entryKindOf(*told.filter.kind);
        query.openCasesOnly = told.filter.openOnly;
        query.limit = 10'000;
        const auto all = profile->cache().queries().history(query).value();
        const auto first = static_cast<std::size_t>(told.above);
        const bool toTheEnd = first + limit == all.size();
        CHECK((toTheEnd || limit % 100 == 0 || limit % 100 == 60));
        CHECK((toTheEnd || told.moreBefore));
        CHECK((told.below == 0) == toTheEnd);
        CHECK((toTheEnd || told.below + told.above + static_cast<std::int64_t>(limit) ==
                               static_cast<std::int64_t>(all.size())));
        std::map<std::int64_t, session::HistoryRow> expected;
        for (std::size_t at = first; at < all.size() && expected.size() < limit; ++at)
            expected.emplace(all[at].event.row, session::historyRowOf(all[at], settings.agent));
        std::map<std::int64_t, session::HistoryRow> shown = screen.history;
        std::erase_if(shown, [](const auto &line) { return line.first < 0; });
        CHECK(shown == expected);
        const auto counts = profile->cache().queries().counts(m_customer).value();
        CHECK(told.counts.all == counts.of().all);
        CHECK(told.counts.open == counts.of().open);
        for (const auto &[channel, number] : told.counts.byChannel)
            CHECK(number == counts.of(channel).all);
        for (const auto &[kind, number] : told.counts.byKind)
            CHECK(number == counts.of(told.filter.channel, session::entryKindOf(kind)).all);
    }

private:
    unsigned below(unsigned bound) { return static_cast<unsigned>(m_chance() % bound); }
    std::int64_t someTime()
    {
        return store.clock.now().ms -
               static_cast<std::int64_t>(below(3) ? below(1000) : below(9'000'000));
    }
    void happenAt(std::string_view type, const std::string &members)
    {
        happen({"e" + std::to_string(++m_made), std::string(type), "c1", "{" + members + "}", "",
                someTime()},
               m_customer);
    }
    session::HistoryFilter filter()
    {
        session::HistoryFilter filter;
        if (below(3) == 0)
            filter.channel = below(2) ? Channel::Web : Channel::Chat;
        if (below(3) == 0)
            filter.kind = below(2) ? session::HistoryKind::Touchpoint : session::HistoryKind::Other;
        filter.openOnly = below(3) == 0;
        return filter;
    }

    std::mt19937 m_chance;
    StreamId m_customer = test::customerStream("c1");
    InteractionId m_i1{"i1"};
    int m_made = 0;
};

} // namespace

TEST_CASE("the window is what the cache says also while old lines leave", "[session]")
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        INFO("seed " << seed);
        WindowBench bench(seed);
        for (int step = 0; step < 25; ++step)
            bench.step();
        for (const std::int64_t minutes : {100, 60, 30}) {
            INFO("minutes " << minutes);
            bench.forget(minutes * 60'000);
            bench.check();
        }
    }
}

TEST_CASE("whatever comes in whatever order, the window is what the cache says", "[session]")
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        WindowBench bench(seed);
        for (int step = 0; step < 40; ++step) {
            INFO("step " << step);
            bench.step();
            bench.check();
        }
    }
}
