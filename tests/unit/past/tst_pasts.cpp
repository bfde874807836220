#include <catch2/catch_test_macros.hpp>

#include <fstream>

#include <boost/json/parse.hpp>

#include "apps/past/eventsfile.h"
#include "apps/past/pasts.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;

namespace
{

std::shared_ptr<const rules::RuleSet> declined()
{
    const auto read = rules::readRules(
        boost::json::parse(
            R"([{"id":"declined","version":1,"name":"Declined","select":{"a":{)"
            R"("type":"sidelight.touchpoint.recorded","when":"data.kind == 'declined'"}},)"
            R"("then":{"alert":"Declined"}}])")
            .as_array());
    REQUIRE(read);
    return *read;
}

std::string line(int number, const std::string &time)
{
    return R"({"specversion":"1.0","id":"e)" + std::to_string(number) +
           R"(","source":"/a","type":"sidelight.touchpoint.recorded","subject":"c-1","time":")" +
           time + R"(","data":{"channel":"web","title":"t","kind":"declined"}})" + "\n";
}

struct Fixture {
    test::ScratchFolder folder;
    std::string path = folder.file("events.ndjson");

    void write(const std::string &text) const { std::ofstream(path, std::ios::binary) << text; }
    [[nodiscard]] trial::PastTask task() const
    {
        trial::PastTask made;
        made.kind = trial::PastTask::Kind::File;
        made.path = path;
        made.draft = declined();
        made.days = 7;
        return made;
    }
};

rules::TrialReport whole(trial::PastTrial &trial)
{
    for (;;) {
        const auto more = trial.goOn();
        REQUIRE(more);
        if (!*more)
            return trial.finish(rules::Trial::End::Whole);
    }
}

} // namespace

TEST_CASE_METHOD(Fixture,
                 "the days of a file end with its newest event, and each alert is explained")
{
    write(line(1, "2020-03-01T09:00:00Z") + line(2, "2020-05-01T09:00:00Z") +
          line(3, "2020-05-02T09:00:00Z"));
    auto trial = past::open(task());
    REQUIRE(trial);
    const rules::TrialReport report = whole(**trial);
    CHECK(report.until == *parseRfc3339("2020-05-02T09:00:00Z"));
    CHECK(report.alerts == 2);
    REQUIRE(report.rules.front().examples.size() == 2);
    REQUIRE(report.rules.front().examples.front().why);
    CHECK(report.rules.front().examples.front().why->events.front().key.id == "e2");
}

TEST_CASE_METHOD(Fixture, "a file is read in slices, and says how far it is")
{
    std::string text;
    for (int i = 0; i < 2000; ++i)
        text += line(i, "2020-05-02T09:00:00Z");
    write(text);
    auto trial = past::open(task());
    REQUIRE(trial);
    REQUIRE((*trial)->goOn() == true);
    const auto at = (*trial)->progress();
    CHECK(at.events > 0); // as many as its time allows
    CHECK(at.events < 2000);
    CHECK(at.alerts <= 1); // of one customer within minutes
    CHECK(at.all == static_cast<std::int64_t>(text.size()));
    CHECK(at.done > 0);
    CHECK(at.done < at.all);
    CHECK(whole(**trial).events == 2000);
    CHECK((*trial)->progress().done == static_cast<std::int64_t>(text.size()));
}

TEST_CASE_METHOD(Fixture, "the newest is looked for at the end of a large file only")
{
    std::string text = line(0, "2030-01-01T00:00:00Z");
    const std::string old = line(1, "2020-05-02T09:00:00Z");
    while (text.size() < 1'300'000)
        text += old;
    write(text);
    CHECK(past::EventsFile::newestIn(path) == parseRfc3339("2020-05-02T09:00:00Z"));
}

TEST_CASE_METHOD(Fixture, "what is no event is passed over, told and counted")
{
    struct Row {
        const char *name;
        std::string text;
        std::uint64_t refused;
        std::uint64_t events;
    };
    const std::string good = line(1, "2020-05-02T09:00:00Z");
    const Row rows[] = {
        {"nothing", "", 0, 0},
        {"empty lines", "\n\n" + good + "\n", 0, 1},
        {"a line cut", good + good.substr(0, 40), 1, 1},
        {"another thing", "{\"a\":1}\n" + good, 1, 1},
        {"an array", "[" + good + "," + line(2, "2020-05-02T10:00:00Z") + "]", 0, 2},
        {"no text", std::string("\0\1\2\n", 4) + good, 1, 1},
    };
    for (const Row &row : rows) {
        INFO(row.name);
        write(row.text);
        std::uint64_t told = 0;
        auto trial = past::open(task(), [&told](std::uint64_t, const std::string &) { ++told; });
        REQUIRE(trial);
        CHECK(whole(**trial).events == row.events);
        CHECK((*trial)->refused() == row.refused);
        CHECK(told == row.refused);
    }
}

TEST_CASE_METHOD(Fixture, "what cannot be opened is a sentence")
{
    CHECK(past::open(task()).error() == "cannot read the events.");
    trial::PastTask profile = task();
    profile.kind = trial::PastTask::Kind::Profile;
    profile.path = folder.path();
    CHECK(past::open(profile).error() == "there is no cache in this folder.");
}
