// How likely an action is taken here, as its outcomes so far say. A Beta estimate: the agent's own
// outcomes, and those of the team as what one believes before. It changes priorities by a factor,
// only after enough outcomes, and only so far. One thread; time is an argument.
#pragma once

#include <string_view>

#include "core/suggest/learning/counts.h"

namespace sidelight::suggest
{

// The bundle's section "suggestions", member "learning".
struct LearningSettings {
    bool isOn = true;
    // 1 to 1000: before so many decisive outcomes nothing changes.
    double leastOutcomes = 10;
    // 0 to 0.5: a factor is from 1 - influence to 1 + influence.
    double influence = 0.5;
    // 1 to 365: after so many days an outcome counts half.
    double halfLifeDays = 60;
    // 0 to 0.5: in so many of the interactions the last place shows one that is not among the best.
    double exploration = 0.1;
    // 0 to 1000: the most decisive outcomes that the team's counts stand for.
    double ofTheTeam = 20;
    bool operator==(const LearningSettings &) const = default;
};

struct Estimate {
    double factor = 1;     // 1 where nothing may change yet
    double likely = 0.5;   // 0 to 1: that it is taken
    double taken = 0;      // so often begun …
    double of = 0;         // … of so many decisive outcomes
    bool isMature = false; // enough of them
    bool isHere = false;   // counted in this place; otherwise everywhere
    bool withTeam = false; // others' outcomes are among them
    bool operator==(const Estimate &) const = default;
};

class Propensities
{
public:
    explicit Propensities(LearningSettings settings = {})
        : m_settings(settings)
        , m_own(settings.halfLifeDays)
        , m_team(settings.halfLifeDays)
    {
    }

    void configure(LearningSettings settings);
    [[nodiscard]] const LearningSettings &settings() const { return m_settings; }

    // The agent's own outcomes.
    [[nodiscard]] Counts &own() { return m_own; }
    [[nodiscard]] const Counts &own() const { return m_own; }
    // Those of the whole team, the agent's included: what is the agent's own is not counted twice.
    void useTeam(Counts team) { m_team = std::move(team); }
    [[nodiscard]] const Counts &team() const { return m_team; }

    [[nodiscard]] Estimate estimate(std::string_view action, std::string_view place,
                                    Timestamp now) const;

    // Whether it helped where it was done or read, as those say who were asked: `taken` is yes, of
    // so many answers. An answer says more than a click: three are enough.
    [[nodiscard]] Estimate helped(std::string_view action, std::string_view place,
                                  Timestamp now) const;

private:
    struct Question;
    struct Evidence {
        Tally own;
        Tally others; // as much of it as may count
        bool hasOthers = false;
        [[nodiscard]] double sum(double (Tally::*part)() const) const
        {
            return (own.*part)() + (others.*part)();
        }
    };
    [[nodiscard]] Evidence evidence(std::string_view action, std::string_view place, Timestamp now,
                                    const Question &question) const;
    [[nodiscard]] Estimate estimate(std::string_view action, std::string_view place, Timestamp now,
                                    const Question &question) const;

    LearningSettings m_settings;
    Counts m_own;
    Counts m_team;
};

} // namespace sidelight::suggest
