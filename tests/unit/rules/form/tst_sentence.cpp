#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>

#include "core/config/starter.h"
#include "core/rules/form/sentence.h"

using namespace sidelight;
using namespace sidelight::rules;
using Kind = SentencePart::Kind;

namespace
{

RuleForm shipped(std::string_view name)
{
    for (const config::StarterFile &file : config::starterRules()) {
        if (file.name.find(name) == std::string_view::npos)
            continue;
        const auto form = readForm(
            boost::json::parse(boost::json::string_view(file.text.data(), file.text.size()))
                .as_object());
        REQUIRE(form);
        return *form;
    }
    FAIL("there is no such rule");
    return {};
}

std::vector<Kind> kindsOf(const std::vector<SentencePart> &parts)
{
    std::vector<Kind> kinds;
    for (const SentencePart &part : parts)
        kinds.push_back(part.kind);
    return kinds;
}

} // namespace

TEST_CASE(
    "a sentence says how events belong together, each event, what joins them, and what follows")
{
    const RuleForm form = shipped("impossible-travel");
    const auto parts = sentenceOf(form);
    CHECK(kindsOf(parts) == std::vector{Kind::When, Kind::Event, Kind::EventIf, Kind::Event,
                                        Kind::EventIf, Kind::EventIf, Kind::If, Kind::Alert,
                                        Kind::Suggest, Kind::Quiet, Kind::Ends});
    CHECK(parts[1].text == "checkin");
    CHECK(parts[1].event == 0);
    CHECK(parts[2].clause.relation == Relation::Known);
    CHECK(parts[3].text == "card.payment");
    CHECK(parts[6].clause.subject == Clause::Subject::Distance);
    CHECK(parts[8].texts == std::vector<std::string>{"verify-otp", "block-card"});
}

TEST_CASE("events are named in the order the rule wants, and alternatives as such")
{
    CHECK(eventOrder(shipped("flight-delayed")) == std::vector<std::size_t>{2, 0, 1});
    const auto parts = sentenceOf(shipped("high-value-undelivered"));
    CHECK(kindsOf(parts) == std::vector{Kind::When, Kind::Group, Kind::Event, Kind::EventIf,
                                        Kind::Event, Kind::EventIf, Kind::EventIf, Kind::Alert,
                                        Kind::Suggest, Kind::Ends});
    CHECK_FALSE(parts[3].isAlternative);
    CHECK(parts[5].isAlternative);
    CHECK(parts[4].text.empty()); // one of two kinds is no kind
}

TEST_CASE("what is written in CEL is said as that, and a rule that is off says so first")
{
    RuleForm form = shipped("device-recall");
    form.off = true;
    const auto parts = sentenceOf(form);
    CHECK(parts[0].kind == Kind::Off);
    bool isSaid = false;
    for (const SentencePart &part : parts)
        isSaid = isSaid || (part.kind == Kind::IfText && part.text == form.where.text);
    CHECK(isSaid);
}

TEST_CASE("an absence names its trigger first")
{
    RuleForm form = emptyForm(CorrelationType::Absence);
    std::swap(form.events[0], form.events[1]);
    CHECK(eventOrder(form) == std::vector<std::size_t>{1, 0});
    form.trigger = "expect";
    form.expect = "trigger";
    CHECK(eventOrder(form) == std::vector<std::size_t>{0, 1});
}
