#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/session/guidecodec.h"
#include "core/session/workcodec.h"

using namespace sidelight;
using namespace sidelight::session;

TEST_CASE("a form and a guide come back as they were")
{
    const InteractionId i1{"i1"};
    WrapUpForm form;
    form.interaction = i1;
    CHECK(textOf(form).empty());
    form.outcome = "solved";
    form.drafted = true;
    form.promises = {{"Ring “Ana”", Timestamp{1}}, {"", {}}};
    CHECK(wrapUpFormOf(i1, textOf(form)) == form);

    GuideRun run;
    run.interaction = i1;
    CHECK(textOf(run).empty());
    run.suggestion = SuggestionId{"s1"};
    run.guide = {"verify", "Verify", {{"Ask", "Please", "Twice"}, {"Check", "", ""}}, {"No"}};
    run.done = {true, false};
    run.current = 1;
    run.open = false;
    run.guide.steps[0].branches = {{"Yes", "", "end"}, {"No", "", ""}};
    run.guide.steps[1].fields = {{"digits", "Digits", "customer.name", true}};
    run.chosen = {{0, 1}};
    run.byHand = {0};
    run.typed = {{"digits", "4821"}};
    run.isConfigured = true;
    run.since = Timestamp{7};
    GuideRun other = run;
    other.suggestion = SuggestionId{"s2"};
    run.aside = {other};
    CHECK(guideRunOf(i1, textOf(run)) == run);
}

TEST_CASE("a damaged draft gives an empty form and no guide")
{
    const auto text = GENERATE(values<const char *>(
        {"", "{", "7", "[]", "{}", R"({"steps":7})", R"({"steps":[7]})", R"({"promises":[7]})"}));
    CAPTURE(text);
    const InteractionId i1{"i1"};
    CHECK(guideRunOf(i1, text).guide.steps.empty());
    CHECK(wrapUpFormOf(i1, text).promises.empty());
}

TEST_CASE("a draft with more than there may be is bounded")
{
    std::string text = R"({"promises":[{"title":"0"})";
    for (int i = 0; i < 50; ++i)
        text += R"(,{"title":"more"})";
    CHECK(wrapUpFormOf(InteractionId{"i1"}, text + "]}").promises.size() ==
          WrapUpForm::maxPromises);
    CHECK(guideRunOf(InteractionId{"i1"}, R"({"steps":[{"title":"A"}],"current":99})").current ==
          1);
}
