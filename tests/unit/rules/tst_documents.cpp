// Reading rules: what is refused, where, and with which words.
#include "tests/unit/rules/ruletest.h"

using namespace sidelight;
using namespace sidelight::rules;

namespace
{

constexpr const char *good = R"json({"id":"a.b","version":1,"name":"N",
 "select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"},
           "b":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'b'"}},
 "correlate":{"type":"temporal","timespan":"2h"},"then":{"alert":"Hello {a.data.title}"}})json";

// `good` with the member at `pointer` replaced (or put there).
boost::json::value with(std::string_view pointer, std::string_view json)
{
    boost::json::value rule = boost::json::parse(good);
    boost::json::value *place = &rule;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::string_view step = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(step.size());
        place = &place->as_object()[boost::json::string_view(step.data(), step.size())];
    }
    *place = boost::json::parse(boost::json::string_view(json.data(), json.size()));
    return rule;
}

boost::json::value without(const char *member)
{
    boost::json::value rule = boost::json::parse(good);
    rule.as_object().erase(member);
    return rule;
}

std::vector<Problem> problemsOf(const boost::json::value &rule)
{
    auto rules = readRules(boost::json::array{rule});
    return rules ? std::vector<Problem>() : rules.error();
}

struct Row {
    const char *name;
    const char *at;   // where the good rule is changed
    const char *json; // to what
    const char *pointer;
    const char *sentence; // part of it
};

constexpr Row rows[] = {
    {"an id with a space", "/id", R"("a b")", "/0/id", "small letters"},
    {"an empty name", "/name", R"("")", "/0/name", "empty"},
    {"a version that is a text", "/version", R"("3")", "/0/version", "whole number"},
    {"a version of nought", "/version", "0", "/0/version", "from 1"},
    {"a severity nobody knows", "/severity", R"("high")", "/0/severity", "info, warning, critical"},
    {"a member nobody asked for", "/supress", R"("30m")", "/0/supress", "no such member"},
    {"a length of time in words", "/suppress", R"("half an hour")", "/0/suppress", "30m"},
    {"a length of time that is negative", "/suppress", R"("-5m")", "/0/suppress", "30m"},
    {"a resolve of nought", "/resolve", R"("0s")", "/0/resolve", "never seen"},
    {"a window of two years", "/correlate/timespan", R"("730d")", "/0/correlate/timespan",
     "longer than 400 days"},
    {"no selections", "/select", "{}", "/0/select", "1 to 8"},
    {"a selection that is a text", "/select/a", R"("x")", "/0/select/a", "object"},
    {"a selection without a type", "/select/a", R"({"when":"true"})", "/0/select/a", "type"},
    {"a selection called data", "/select/data", R"({"type":"t"})", "/0/select/data", "mean"},
    {"a selection of a type and an alert", "/select/a", R"({"type":"t","alert":"r"})",
     "/0/select/a/type", "not both"},
    {"an alert of a rule that is not there", "/select/a", R"({"alert":"nobody"})",
     "/0/select/a/alert", "no rule of this id"},
    {"an alert of the rule itself", "/select/a", R"({"alert":"a.b"})", "/0/select/a/alert",
     "no more"},
    {"all selections shared", "/select", R"({"a":{"type":"t","shared":true}})", "/0/select",
     "not to be shared"},
    {"a condition that is no condition", "/select/a/when", R"("data.title")", "/0/select/a/when",
     ""},
    {"a condition that does not type-check", "/select/a/when", R"("data.kind > 5")",
     "/0/select/a/when", ""},
    {"a condition that names the customer", "/select/a/when", R"("customer.tier == 'Gold'")",
     "/0/select/a/when", "customer"},
    {"a condition that asks for the time", "/select/a/when", R"("event.time > now")",
     "/0/select/a/when", "now"},
    {"a where with a name nobody knows", "/correlate/where", R"("c.data.title == 'x'")",
     "/0/correlate/where", "c"},
    {"a where with a field no event has", "/correlate/where", R"("a.tiem == b.time")",
     "/0/correlate/where", "tiem"},
    {"a where that counts", "/correlate/where", R"("count > 2")", "/0/correlate/where",
     "condition"},
    {"a correlation nobody knows", "/correlate/type", R"("seasonal")", "/0/correlate/type",
     "event_count"},
    {"a window that is missing", "/correlate", R"({"type":"temporal"})", "/0/correlate",
     "timespan"},
    {"a path that is none", "/correlate/group-by", R"(["data"])", "/0/correlate/group-by", "path"},
    {"five paths", "/correlate/group-by", R"(["data.a","data.b","data.c","data.d","data.e"])",
     "/0/correlate/group-by", "at most 4"},
    {"an order that leaves one out", "/correlate/order", R"(["a"])", "/0/correlate/order", "once"},
    {"a trigger where there is no absence", "/correlate/trigger", R"("a")", "/0/correlate/trigger",
     "absence"},
    {"a condition where nothing is counted", "/correlate/condition", R"({"gte":3})",
     "/0/correlate/condition", "count"},
    {"a count without a comparison", "/correlate",
     R"({"type":"event_count","timespan":"1h","condition":{}})", "/0/correlate/condition",
     "comparison"},
    {"a sum without a field", "/correlate",
     R"({"type":"value_sum","timespan":"1h","condition":{"gte":3}})", "/0/correlate/condition",
     "field"},
    {"a sum of texts", "/correlate",
     R"({"type":"value_sum","timespan":"1h","condition":{"gte":3,"field":"data.kind"}})",
     "/0/correlate/condition/field", "numbers"},
    {"an absence of three", "/correlate", R"({"type":"absence","timespan":"1h"})", "/0/correlate",
     "trigger"},
    {"a where over several where one is looked at", "/correlate",
     R"({"type":"single","where":"a.data.kind == 'x'"})", "/0/correlate/where", "one by one"},
    {"a title with an open brace", "/then/alert", R"("Hello {a.data")", "/0/then/alert", ""},
    {"a title with a slip", "/then/alert", R"("Hello {a.titel}")", "/0/then/alert", "titel"},
    {"nine suggestions", "/then/suggest", R"(["1","2","3","4","5","6","7","8","9"])",
     "/0/then/suggest", "at most 8"},
    {"a rule at the hub for customers", "/at", R"("hub")", "/0/at", "group-by"},
    {"a scope that is a number", "/scope", R"("1 + 1")", "/0/scope", ""},
    {"a scope that looks at events", "/scope", R"("a.data.kind == 'x'")", "/0/scope", ""},
};

} // namespace

