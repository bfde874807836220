#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/base/random.h"
#include "core/experience/score.h"

using namespace sidelight;
using namespace sidelight::experience;
using Catch::Matchers::WithinAbs;

namespace
{

constexpr Timestamp now{1'790'000'000'000};

Timestamp ago(double days)
{
    return Timestamp{now.ms - static_cast<std::int64_t>(days * dayMs)};
}

Evidence some(const std::string &id, Part part, double measure, double days,
              const std::string &matter = {})
{
    return {part, {"/t", id}, matter, ago(days), measure};
}

std::vector<Evidence> threeGood()
{
    return {some("a", Part::Outcomes, 1, 1), some("b", Part::Outcomes, 1, 2),
            some("c", Part::Outcomes, 1, 3)};
}

std::uint64_t seedOfRun()
{
    const char *given = std::getenv("SIDELIGHT_SEED");
    const std::uint64_t seed = given ? std::strtoull(given, nullptr, 10) : std::uint64_t{20261125};
    std::printf("SIDELIGHT_SEED=%llu\n", static_cast<unsigned long long>(seed));
    return seed;
}

// A random customer: up to 60 things in up to 300 days, some about the same matter.
struct Life {
    Settings settings;
    std::vector<Evidence> evidence;

    explicit Life(Random &random)
    {
        settings.halfLifeDays = 1 + 60 * random.unit();
        settings.neutral = 0.5 + 10 * random.unit();
        settings.leastEvents = static_cast<std::int64_t>(1 + random.below(4));
        for (double &weight : settings.weights)
            weight = random.below(6) == 0 ? 0 : 10 * random.unit();
        const std::uint64_t count = random.below(60);
        for (std::uint64_t i = 0; i < count; ++i)
            evidence.push_back(any(random, std::to_string(i)));
    }

    static Evidence any(Random &random, const std::string &id)
    {
        const Part part = allParts[random.below(partCount)];
        double measure = 2 * random.unit() - 1;
        if (part == Part::Effort)
            measure = random.unit();
        if (part == Part::Waits)
            measure = 900'000 * random.unit();
        const std::string matter =
            random.below(4) == 0 ? "m" + std::to_string(random.below(5)) : std::string();
        return some(id, part, measure, 300 * random.unit(), matter);
    }

    [[nodiscard]] std::optional<Score> score(Timestamp at = now) const
    {
        return Experience(evidence, settings).at(at);
    }
};

template<class Check>
void forManyLives(Check check)
{
    SeededRandom random(seedOfRun());
    for (int run = 0; run < 2000; ++run) {
        Life life(random);
        CAPTURE(run);
        check(life, random);
    }
}

} // namespace

TEST_CASE("with too little evidence there is no score")
{
    std::vector<Evidence> evidence = threeGood();
    CHECK(Experience(evidence, {}).at(now));
    evidence.pop_back();
    CHECK_FALSE(Experience(evidence, {}).at(now));
    CHECK_FALSE(Experience({}, {}).at(now));
    // Three things about one event are one event.
    CHECK_FALSE(Experience({some("a", Part::Outcomes, 1, 1), some("a", Part::Effort, 0, 1),
                            some("a", Part::Sentiment, 1, 1)},
                           {})
                    .at(now));
}

TEST_CASE("what has not happened yet, and what is long ago, does not count")
{
    std::vector<Evidence> evidence = threeGood();
    const auto before = Experience(evidence, {}).at(now);
    evidence.push_back(some("future", Part::Promises, -1, -1));
    evidence.push_back(some("old", Part::Promises, -1, 6 * 30 + 1));
    CHECK(Experience(evidence, {}).at(now) == before);
}

