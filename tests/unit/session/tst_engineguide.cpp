// Guides with branches and fields: what is filled in, what chooses by itself, what is kept.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

using Steps = std::vector<std::size_t>;
using From = session::FieldValue::From;

// 0 asks (yes → 1, no → 4); 1 has fields; 2 chooses by itself (Gold → 3, else → end); 3; 4.
Guide verify()
{
    Guide guide;
    guide.action = "verify-otp";
    guide.title = "Verify";
    guide.steps = {{"Ask", "", ""},
                   {"Look up", "", ""},
                   {"Which check?", "", ""},
                   {"Lounge", "", ""},
                   {"Pass on", "", ""}};
    guide.steps[0].branches = {{"Yes", "", ""}, {"No", "", "no"}};
    guide.steps[1].fields = {{"name", "Name", "customer.name", false},
                             {"number", "Number", "customer.identities[0].value", false},
                             {"digits", "Last four digits", "", true}};
    guide.steps[2].decides = true;
    guide.steps[2].branches = {{"Gold", "customer.tier == 'Gold'", ""}, {"", "", "end"}};
    guide.steps[3].then = "end";
    guide.steps[4].id = "no";
    return guide;
}

struct GuideBench : SessionBench {
    GuideBench()
    {
        start();
        use(verify());
        offer("i1", "c1", R"(,"queue":"cards")");
        settle();
    }
    void use(Guide guide)
    {
        auto layout = std::make_shared<WorkLayout>();
        layout->guides = {std::move(guide)};
        Guide other;
        other.action = "block-card";
        other.steps = {{"Block", "", ""}, {"Replace", "", ""}};
        layout->guides.push_back(std::move(other));
        engine->useLayout(layout);
        settle();
    }
    void suggest(const std::string &id, const std::string &action)
    {
        happen({"suggest-" + id, std::string(types::suggestionOffered), "c1",
                R"({"suggestion":")" + id + R"(","title":"Do it","action":")" + action + "\"}",
                "i1", store.clock.now().ms},
               test::customerStream("c1"));
        settle();
    }
    void begin(const std::string &id = "s1", const std::string &action = "verify-otp")
    {
        suggest(id, action);
        command(session::TakeAction{i1, SuggestionId{id}, "accepted", ""});
    }
    void customer(const std::string &tier)
    {
        happen(
            {"profile-" + tier, std::string(types::customerUpdated), "c1",
             R"({"name":"Nora Example","identities":[{"kind":"phone","value":"+351 555 010 118"}])" +
                 (tier.empty() ? std::string() : R"(,"tier":")" + tier + "\"") + "}",
             "", store.clock.now().ms},
            test::customerStream("c1"));
        settle();
    }
    void mark(std::size_t step, bool done = true) { command(session::MarkStep{i1, step, done}); }
    void choose(std::size_t step, std::size_t branch)
    {
        command(session::ChooseBranch{i1, step, branch});
    }
    [[nodiscard]] const session::GuideRun &run() const { return *screen.guide; }
    [[nodiscard]] Steps way() const { return sidelight::routeOf(run().guide, run().chosen).steps; }
    [[nodiscard]] const Suggestion *step() const
    {
        for (const Suggestion &one : screen.suggestions) {
            if (one.nextStep)
                return &one;
        }
        return nullptr;
    }
    InteractionId i1{"i1"};
};

} // namespace

TEST_CASE("a question leads where it is answered, and going back keeps what was done", "[session]")
{
    GuideBench bench;
    bench.begin();
    bench.mark(0); // a question is not done without its answer
    CHECK_FALSE(bench.run().done[0]);
    CHECK(bench.run().asks());
    bench.choose(0, 1);
    CHECK(bench.way() == Steps{0, 4});
    CHECK(bench.run().current == 4);
    bench.mark(4);
    CHECK(bench.run().current == 5); // the end
    SECTION("another answer: what was done of the other branch stays")
    {
        bench.mark(0, false);
        CHECK(bench.way() == Steps{0});
        CHECK(bench.run().current == 0);
        bench.choose(0, 0);
        CHECK(bench.run().current == 1);
        bench.choose(0, 1);
        CHECK(bench.run().done[4]);
        CHECK(bench.run().current == 5);
    }
    SECTION("an answer that is none, and a step that is not on the way, change nothing")
    {
        const session::GuideRun before = bench.run();
        bench.choose(0, 9);
        bench.choose(9, 0);
        bench.mark(1);
        CHECK(bench.run() == before);
    }
}

