#include "apps/ctl/suggestwords.h"

namespace sidelight::ctl
{

namespace
{

std::string quoted(const std::string &text)
{
    return '"' + text + '"';
}

} // namespace

std::string wordsOf(const suggest::Ground &ground)
{
    using suggest::Topic;
    switch (ground.topic) {
    case Topic::Always:
    case Topic::Count:
        return "it happens often at this point";
    case Topic::Task:
        return "the task is " + ground.shown;
    case Topic::Words:
        return "the customer says " + quoted(ground.shownToo.empty()
                                                 ? ground.shown
                                                 : ground.shown + ' ' + ground.shownToo);
    case Topic::EarlierWords:
        return "the customer said " + quoted(ground.shown) + " before";
    case Topic::LastAction:
        return ground.shown == "^" ? "nothing was done yet" : "it follows " + ground.shown;
    case Topic::DoneBefore:
        return ground.shown + " was done before";
    case Topic::AgentWords:
        return "the agent said " + quoted(ground.shown);
    case Topic::LookUp:
        if (ground.shown.empty())
            return "of how the look-up was asked or answered";
        return "the look-up has " +
               (ground.shownToo.empty() ? ground.shown : ground.shown + " = " + ground.shownToo);
    case Topic::Match:
        return "of how the customer's words compare with " + ground.shown;
    case Topic::Progress:
        return "of how far " + ground.shown + " was read out";
    }
    return {};
}

std::string wordsOfStep(const suggest::Ranked &ranked)
{
    if (ranked.step.empty())
        return {};
    return "the policy goes there after " + std::string(ranked.step) +
           (ranked.stepText.empty() ? std::string()
                                    : ", as in " + quoted(std::string(ranked.stepText)));
}

} // namespace sidelight::ctl
