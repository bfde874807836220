// sidelightctl rules as operators call it.
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/ctl/ctlrun.h"

using namespace sidelight;

namespace
{

struct Run {
    int code = -1;
    std::vector<boost::json::object> lines;
};

Run run(const std::string &arguments)
{
    const test::Outcome outcome = test::runCtl("rules " + arguments);
    const std::string &text = outcome.output;
    Run out{outcome.code, {}};
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = text.find('\n', start);
        out.lines.push_back(boost::json::parse(text.substr(start, end - start)).as_object());
        start = end + 1;
    }
    return out;
}

void write(const std::string &path, const std::string &text)
{
    std::ofstream(path) << text;
}

constexpr const char *events = R"json(
{"specversion":"1.0","id":"1","source":"/a","type":"sidelight.touchpoint.recorded","subject":"customer-1","time":"2026-03-02T09:00:00Z","data":{"kind":"checkin","place":{"name":"Lisbon","lat":38.72,"lon":-9.14}}}
{"specversion":"1.0","id":"2","source":"/b","type":"sidelight.touchpoint.recorded","subject":"customer-1","time":"2026-03-02T09:38:00Z","data":{"kind":"card.payment","present":true,"place":{"name":"Paris","lat":48.86,"lon":2.35}}}
{"specversion":"1.0","id":"2","source":"/b","type":"sidelight.touchpoint.recorded","subject":"customer-1","time":"2026-03-02T09:38:00Z","data":{"kind":"card.payment","present":true,"place":{"name":"Paris","lat":48.86,"lon":2.35}}}
{"specversion":"1.0","id":"3","source":"/a","type":"sidelight.touchpoint.recorded","subject":"customer-2","time":"2026-03-02T09:40:00Z","data":{"kind":"checkin","place":{"name":"Lisbon","lat":38.72,"lon":-9.14}}}
)json";

} // namespace

TEST_CASE("rules check tells of each rule, or the place of each mistake", "[ctl]")
{
    const test::ScratchFolder folder;
    const Run good = run("check --config " SIDELIGHT_STARTER_RULE);
    CHECK(good.code == 0);
    REQUIRE(good.lines.size() == 1);
    CHECK(good.lines[0].at("rule") == "fraud.impossible-travel");
    const std::string bad = folder.file("bad.json");
    write(bad, "{\"version\":1,\"rules\":[\n {\"id\":\"r\",\"version\":1,\"name\":\"R\",\n"
               "  \"select\":{\"a\":{\"type\":\"sidelight.touchpoint.recorded\",\n"
               "   \"when\":\"data.kind > 5\"}},\n  \"then\":{\"alert\":\"x\"}}]}");
    const Run refused = run("check --config " + bad);
    CHECK(refused.code == 1);
    REQUIRE(refused.lines.size() == 1);
    CHECK(refused.lines[0].at("pointer") == "/rules/0/select/a/when");
    CHECK(refused.lines[0].at("fileline") == 4);
    CHECK(refused.lines[0].at("line") == 1);
    write(bad, "{\n\"version\": 1,}");
    CHECK(run("check --config " + bad).lines.at(0).at("fileline") == 2);
    CHECK(run("check").code == 2);
    CHECK(run("replay --config " + bad).code == 2);
    CHECK(run("guess --config " + bad).code == 2);
}

TEST_CASE("rules replay prints each change with its explanation, rules why what stands and what "
          "nearly does",
          "[ctl]")
{
    const test::ScratchFolder folder;
    const std::string file = folder.file("events.ndjson");
    write(file, events);
    const Run replay = run("replay --config " SIDELIGHT_STARTER_RULE " --events " + file);
    CHECK(replay.code == 0);
    REQUIRE(replay.lines.size() == 2);
    CHECK(replay.lines[0].at("change") == "raised");
    CHECK(replay.lines[0].at("alert").at("customer") == "customer-1");
    CHECK(replay.lines[0].at("why").at("events").as_array().size() == 2);
    CHECK(replay.lines[1].at("standing") == 1);
    CHECK(replay.lines[1].at("events") == 4);

    const Run later = run(
        "replay --config " SIDELIGHT_STARTER_RULE " --now 2026-03-03T09:38:00Z --events " + file);
    REQUIRE(later.lines.size() == 3);
    CHECK(later.lines[1].at("change") == "resolved");

    const Run why = run("why --config " SIDELIGHT_STARTER_RULE " --events " + file);
    REQUIRE(why.lines.size() == 3);
    CHECK(why.lines[0].at("why").at("owner") == "Risk team");
    CHECK(why.lines[1].at("customer") == "customer-2");
    CHECK(why.lines[1].at("nearmiss").at("missing") == "selection");

    write(file, std::string(events) + "{\"no\":\"event\"}\n");
    const Run refused = run("why --config " SIDELIGHT_STARTER_RULE " --events " + file);
    CHECK(refused.code == 1);
    CHECK(refused.lines.size() == 4);
}

TEST_CASE("rules try says how many alerts a draft would have raised, and what would vanish",
          "[ctl]")
{
    const test::ScratchFolder folder;
    const std::string file = folder.file("events.ndjson");
    write(file, events);
    const std::string days = " --now 2026-03-03T00:00:00Z --days 2 --events " + file;
    const Run trial = run("try --config " SIDELIGHT_STARTER_RULE + days);
    CHECK(trial.code == 0);
    REQUIRE(trial.lines.size() == 1);
    CHECK(trial.lines[0].at("alerts") == 1);
    CHECK(trial.lines[0].at("rules").at(0).at("busiest").at(0) == "customer-1");

    const std::string none = folder.file("none.json");
    write(none, "[]");
    const Run gone = run("try --config " + none + " --against " SIDELIGHT_STARTER_RULE + days);
    REQUIRE(gone.lines.size() == 1);
    CHECK(gone.lines[0].at("alerts") == 0);
    CHECK(gone.lines[0].at("vanished") == 1);
    CHECK(run("try --days 1 --now 2026-03-05T00:00:00Z --config " SIDELIGHT_STARTER_RULE
              " --events " +
              file)
              .lines.at(0)
              .at("alerts") == 0);
    CHECK(run("try --config " SIDELIGHT_STARTER_RULE).code == 2);
    CHECK(run("try --days 0 --events x --config " SIDELIGHT_STARTER_RULE).code == 2);
}
