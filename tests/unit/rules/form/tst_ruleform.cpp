#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/config/starter.h"
#include "core/rules/form/ruleform.h"
#include "tests/unit/rules/form/randomforms.h"

using namespace sidelight;
using namespace sidelight::rules;
namespace bj = boost::json;

namespace
{

bj::object object(std::string_view text)
{
    return bj::parse(bj::string_view(text.data(), text.size())).as_object();
}

} // namespace

TEST_CASE("every shipped rule opens in its form, and saving it changes no byte")
{
    const auto rules = config::starterRules();
    REQUIRE(rules.size() >= 20);
    int clauses = 0;
    int texts = 0;
    for (const config::StarterFile &file : rules) {
        INFO(file.name);
        const bj::object rule = object(file.text);
        const auto form = readForm(rule);
        REQUIRE(form);
        CHECK(bj::serialize(writeForm(*form, rule)) == bj::serialize(rule));
        // Written from nothing it means the same.
        const auto again = readForm(writeForm(*form, {}));
        REQUIRE(again);
        CHECK(*again == *form);
        CHECK(readRules({writeForm(*form, {})}).has_value() == readRules({rule}).has_value());
        for (const EventForm &event : form->events) {
            clauses += event.when.clauses.empty() ? 0 : 1;
            texts += event.when.text.empty() ? 0 : 1;
        }
        clauses += form->where.clauses.empty() ? 0 : 1;
        texts += form->where.text.empty() ? 0 : 1;
    }
    // Most of what is shipped can be chosen: a new rule in CEL that no form holds is seen here.
    CHECK(clauses >= 29);
    CHECK(texts == 4);
}

TEST_CASE("any form reads as it was written, from nothing and over any other")
{
    const auto seed = GENERATE(take(200, random(1U, 1'000'000'000U)));
    INFO("seed " << seed);
    std::mt19937 random(seed);
    bj::object rule;
    for (int i = 0; i < 20; ++i) {
        const RuleForm form = sidelight::rules::test::randomForm(random);
        const auto fresh = readForm(writeForm(form, {}));
        REQUIRE(fresh);
        REQUIRE(*fresh == form);
        rule = writeForm(form, rule);
        const auto over = readForm(rule);
        REQUIRE(over);
        INFO(bj::serialize(rule));
        REQUIRE(*over == form);
        REQUIRE(bj::serialize(writeForm(*over, rule)) == bj::serialize(rule));
    }
}

TEST_CASE("what a form does not know is kept, and what is new stands where its like stands")
{
    const bj::object rule = object(
        R"({"x-note":"kept","id":"a","name":"A","select":{"e":{"x":1,"type":"t","when":"data.a  ==  'b'"}},)"
        R"("correlate":{"x":2,"type":"event_count","timespan":"1h","condition":{"gte":3.0,"x":4}},"then":{"alert":"!","x":3}})");
    auto form = readForm(rule);
    REQUIRE(form);
    form->severity = "critical";
    form->events[0].shared = true;
    form->minEvents = 2;
    form->detail = "more";
    CHECK(
        bj::serialize(writeForm(*form, rule)) ==
        R"({"x-note":"kept","id":"a","name":"A","severity":"critical",)"
        R"("select":{"e":{"x":1,"type":"t","when":"data.a  ==  'b'","shared":true}},)"
        R"("correlate":{"x":2,"type":"event_count","timespan":"1h","condition":{"gte":3E0,"min-events":2,"x":4}},)"
        R"("then":{"alert":"!","detail":"more","x":3}})");
}

TEST_CASE("another type takes out what it has no use for")
{
    const bj::object rule = object(
        R"({"id":"a","version":1,"name":"A","select":{"a":{"type":"t"},"b":{"type":"t"}},)"
        R"("correlate":{"type":"temporal_ordered","timespan":"1h","order":["b","a"]},"then":{"alert":"!"}})");
    auto form = readForm(rule);
    REQUIRE(form);
    form->type = CorrelationType::EventCount;
    form->thresholds = {{Comparison::Operator::GreaterEqual, 2}};
    const bj::object counted = writeForm(*form, rule);
    CHECK(bj::serialize(counted.at("correlate")) ==
          R"({"type":"event_count","timespan":"1h","condition":{"gte":2}})");
    form = readForm(counted);
    form->type = CorrelationType::Single;
    CHECK(bj::serialize(writeForm(*form, counted).at("correlate")) == R"({"type":"single"})");
}

TEST_CASE("a rule of another shape is no form")
{
    const auto *text = GENERATE(
        as<const char *>(), R"({"id":1})", R"({"name":""})", R"({"version":"1"})",
        R"({"select":[]})", R"({"select":{"a":1}})", R"({"select":{"a":{"type":1}}})",
        R"({"select":{"a":{"type":"t","alert":"r"}}})", R"({"correlate":{"type":"odd"}})",
        R"({"correlate":{}})", R"({"correlate":{"type":"event_count","condition":{"gte":"3"}}})",
        R"({"correlate":{"type":"single","group-by":"subject"}})", R"({"then":{"suggest":[1]}})",
        R"({"off":"yes"})", R"({"then":[]})");
    INFO(text);
    CHECK_FALSE(readForm(object(text)));
}

TEST_CASE("an empty form is a rule once it is named")
{
    for (int type = 0; type < 8; ++type) {
        RuleForm form = emptyForm(static_cast<CorrelationType>(type));
        INFO(nameOf(form.type));
        form.id = "care.new";
        form.name = "New";
        form.alert = "It happened";
        if (readsField(form.type))
            form.field = "data.sentiment";
        const auto rules = readRules({writeForm(form, {})});
        if (!rules)
            INFO(rules.error().front().pointer << ": " << rules.error().front().sentence);
        CHECK(rules.has_value());
    }
}
