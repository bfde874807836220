// From events to the picture of the journey, without an engine.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/session/journeyprojection.h"
#include "tests/support/sampleevents.h"

using namespace sidelight;
using namespace sidelight::session;

namespace
{

constexpr std::int64_t hourMs = 3600 * 1000;
constexpr Timestamp journeysEnd{1'700'000'000'000};

struct Journey {
    JourneyLedger ledger;
    experience::Settings settings;
    InteractionId front{"i-front"};
    bool underWay = true;
    int days = 30;
    Timestamp at = journeysEnd;

    void touch(const std::string &id, std::int64_t msAgo, const std::string &rest)
    {
        (void)ledger.take(*test::makeEvent({id, std::string(types::touchpointRecorded), "c1",
                                            R"({"title":")" + id + "\"," + rest + "}", "",
                                            journeysEnd.ms - msAgo}));
    }
    void contact(const std::string &what, const std::string &interaction, std::int64_t msAgo,
                 const std::string &data)
    {
        (void)ledger.take(*test::makeEvent({what + interaction, "sidelight.interaction." + what,
                                            "c1", data, interaction, journeysEnd.ms - msAgo}));
    }
    [[nodiscard]] JourneyState read() const
    {
        return JourneyProjection::read(ledger, settings, {front, underWay, days, at});
    }
};

int countOf(const JourneyState &state)
{
    int count = 0;
    for (const JourneyMark &mark : state.marks)
        count += mark.count;
    return count;
}

} // namespace

TEST_CASE("touchpoints within the window are marks, oldest first, on their channel", "[session]")
{
    Journey journey;
    journey.touch("page", 3 * dayMs, R"("channel":"web")");
    journey.touch("call", 20 * dayMs, R"("channel":"voice","outcome":"bad")");
    journey.touch("long ago", 40 * dayMs, R"("channel":"chat")");
    const JourneyState month = journey.read();
    REQUIRE(month.marks.size() == 2);
    CHECK(month.marks[0].title == "call");
    CHECK(month.marks[0].channel == Channel::Voice);
    CHECK(month.marks[0].outcome == Outcome::Bad);
    CHECK(month.marks[0].keys.front().id == "call");
    CHECK(month.marks[1].channel == Channel::Web);
    CHECK(month.to.ms - month.from.ms == 30 * dayMs);
    CHECK(month.to >= journeysEnd);
    journey.days = 7;
    CHECK(journey.read().marks.size() == 1);
    journey.days = 365;
    CHECK(journey.read().marks.size() == 3);
}

TEST_CASE("what stands too near is one mark: the worst of them, and how many", "[session]")
{
    Journey journey;
    journey.touch("read", 5 * dayMs, R"("channel":"web","outcome":"good")");
    journey.touch("failed", 5 * dayMs, R"("channel":"web","outcome":"bad")");
    journey.touch("seen", 5 * dayMs, R"("channel":"web")");
    journey.touch("elsewhere", 5 * dayMs, R"("channel":"chat")");
    const JourneyState state = journey.read();
    REQUIRE(state.marks.size() == 2);
    const auto web =
        std::find_if(state.marks.begin(), state.marks.end(),
                     [](const JourneyMark &mark) { return mark.channel == Channel::Web; });
    CHECK(web->count == 3);
    CHECK(web->outcome == Outcome::Bad);
    CHECK(web->title == "failed");
    CHECK(web->keys.size() == 3);
    CHECK(web->keys.front().id == "failed");
}

TEST_CASE("marks that were one stay one while time goes on", "[session]")
{
    Journey journey;
    for (int i = 0; i < 200; ++i)
        journey.touch("t" + std::to_string(i), 2 * dayMs + i * hourMs, R"("channel":"web")");
    const JourneyState before = journey.read();
    journey.at.ms += 5 * hourMs;
    const JourneyState after = journey.read();
    REQUIRE(before.marks.size() == after.marks.size());
    for (std::size_t i = 0; i < before.marks.size(); ++i)
        CHECK(before.marks[i] == after.marks[i]);
}

