#include "core/rules/remarkwords.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "core/rules/timespan.h"

namespace sidelight::rules
{

namespace
{

std::string quoted(const std::string &name)
{
    return '"' + name + '"';
}

std::string nameOf(const RuleRemark &remark, std::size_t index)
{
    return index < remark.names.size() ? remark.names[index] : std::string();
}

std::string quotedNames(const RuleRemark &remark)
{
    std::string all;
    for (const std::string &name : remark.names)
        all += (all.empty() ? "" : " and ") + quoted(name);
    return all;
}

std::string otherwise(const RuleRemark &remark)
{
    const std::string value = nameOf(remark, 1);
    return "Had `" + nameOf(remark, 0) + "` not held" +
           (value.empty() ? std::string() : " (it is " + value + ')') +
           ", these events would not have fired it.";
}

} // namespace

std::string wordsOfNumber(double value)
{
    std::array<char, 40> text{};
    const bool isWhole = std::trunc(value) == value && std::fabs(value) < 1e15;
    std::snprintf(text.data(), text.size(), isWhole ? "%.0f" : "%.6g", value);
    return text.data();
}

std::string wordsOf(const std::vector<NumberTest> &tests)
{
    static constexpr std::array<const char *, 6> words{"at least ",  "more than ", "at most ",
                                                       "less than ", "exactly ",   "other than "};
    std::string out;
    for (const NumberTest &test : tests) {
        std::array<char, 40> limit{};
        std::snprintf(limit.data(), limit.size(), "%.10g", test.limit);
        out += (out.empty() ? "" : " and ") +
               std::string(words[static_cast<std::size_t>(test.op)]) + limit.data();
    }
    return out;
}

std::string wordsOf(const RuleRemark &remark)
{
    using Kind = RuleRemark::Kind;
    const std::string number = wordsOfNumber(remark.number);
    const std::string ofWanted = number + " of " + wordsOfNumber(remark.wanted) + " events";
    const std::string span = wordsOfTimespan(remark.spanMs);
    switch (remark.kind) {
    case Kind::OutOfScope:
        return "It holds, but not for this agent or interaction.";
    case Kind::HeldBefore:
        return "It held from " + formatRfc3339(remark.from) + " to " + formatRfc3339(remark.to) +
               '.';
    case Kind::ConditionFails:
        return "The event is there, but the condition between rule and event does not hold.";
    case Kind::TogetherFails:
        return "All events are there in time, but the condition between them does not hold.";
    case Kind::TooFew:
        return ofWanted + " in " + span + '.';
    case Kind::WrongNumber:
        return number + " in " + span + "; it needs " + wordsOf(remark.tests) + '.';
    case Kind::EventMissing:
        return ofWanted + " are there; no event is " + quotedNames(remark) + '.';
    case Kind::WrongOrder:
        return "All events are there in time, but in another order, or one would have to stand "
               "for two.";
    case Kind::TooFarApart:
        return "The events are " + span + " apart; " + wordsOfTimespan(remark.mostMs) +
               " is the most.";
    case Kind::Awaited:
        return quotedNames(remark) + " has not come; there is time until " +
               formatRfc3339(remark.to) + '.';
    case Kind::TooCostly:
        return "Looking for the events that belong together cost too much and was stopped.";
    case Kind::OtherNumber:
        return "It needs " + wordsOf(remark.tests) + " within " + span + "; there are " + number +
               '.';
    case Kind::InTime:
        return "An event of " + quotedNames(remark) + " until " + formatRfc3339(remark.to) +
               " would have prevented it.";
    case Kind::FartherApart:
        return "More than " + span +
               " between the first and the last event would have prevented it.";
    case Kind::Otherwise:
        return otherwise(remark);
    }
    return {};
}

} // namespace sidelight::rules