TEST_CASE("fields are filled from the context, typed over, and hidden where they are everywhere",
          "[session]")
{
    GuideBench bench;
    bench.begin();
    bench.choose(0, 0);
    const auto value = [&bench](const std::string &field) { return bench.run().values.at(field); };
    CHECK(value("name").from == From::Nobody);
    CHECK(bench.run().lacksField());
    bench.customer("Gold"); // known now: filled without anybody asking
    CHECK(value("name").value == "Nora Example");
    CHECK(value("name").from == From::Context);
    CHECK_FALSE(value("name").hidden);
    CHECK(value("number").hidden == IdentityKind::Phone);
    CHECK(value("digits").hidden);
    CHECK_FALSE(value("number").isSilent);
    Masks masks;
    masks.byField = {{"name", Showing::Hidden}, {"identities.phone", Showing::Never}};
    bench.engine->use(masks);
    bench.settle();
    CHECK(value("name").isSilent); // what the bundle hides, a guide does not show
    CHECK(value("number").isSilent);
    bench.engine->use(Masks());
    bench.settle();
    bench.command(session::TypeField{bench.i1, "digits", "4821"});
    bench.command(session::TypeField{bench.i1, "name", "Nora E."});
    bench.command(session::TypeField{bench.i1, "nothing", "x"});
    CHECK(value("digits").value == "4821");
    CHECK(value("name").from == From::Agent);
    CHECK_FALSE(bench.run().lacksField());
    bench.command(session::TypeField{bench.i1, "name", ""});
    CHECK(value("name").value == "Nora Example");
    bench.command(session::TypeField{bench.i1, "number", "00351555010118"});
    CHECK(value("number").hidden == IdentityKind::Phone); // written otherwise, the same number
}

TEST_CASE("a step that chooses by itself does so when it can, and is the agent's when it cannot",
          "[session]")
{
    GuideBench bench;
    bench.begin();
    bench.choose(0, 0);
    SECTION("at once")
    {
        bench.customer("Gold");
        bench.mark(1);
        CHECK(bench.run().current == 3);
        CHECK(bench.run().done[2]);
        CHECK(bench.run().chosen.at(2) == 0);
        CHECK_FALSE(bench.run().byHand.contains(2));
        // Later news do not lead elsewhere.
        bench.customer("Silver");
        CHECK(bench.way() == Steps{0, 1, 2, 3});
        // Taken back, it is the agent's.
        bench.mark(2, false);
        CHECK(bench.run().asks());
        CHECK(bench.run().current == 2);
        bench.choose(2, 1);
        CHECK(bench.run().current == 5);
        CHECK(bench.run().byHand.contains(2));
    }
    SECTION("when it is known")
    {
        bench.customer("");
        bench.mark(1);
        CHECK(bench.run().current == 2);
        CHECK(bench.run().isUndecided);
        CHECK(bench.run().asks());
        bench.customer("Silver");
        CHECK(bench.run().current == 5);
        CHECK(bench.run().chosen.at(2) == 1);
    }
    SECTION("by hand, where nobody knows")
    {
        bench.customer("");
        bench.mark(1);
        bench.choose(2, 0);
        CHECK(bench.run().current == 3);
    }
}

TEST_CASE("marks, ways and what was typed survive a kill, the other tabs and a restart",
          "[session]")
{
    GuideBench bench;
    bench.offer("i2", "c2");
    bench.settle();
    bench.customer("Gold");
    bench.begin();
    bench.choose(0, 0);
    bench.command(session::TypeField{bench.i1, "digits", "4821"});
    bench.mark(1);
    const session::GuideRun before = bench.run();
    bench.pass(500);
    SECTION("a kill")
    {
        bench.kill();
    }
    SECTION("a restart")
    {
        bench.shutDown();
    }
    bench.start(true);
    bench.use(verify());
    bench.command(session::FocusInteraction{InteractionId{"i2"}});
    CHECK(bench.run().guide.steps.empty());
    bench.command(session::FocusInteraction{bench.i1});
    CHECK(bench.run() == before);
}

TEST_CASE("a guide that was begun goes on as it was; that there is a newer one is said",
          "[session]")
{
    GuideBench bench;
    bench.begin();
    bench.choose(0, 0);
    bench.command(session::TypeField{bench.i1, "digits", "4821"});
    bench.mark(1);
    CHECK_FALSE(bench.run().hasChanged);
    Guide newer = verify();
    newer.steps.insert(newer.steps.begin() + 1, GuideStep{"New", "", ""});
    newer.steps[4].title = "Another lounge";
    bench.use(newer);
    CHECK(bench.run().hasChanged);
    CHECK(bench.run().guide.steps.size() == 5);
    CHECK(bench.run().done[1]);
    bench.command(session::RenewGuide{bench.i1});
    CHECK_FALSE(bench.run().hasChanged);
    REQUIRE(bench.run().guide.steps.size() == 6);
    CHECK(bench.run().done == std::vector<bool>{true, false, true, false, false, false});
    CHECK(bench.run().current == 1);
    CHECK(bench.run().values.at("digits").value == "4821");
}

