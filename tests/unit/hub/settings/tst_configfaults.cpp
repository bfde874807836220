// What --check says about a configuration file.
#include <catch2/catch_test_macros.hpp>

#include <boost/json/serialize.hpp>

#include "core/json/json.h"
#include "hub/settings/commandline.h"
#include "hub/settings/configfaults.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{
const std::string good =
    R"({"data":"/d","auth":{"issuer":"i","audience":"a","keys":[{"file":"k"}]}})";

bool says(const std::vector<std::string> &lines, std::size_t index, std::string_view what)
{
    return index < lines.size() && lines[index].find(what) != std::string::npos;
}
} // namespace

TEST_CASE("every fault of a configuration is named with its place, in the order of the text")
{
    CHECK(faultsOf(good).empty());
    const auto lines = faultsOf("{\n"
                                "  \"lissen\": \"127.0.0.1:80\",\n"
                                "  \"graceMs\": \"long\",\n"
                                "  \"windowEvents\": 257,\n"
                                "  \"logLevel\": \"loud\",\n"
                                "  \"auth\": {\"isuer\": \"x\", \"audience\": \"\"}\n"
                                "}");
    REQUIRE(lines.size() == 7);
    CHECK(says(lines, 0,
               "line 2, column 13 (/lissen): There is no setting of this name. Is "
               "\"listen\" meant?"));
    CHECK(says(lines, 1, "line 3, column 14 (/graceMs): This must be a whole number from 0 to"));
    CHECK(says(lines, 2, "(/windowEvents): This must be a whole number from 1 to 256."));
    CHECK(says(lines, 3, "(/logLevel): This must be one of: debug, info, warning, error."));
    CHECK(says(lines, 4, "line 6, column 11 (/auth): \"issuer\" is missing here."));
    CHECK(says(lines, 5, "(/auth/isuer): There is no setting of this name. Is \"issuer\" meant?"));
    CHECK(says(lines, 6, "(/auth/audience): This must not be empty."));
}

TEST_CASE("what no name is near to gets no suggestion, and no value is repeated")
{
    const auto lines = faultsOf(R"({"passphrase":"hunter2","node":"hunter2 hunter2"})");
    REQUIRE(lines.size() == 2);
    for (const std::string &line : lines) {
        CHECK(line.find("hunter2") == std::string::npos);
        CHECK(line.find("meant") == std::string::npos);
    }
}

TEST_CASE("members that need each other are judged where each alone is good")
{
    CHECK(says(faultsOf(R"({"data":"/d"})"), 0, "no \"auth\""));
    CHECK(says(faultsOf(R"({"auth":{"issuer":"i","audience":"a"}})"), 0,
               "(/auth): In \"auth\", there are neither"));
    CHECK(says(faultsOf(R"({"goAwayMinMs":9,"goAwayMaxMs":1})"), 0, "(/goAwayMaxMs)"));
    CHECK(says(faultsOf("{\n \"data\": 1,,\n}"), 0, "line 2, column"));
    CHECK(says(faultsOf("[]"), 0, "This must be an object"));
}

TEST_CASE("the published schema and the hub know the same settings")
{
    const auto schema = json::parse(settingsSchema(), 1 << 20, 32);
    REQUIRE(schema);
    for (const auto &entry : schema->at("properties").as_object()) {
        const boost::json::object &of = entry.value().as_object();
        const std::string name(entry.key());
        if (of.at("type") != "integer" && of.at("type") != "boolean")
            continue;
        INFO(name);
        CHECK(of.contains("default"));
        const boost::json::object one{{name, of.at("default")}};
        CHECK(readSettings(boost::json::serialize(one)));
        if (of.at("type") != "integer" || name.starts_with("goAway"))
            continue;
        for (const char *bound : {"minimum", "maximum"}) {
            const boost::json::object edge{{name, of.at(bound)}};
            CHECK(readSettings(boost::json::serialize(edge)));
            const std::int64_t beyond =
                of.at(bound).as_int64() + (*bound == 'm' && bound[1] == 'i' ? -1 : 1);
            CHECK_FALSE(readSettings(boost::json::serialize(boost::json::object{{name, beyond}})));
        }
    }
}

TEST_CASE("options of the command line override the file")
{
    const auto file = readSettings(R"({"listen":"127.0.0.1:9000","data":"/file","graceMs":5})");
    REQUIRE(file);
    const std::vector<std::string> arguments{"--config", "f",         "--data",      "/line",
                                             "--set",    "graceMs=7", "--log-level", "debug"};
    const auto line = readCommandLine(arguments, *file);
    REQUIRE(line);
    CHECK(line->settings.listenPort == 9000);
    CHECK(line->settings.dataFolder == "/line");
    CHECK(line->settings.graceMs == 7);
    CHECK(line->settings.logLevel == "debug");
    CHECK_FALSE(readCommandLine(std::vector<std::string>{"--dev", "--log-level", "loud"}));
}