TEST_CASE("an interaction is one mark, where it began; in front and under way it is the present",
          "[session]")
{
    Journey journey;
    journey.contact("ended", "i-1", dayMs, R"({"outcome":"solved"})");
    journey.contact("offered", "i-1", dayMs + hourMs, R"({"channel":"voice","reason":"A refund"})");
    journey.contact("offered", "i-front", 5 * 60'000, R"({"channel":"chat"})");
    const JourneyState state = journey.read();
    REQUIRE(state.marks.size() == 2);
    CHECK(state.marks[0].contact);
    CHECK(state.marks[0].channel == Channel::Voice);
    CHECK(state.marks[0].title == "A refund");
    CHECK(state.marks[0].time.ms == journeysEnd.ms - dayMs - hourMs);
    CHECK(state.marks[0].keys.front().id == "endedi-1"); // the line of the history
    CHECK_FALSE(state.marks[0].inFront);
    CHECK(state.marks[1].inFront);
    journey.underWay = false;
    CHECK_FALSE(journey.read().marks[1].inFront);
}

TEST_CASE("the order in which events come makes no difference", "[session]")
{
    Journey there;
    Journey back;
    const auto play = [](Journey &journey, int i) {
        const std::string name = std::to_string(i);
        journey.touch("t" + name, i * hourMs, R"("channel":"web","outcome":"bad","effort":0.7)");
        journey.contact("offered", "i-" + name, i * hourMs + 60'000, R"({"channel":"voice"})");
        journey.contact("ended", "i-" + name, i * hourMs, R"({"waitms":400000})");
    };
    for (int i = 0; i < 60; ++i)
        play(there, i);
    for (int i = 59; i >= 0; --i) {
        play(back, i);
        play(back, i); // and again, as a copy
    }
    CHECK(there.read() == back.read());
}

TEST_CASE("however much happens, the picture and what is kept for it are bounded", "[session]")
{
    const auto spread = GENERATE(hourMs / 60, std::int64_t{0}); // all at one time, too
    Journey journey;
    journey.days = 365;
    constexpr std::string_view channels[] = {"voice",     "chat",    "mail",    "web",    "shop",
                                             "community", "product", "message", "social", "other"};
    for (int i = 0; i < 20'000; ++i)
        journey.touch("t" + std::to_string(i), 360 * dayMs - i * spread * 25,
                      R"("outcome":"good","channel":")" + std::string(channels[i % 10]) + '"');
    CHECK(journey.ledger.touches().size() <= JourneyLedger::maxTouches * 9 / 8 + 1);
    CHECK(journey.ledger.evidence().size() <= JourneyLedger::maxEvidence * 9 / 8 + 1);
    CHECK(journey.ledger.droppedBefore());
    const JourneyState state = journey.read();
    CHECK(state.marks.size() <= JourneyState::mostMarks);
    CHECK(countOf(state) == static_cast<int>(journey.ledger.touches().size()));
    CHECK(state.line.size() == 61);
}

TEST_CASE("one channel is not cut into more than the eye can tell apart", "[session]")
{
    Journey journey;
    for (int i = 0; i < 5000; ++i)
        journey.touch("t" + std::to_string(i), i * (29 * dayMs / 5000), R"("channel":"web")");
    const JourneyState state = journey.read();
    CHECK(state.marks.size() <= 97);
    CHECK(countOf(state) == 5000);
}

TEST_CASE("the line tells the experience over the window, and ends with the score", "[session]")
{
    Journey journey;
    CHECK_FALSE(journey.read().score);
    for (int i = 0; i < 4; ++i)
        journey.touch("good" + std::to_string(i), (20 + i) * dayMs,
                      R"("channel":"web","outcome":"good")");
    for (int i = 0; i < 4; ++i)
        journey.touch("bad" + std::to_string(i), (2 + i) * dayMs,
                      R"("channel":"voice","outcome":"bad")");
    const JourneyState state = journey.read();
    REQUIRE(state.score);
    CHECK_FALSE(state.line.front().score); // nothing had happened yet
    const auto highest = std::max_element(
        state.line.begin(), state.line.end(),
        [](const JourneyPoint &a, const JourneyPoint &b) { return a.score < b.score; });
    CHECK(*highest->score > 60);
    CHECK(state.line.back().time == journeysEnd);
    CHECK(*state.line.back().score == state.score->value);
    CHECK(state.score->value < 50);
    REQUIRE(state.score->parts.size() == 1);
    CHECK(state.score->parts[0].count == 8);
    CHECK(state.score->parts[0].strongest.front().id == "bad0");
}

TEST_CASE("the score does not depend on the zoom", "[session]")
{
    Journey journey;
    for (int i = 0; i < 9; ++i)
        journey.touch("t" + std::to_string(i), i * 12 * dayMs,
                      R"("channel":"web","outcome":"partial","sentiment":0.3)");
    const auto month = journey.read().score;
    journey.days = 7;
    CHECK(journey.read().score == month);
    journey.days = 365;
    CHECK(journey.read().score == month);
}