TEST_CASE("a score is 50 and the points of its parts")
{
    std::vector<Evidence> evidence = threeGood();
    evidence.push_back(some("wait", Part::Waits, 600'000, 0));
    evidence.push_back(some("promise", Part::Promises, -1, 0));
    const auto score = Experience(evidence, {}).at(now);
    REQUIRE(score);
    CHECK(score->events == 5);
    REQUIRE(score->parts.size() == 3);
    double sum = 50;
    for (const PartOfScore &part : score->parts)
        sum += part.points;
    CHECK_THAT(score->value, WithinAbs(sum, 1e-9));
    CHECK(score->parts[0].part == Part::Outcomes);
    CHECK(score->parts[0].count == 3);
    CHECK(score->parts[0].points > 0);
    // The newest of equals weighs most.
    CHECK(score->parts[0].strongest ==
          std::vector<EventKey>{{"/t", "a"}, {"/t", "b"}, {"/t", "c"}});
    CHECK(score->parts[1].part == Part::Promises);
    CHECK(score->parts[1].points < 0);
    CHECK(score->parts[2].part == Part::Waits);
}

TEST_CASE("the sum is the documented one")
{
    // Good: 3 today. Bad: 4 one half-life ago. 50 + 50 (3 - 2) / (4 + 3 + 2).
    Settings settings;
    settings.leastEvents = 2;
    const auto score =
        Experience({some("good", Part::Outcomes, 1, 0), some("broken", Part::Promises, -1, 30)},
                   settings)
            .at(now);
    REQUIRE(score);
    CHECK_THAT(score->value, WithinAbs(50 + 50.0 / 9, 1e-9));
}

TEST_CASE("of several about one matter the newest counts alone")
{
    std::vector<Evidence> evidence = threeGood();
    evidence.push_back(some("kept", Part::Promises, 0.5, 0, "p"));
    const auto alone = Experience(evidence, {}).at(now);
    evidence.push_back(some("broken", Part::Promises, -1, 1, "p"));
    CHECK(Experience(evidence, {}).at(now) == alone);
}

TEST_CASE("the trend compares with a week before, if there was a score")
{
    std::vector<Evidence> evidence = threeGood();
    CHECK_FALSE(Experience(evidence, {}).at(now)->trend);
    for (Evidence &one : evidence)
        one.time.ms -= 8 * dayMs;
    evidence.push_back(some("bad", Part::Outcomes, -1, 1));
    const auto score = Experience(evidence, {}).at(now);
    REQUIRE(score);
    REQUIRE(score->trend);
    CHECK(*score->trend < 0);
    const auto before = Experience(evidence, {}).at(ago(7));
    CHECK_THAT(*score->trend, WithinAbs(score->value - before->value, 1e-9));
}

TEST_CASE("a short wait is nothing to speak of")
{
    std::vector<Evidence> evidence = threeGood();
    const auto before = Experience(evidence, {}).at(now);
    evidence.push_back(some("wait", Part::Waits, 30'000, 0));
    CHECK(Experience(evidence, {}).at(now) == before);
}

TEST_CASE("a score stays within its bounds, and its parts add up, whatever happens")
{
    forManyLives([](const Life &life, Random &) {
        const auto score = life.score();
        if (!score)
            return;
        REQUIRE(score->value > 0);
        REQUIRE(score->value < 100);
        double sum = 50;
        for (const PartOfScore &part : score->parts) {
            sum += part.points;
            REQUIRE(part.count > 0);
            REQUIRE_FALSE(part.strongest.empty());
            REQUIRE(part.strongest.size() <= PartOfScore::mostKeys);
        }
        REQUIRE_THAT(score->value, WithinAbs(sum, 1e-6));
    });
}

TEST_CASE("the order in which things were heard makes no difference at all")
{
    forManyLives([](Life life, Random &random) {
        const auto score = life.score();
        for (std::size_t i = life.evidence.size(); i > 1; --i)
            std::swap(life.evidence[i - 1], life.evidence[random.below(i)]);
        // Nor does hearing something twice.
        if (!life.evidence.empty())
            life.evidence.push_back(life.evidence[random.below(life.evidence.size())]);
        REQUIRE(life.score() == score);
    });
}

TEST_CASE("in each part, worse never raises the score, and one more bad thing does not either")
{
    forManyLives([](Life life, Random &random) {
        const auto before = life.score();
        if (!before)
            return;
        Life more = life;
        Evidence bad = Life::any(random, "new");
        bad.matter.clear();
        bad.measure = bad.part == Part::Waits ? 900'000 : bad.part == Part::Effort ? 1 : -1;
        more.evidence.push_back(bad);
        REQUIRE(more.score()->value <= before->value + 1e-9);

        Evidence &worse = life.evidence[random.below(life.evidence.size())];
        const bool biggerIsWorse = worse.part == Part::Waits || worse.part == Part::Effort;
        const double by = random.unit() * (worse.part == Part::Waits ? 300'000 : 0.5);
        // Not so far that a wait is none any more: that would be an event less.
        worse.measure += biggerIsWorse ? by : -by;
        REQUIRE(life.score()->value <= before->value + 1e-9);
    });
}

TEST_CASE("one more good thing never lowers the score")
{
    forManyLives([](Life life, Random &random) {
        const auto before = life.score();
        if (!before)
            return;
        Evidence good = Life::any(random, "new");
        good.matter.clear();
        good.measure = good.part == Part::Waits || good.part == Part::Effort ? 0 : 1;
        if (good.part == Part::Transfers)
            good.part = Part::Outcomes;
        life.evidence.push_back(good);
        REQUIRE(life.score()->value >= before->value - 1e-9);
    });
}

TEST_CASE("when nothing more happens the score goes back to the middle")
{
    forManyLives([](Life life, Random &) {
        // Nothing that only begins to count later, and all of one sign: then each step is nearer.
        for (Evidence &one : life.evidence) {
            one.measure = one.part == Part::Waits ? 900'000 : one.part == Part::Effort ? 1 : -1;
            one.matter.clear();
        }
        double last = 51;
        double distance = 50;
        for (int day = 0; day < 400; day += 20) {
            const auto score = life.score(Timestamp{now.ms + day * dayMs});
            if (!score)
                break;
            last = score->value;
            REQUIRE(last <= 50);
            REQUIRE(50 - last <= distance + 1e-9);
            distance = 50 - last;
        }
    });
}

TEST_CASE("a half-life halves what something weighs")
{
    forManyLives([](const Life &life, Random &random) {
        Settings settings = life.settings;
        settings.leastEvents = 1;
        settings.weights.fill(1 + 9 * random.unit());
        const Experience one({some("x", Part::Outcomes, -1, 0)}, settings);
        const auto weightAt = [&](double halfLives) {
            const auto score =
                one.at(Timestamp{now.ms + std::llround(halfLives * settings.halfLifeDays * dayMs)});
            // value = 50 - 50 w / (neutral + w)
            const double lost = 50 - score->value;
            return settings.neutral * lost / (50 - lost);
        };
        REQUIRE_THAT(weightAt(1), WithinAbs(weightAt(0) / 2, 1e-6));
        REQUIRE_THAT(weightAt(3), WithinAbs(weightAt(0) / 8, 1e-6));
    });
}

TEST_CASE("the line is the score at each of its times")
{
    forManyLives([](const Life &life, Random &) {
        std::vector<Timestamp> times;
        for (int day = 330; day >= -30; day -= 30)
            times.push_back(ago(day));
        const Experience experience(life.evidence, life.settings);
        const auto line = experience.along(times);
        REQUIRE(line.size() == times.size());
        for (std::size_t i = 0; i < times.size(); ++i) {
            const auto score = experience.at(times[i]);
            REQUIRE(line[i].has_value() == score.has_value());
            if (score)
                REQUIRE(*line[i] == score->value);
        }
    });
}
