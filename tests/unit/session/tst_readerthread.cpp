// Real threads: what the sanitizers look at.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>

#include <catch2/catch_test_macros.hpp>

#include "core/session/readerthread.h"
#include "tests/unit/store/storefixture.h"

using namespace sidelight;

namespace
{

// The engine thread's queue, turned by hand.
class Turns
{
public:
    session::ReaderThread::Post post()
    {
        return [this](std::function<void()> work) {
            {
                const std::lock_guard lock(m_mutex);
                m_work.push_back(std::move(work));
            }
            m_wake.notify_one();
        };
    }
    void waitAndTurn()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return !m_work.empty(); });
        auto work = std::move(m_work.front());
        m_work.pop_front();
        lock.unlock();
        work();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_work;
};

void fill(store::Profile &profile, int count)
{
    std::vector<Delivery> batch;
    for (int i = 1; i <= count; ++i) {
        const auto event =
            test::makeEvent({"e" + std::to_string(i), std::string(types::touchpointRecorded), "c1",
                             R"({"title":"Parcel )" + std::to_string(i) + "\"}"});
        batch.push_back(test::deliver(event, test::customerStream("c1"), std::uint64_t(i), "e1",
                                      std::uint64_t(i - 1)));
    }
    REQUIRE(profile.cache().applyBatch(batch));
}

store::SearchQuery parcels()
{
    store::SearchQuery query;
    query.text = "parcel";
    return query;
}

} // namespace

TEST_CASE("a search runs beside the writer and answers on the engine's thread", "[session]")
{
    test::StoreFixture fixture;
    store::Profile profile = fixture.open();
    fill(profile, 50);
    Turns turns;
    session::ReaderThread reader(profile, fixture.clock, turns.post());
    std::size_t hits = 0;
    reader.ask(parcels(), [&hits](store::Result<store::SearchPage> page) {
        REQUIRE(page);
        hits = page->hits.size();
    });
    turns.waitAndTurn();
    CHECK(hits == 50);
}

TEST_CASE("of many questions only the newest is answered", "[session]")
{
    test::StoreFixture fixture;
    store::Profile profile = fixture.open();
    fill(profile, 200);
    Turns turns;
    session::ReaderThread reader(profile, fixture.clock, turns.post());
    int answered = 0;
    int last = -1;
    for (int i = 0; i < 20; ++i) {
        reader.ask(parcels(), [&answered, &last, i](store::Result<store::SearchPage>) {
            ++answered;
            last = i;
        });
    }
    while (last != 19)
        turns.waitAndTurn();
    CHECK(answered == 1);
}

TEST_CASE("a long reading goes slice by slice, and a search comes in between", "[session]")
{
    test::StoreFixture fixture;
    store::Profile profile = fixture.open();
    fill(profile, 50);
    Turns turns;
    session::ReaderThread reader(profile, fixture.clock, turns.post());
    std::atomic<bool> searched = false;
    std::atomic<int> slices = 0;
    bool done = false;
    reader.read(
        [&](store::CacheQueries &queries) -> store::Result<bool> {
            const auto count = queries.eventCount();
            if (!count)
                return failure(count.error());
            ++slices;
            return !searched; // for ever, were it not for the search
        },
        [&](store::Result<void> result) { done = result.has_value(); });
    reader.ask(parcels(), [&](store::Result<store::SearchPage> page) {
        REQUIRE(page);
        searched = true;
    });
    while (!done)
        turns.waitAndTurn();
    CHECK(searched);
    CHECK(slices >= 1);
}

TEST_CASE("of many readings only the newest is told, and none after the file was let go of",
          "[session]")
{
    test::StoreFixture fixture;
    store::Profile profile = fixture.open();
    fill(profile, 50);
    Turns turns;
    session::ReaderThread reader(profile, fixture.clock, turns.post());
    const auto endless = [](store::CacheQueries &) -> store::Result<bool> { return true; };
    const auto once = [](store::CacheQueries &) -> store::Result<bool> { return false; };
    int endlessTold = 0;
    bool told = false;
    for (int i = 0; i < 10; ++i)
        reader.read(endless, [&endlessTold](store::Result<void>) { ++endlessTold; });
    reader.letGo();
    reader.read(endless, [&endlessTold](store::Result<void>) { ++endlessTold; });
    reader.read(once, [&told](store::Result<void> result) { told = result.has_value(); });
    while (!told)
        turns.waitAndTurn();
    CHECK(endlessTold == 0);
}

TEST_CASE("a reading that fails says so", "[session]")
{
    test::StoreFixture fixture;
    store::Profile profile = fixture.open();
    Turns turns;
    session::ReaderThread reader(profile, fixture.clock, turns.post());
    std::optional<store::ErrorCode> code;
    reader.read(
        [](store::CacheQueries &) -> store::Result<bool> {
            return failure(store::Error(store::ErrorCode::Failed, "on purpose"));
        },
        [&code](store::Result<void> result) {
            if (!result)
                code = result.error().code;
        });
    while (!code)
        turns.waitAndTurn();
    CHECK(code == store::ErrorCode::Failed);
}

TEST_CASE("the file is let go of, opened again, and the thread ends", "[session]")
{
    test::StoreFixture fixture;
    store::Profile profile = fixture.open();
    fill(profile, 20);
    Turns turns;
    session::ReaderThread reader(profile, fixture.clock, turns.post());
    for (int i = 0; i < 10; ++i) {
        reader.ask(parcels(), [](store::Result<store::SearchPage>) {});
        reader.letGo();
        REQUIRE(profile.cache().checkpoint());
    }
    bool answered = false;
    reader.ask(parcels(),
               [&answered](store::Result<store::SearchPage> page) { answered = page.has_value(); });
    while (!answered)
        turns.waitAndTurn();
    CHECK(answered);
}