TEST_CASE("the next step is a suggestion among the others, and taking it marks it", "[session]")
{
    GuideBench bench;
    bench.customer("Gold");
    bench.begin("s2", "block-card");
    REQUIRE(bench.step());
    CHECK(bench.step()->title == "Block");
    CHECK(bench.step()->action == "block-card/1");
    CHECK_FALSE(bench.step()->nextStep->asks);
    bench.command(session::OpenGuide{bench.i1, false});
    bench.command(session::TakeAction{bench.i1, bench.step()->id, "accepted", ""});
    CHECK(bench.run().done == std::vector<bool>{true, false});
    CHECK(bench.run().current == 1);
    REQUIRE(bench.step());
    CHECK(bench.step()->title == "Replace");
    CHECK_FALSE(bench.run().open);
    SECTION("a mark taken back brings it back")
    {
        bench.pass(100);
        bench.mark(0, false);
        REQUIRE(bench.step());
        CHECK(bench.step()->title == "Block");
    }
    SECTION("dismissed, it stays away and the guide goes on")
    {
        bench.command(session::TakeAction{bench.i1, bench.step()->id, "dismissed", "unfit"});
        CHECK_FALSE(bench.step());
        CHECK(bench.run().current == 1);
    }
    SECTION("after the last one the guide opens, to be ended")
    {
        bench.command(session::TakeAction{bench.i1, bench.step()->id, "accepted", ""});
        CHECK(bench.run().current == 2);
        CHECK(bench.run().open);
        CHECK_FALSE(bench.step());
    }
    SECTION("what a bundle turns off is not suggested")
    {
        suggest::Levers levers;
        levers.byKind[static_cast<std::size_t>(suggest::Kind::Guide)] = 0;
        bench.engine->useLevers(std::make_shared<const suggest::Levers>(std::move(levers)));
        bench.settle();
        CHECK_FALSE(bench.step());
    }
    SECTION("steps are no actions of a summary")
    {
        bench.command(session::AskWrapUp{bench.i1});
        REQUIRE(bench.screen.wrapUpFacts);
        CHECK(bench.screen.wrapUpFacts->actions.size() == 1);
    }
}

TEST_CASE("taking a step that wants an answer or a field opens the guide at it", "[session]")
{
    GuideBench bench;
    bench.begin();
    bench.command(session::OpenGuide{bench.i1, false});
    REQUIRE(bench.step());
    CHECK(bench.step()->nextStep->asks);
    bench.command(session::TakeAction{bench.i1, bench.step()->id, "accepted", ""});
    CHECK(bench.run().open);
    CHECK(bench.run().current == 0);
    CHECK_FALSE(bench.run().done[0]);
}

TEST_CASE("a second guide sets the first aside, and its end brings it back as it was left",
          "[session]")
{
    GuideBench bench;
    bench.begin();
    bench.choose(0, 1);
    bench.begin("s2", "block-card");
    CHECK(bench.run().guide.action == "block-card");
    REQUIRE(bench.run().aside.size() == 1);
    bench.pass(500);
    bench.kill();
    bench.start();
    bench.use(verify());
    bench.command(session::EndGuide{bench.i1, "completed", ""});
    CHECK(bench.run().guide.action == "verify-otp");
    CHECK_FALSE(bench.run().open);
    CHECK(bench.run().current == 4);
    bench.command(session::EndGuide{bench.i1, "failed", ""});
    CHECK(bench.run().guide.steps.empty());
}

TEST_CASE("what is typed into a guide leaves the laptop in no event", "[session]")
{
    GuideBench bench;
    bench.begin();
    bench.choose(0, 0);
    bench.command(session::TypeField{bench.i1, "digits", "SECRET-4821"});
    bench.mark(1);
    bench.command(session::EndGuide{bench.i1, "failed", ""});
    bench.pass(1000);
    for (const auto &[stream, entries] : bench.log.streams()) {
        for (const FakeLog::Entry &entry : entries)
            CHECK(wire::encodeEvent(*entry.event).find("SECRET") == std::string::npos);
    }
}