TEST_CASE("a good rule is read whole", "[rules]")
{
    const auto rules = readRules(boost::json::array{boost::json::parse(good)});
    REQUIRE(rules);
    CHECK((*rules)->size() == 1);
    CHECK((*rules)->find("a.b") == 0);
    CHECK_FALSE((*rules)->find("a.c"));
    CHECK((*rules)->longestWindowMs() == 2 * 3600 * 1000);
    const Rule &rule = (*rules)->rule(0);
    CHECK(rule.severity == Severity::Info);
    CHECK(rule.resolveMs == 24 * 3600 * 1000);
    CHECK(rule.groupsByCustomer);
    CHECK(rule.select[1].required->value == "b");
}

TEST_CASE("a rule is refused with the place and a sentence", "[rules]")
{
    for (const Row &row : rows) {
        INFO(row.name);
        const std::vector<Problem> problems = problemsOf(with(row.at, row.json));
        REQUIRE_FALSE(problems.empty());
        bool found = false;
        for (const Problem &problem : problems) {
            UNSCOPED_INFO(problem.pointer << ": " << problem.sentence);
            found = found || (problem.pointer == row.pointer &&
                              problem.sentence.find(row.sentence) != std::string::npos);
            CHECK_FALSE(problem.sentence.empty());
        }
        CHECK(found);
    }
    for (const char *member : {"id", "version", "name", "select", "then"}) {
        INFO(member);
        const std::vector<Problem> problems = problemsOf(without(member));
        REQUIRE_FALSE(problems.empty());
        CHECK(problems[0].pointer == "/0");
    }
}

TEST_CASE("a mistake in CEL is shown with its line and column", "[rules]")
{
    const auto problems =
        problemsOf(with("/correlate/where", R"("a.data.title == 'x' &&\n  b.tme > a.time")"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].pointer == "/0/correlate/where");
    CHECK(problems[0].line == 2);
    CHECK(problems[0].column >= 3);
    CHECK(problems[0].column <= 5);
}

TEST_CASE("one bad rule refuses the set, and all problems are told", "[rules]")
{
    boost::json::array three{boost::json::parse(good), with("/id", R"("other")"),
                             with("/name", "7")};
    auto rules = readRules(three);
    REQUIRE_FALSE(rules);
    CHECK(rules.error().size() == 2); // the name, and the id that is there twice
    three.push_back(5);
    CHECK_FALSE(readRules(three));
    CHECK(readRules({}));
}

TEST_CASE("an alert feeds one further rule and no more", "[rules]")
{
    const auto chain = [](const char *id, const char *of) {
        boost::json::value rule = with("/id", '"' + std::string(id) + '"');
        rule.at("select").as_object()["a"] = boost::json::object{{"alert", of}};
        return rule;
    };
    CHECK(readRules(boost::json::array{boost::json::parse(good), chain("second", "a.b")}));
    const auto third = readRules(boost::json::array{
        boost::json::parse(good), chain("second", "a.b"), chain("third", "second")});
    REQUIRE_FALSE(third);
    CHECK(third.error().size() == 1);
    CHECK(third.error()[0].pointer == "/2/select/a/alert");
}

TEST_CASE("a set holds 1,000 rules and not one more", "[rules]")
{
    boost::json::array many;
    for (int i = 0; i < 1000; ++i)
        many.push_back(with("/id", "\"rule-" + std::to_string(i) + '"'));
    CHECK(readRules(many));
    many.push_back(boost::json::parse(good));
    const auto refused = readRules(many);
    REQUIRE_FALSE(refused);
    CHECK(refused.error()[0].sentence.find("1000") != std::string::npos);
}

TEST_CASE("a rule over the limits of CEL is refused", "[rules]")
{
    std::string deep = "data.kind == 'a'";
    for (int i = 0; i < 200; ++i)
        deep += " || data.kind == 'a'";
    CHECK_FALSE(problemsOf(with("/select/a/when", '"' + deep + '"')).empty());
    CHECK_FALSE(problemsOf(with("/then/alert", '"' + std::string(3000, 'x') + '"')).empty());
}
