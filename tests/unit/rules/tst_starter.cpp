// Every starter rule fires on a history of its kind, and does not on one that is nearly so.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "core/wire/cloudevents.h"
#include "tests/unit/rules/ruletest.h"

using namespace sidelight;
using namespace sidelight::rules;
using namespace sidelight::test;

namespace
{

std::vector<std::filesystem::path> filesBelow(const char *folder, const char *suffix)
{
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == suffix)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string read(const std::filesystem::path &path)
{
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::shared_ptr<const RuleSet> starterRules()
{
    std::string array;
    for (const auto &file : filesBelow(SIDELIGHT_STARTER_RULES, ".json"))
        array += (array.empty() ? "[" : ",") + read(file);
    return readSet(array + ']');
}

struct Told {
    boost::json::object header;
    std::vector<EventPtr> events;
};

std::vector<Told> histories()
{
    std::vector<Told> out;
    for (const auto &file : filesBelow(SIDELIGHT_RULE_HISTORIES, ".ndjson")) {
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);) {
            const boost::json::object object = boost::json::parse(line).as_object();
            if (object.contains("rule")) {
                out.push_back({object, {}});
                continue;
            }
            auto event = wire::decodeEvent(line);
            REQUIRE(event);
            out.back().events.push_back(std::make_shared<const Event>(std::move(*event)));
        }
    }
    return out;
}

} // namespace

TEST_CASE("each starter rule fires when it should and not when it should not", "[rules]")
{
    const auto rules = starterRules();
    CHECK(rules->size() >= 15);
    std::map<std::string, std::pair<int, int>> shown; // fires, does not
    for (const Told &told : histories()) {
        const std::string rule = textOrEmpty(told.header, "rule");
        INFO(rule << ": " << textOrEmpty(told.header, "history"));
        const auto expected = integerMember(told.header, "alerts").value();
        Engine engine(rules, Site::Panel, timeMember(told.header, "now").value());
        if (const auto *customer = objectMember(told.header, "customer")) {
            Surroundings around;
            around.customer = std::make_shared<const boost::json::object>(*customer);
            (void)engine.surround(CustomerKey{"customer-1"}, around);
        }
        for (const EventPtr &event : told.events)
            (void)engine.take(event);
        std::vector<RuleAlert> alerts = engine.standing();
        std::erase_if(alerts, [&](const RuleAlert &alert) { return alert.rule != rule; });
        CHECK(alerts.size() == static_cast<std::size_t>(expected));
        (expected > 0 ? shown[rule].first : shown[rule].second) += 1;
        for (const RuleAlert &alert : alerts) {
            const std::string title = textOrEmpty(told.header, "title");
            CHECK((title.empty() || alert.title == title));
            CHECK(alert.title.find("…") == std::string::npos);
            CHECK(alert.detail.find("…") == std::string::npos);
            CHECK(engine.explain(alert.id));
        }
    }
    for (std::size_t i = 0; i < rules->size(); ++i) {
        INFO(rules->rule(i).id);
        CHECK(shown[rules->rule(i).id].first > 0);
        CHECK(shown[rules->rule(i).id].second > 0);
    }
}
