// A past of every kind of event a trial can meet: other scripts, escapes, members that are missing
// or of another type, data that is no object, times out of order, before all and in the future.
#pragma once

#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/domain/event.h"
#include "core/rules/rule.h"

namespace sidelight::test
{

class MadeUpPast
{
public:
    MadeUpPast(std::uint64_t seed, std::int64_t start)
        : m_random(seed)
        , m_start(start)
    {
    }
    // The JSON text of an event, some minutes after the one before it.
    [[nodiscard]] std::string next();

private:
    [[nodiscard]] bool chance(std::uint64_t percent) { return m_random.below(100) < percent; }
    [[nodiscard]] std::string oneOf(const std::vector<const char *> &list)
    {
        return list[static_cast<std::size_t>(m_random.below(list.size()))];
    }
    [[nodiscard]] Timestamp time();
    [[nodiscard]] std::string touchpoint();
    [[nodiscard]] std::string dataOf(const std::string &type);

    SeededRandom m_random;
    std::int64_t m_start;
    std::int64_t m_made = 0;
};

// Rules of all kinds that meet those events; and others, some of them the same.
[[nodiscard]] std::shared_ptr<const rules::RuleSet> rulesOfAllKinds();
[[nodiscard]] std::shared_ptr<const rules::RuleSet> rulesThatDiffer();
// Some rules that meet those events by chance, with conditions put together by chance: on members,
// on what is within them, on the event, on the data as a whole; one may cost too much.
[[nodiscard]] std::shared_ptr<const rules::RuleSet> rulesByChance(SeededRandom &random);

} // namespace sidelight::test
