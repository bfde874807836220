#include "tests/unit/arbitration/madeupteam.h"

#include <cmath>
#include <numeric>

namespace sidelight::suggest
{

namespace
{

std::vector<MadeUpAction> someOf(const MadeUpTeam &team, Random &random)
{
    std::vector<MadeUpAction> some = team.actions;
    while (some.size() > team.proposed)
        some.erase(some.begin() + static_cast<std::ptrdiff_t>(random.below(some.size())));
    return some;
}

const MadeUpAction &named(const MadeUpTeam &team, const std::string &name)
{
    for (const MadeUpAction &one : team.actions) {
        if (one.name == name)
            return one;
    }
    return team.actions.front();
}

} // namespace

double Season::entropyOfShown() const
{
    double all = 0;
    for (const auto &[action, times] : shown)
        all += times;
    double bits = 0;
    for (const auto &[action, times] : shown)
        bits -= times / all * std::log2(times / all);
    return bits;
}

double Season::shownShare(const std::string &action) const
{
    const auto times = shown.find(action);
    const auto of = proposed.find(action);
    return times == shown.end() || of == proposed.end()
               ? 0
               : static_cast<double>(times->second) / of->second;
}

Season play(const MadeUpTeam &team, int interactions, Propensities &learned, Random &random,
            Timestamp begin)
{
    Season season;
    for (int i = 0; i < interactions; ++i) {
        const bool isVoice = random.below(2) == 0;
        const std::string place = isVoice ? "voice" : "chat";
        Contest contest;
        contest.circumstances.now = {begin.ms + i * 10 * minute};
        contest.circumstances.place = place;
        contest.circumstances.chance = random.unit();
        for (const MadeUpAction &one : someOf(team, random)) {
            contest.propose(one.name, one.believed);
            contest.contenders.back().isCritical = one.isCritical;
            ++season.proposed[one.name];
            season.criticalProposed += one.isCritical ? 1 : 0;
        }
        const Verdict verdict =
            arbitrate(contest.contenders, contest.circumstances, contest.levers, learned);
        ++season.interactions;
        bool isTaken = false;
        for (const Choice &choice : verdict.shown) {
            const MadeUpAction &one = named(team, choice.suggestion.action);
            const Timestamp now = contest.circumstances.now;
            ++season.shown[one.name];
            season.criticalShown += one.isCritical ? 1 : 0;
            learned.own().add(one.name, place, Outcome::Shown, now);
            const bool fits = random.unit() < (isVoice ? one.fitsInVoice : one.fitsInChat);
            const bool says = random.unit() < team.saysUnfit;
            if (team.dismissesAll || (team.dismissesCritical && one.isCritical)) {
                learned.own().add(one.name, place, Outcome::Unfit, now);
            } else if (isTaken) {
                continue; // nobody looks further
            } else if (fits) {
                isTaken = true;
                ++season.accepted;
                learned.own().add(one.name, place, Outcome::Accepted, now);
            } else if (says) {
                learned.own().add(one.name, place, Outcome::Unfit, now);
            }
        }
    }
    return season;
}

} // namespace sidelight::suggest
