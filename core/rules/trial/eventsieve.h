// Tells from an event's JSON text whether it can matter to some rule sets, so that most of a past
// need not be read: first by a glance at what members its data has, then by judging the conditions
// on those members alone that they read. A condition that several rules or sets share is judged
// once. One thread each: it keeps the memory it works in. Beside engines that use the same sets.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/evaluator.h"
#include "core/rules/ruleindex.h"

namespace sidelight::rules
{

class EventSieve
{
public:
    // Of the rules of a site.
    EventSieve(std::vector<std::shared_ptr<const RuleSet>> sets, Site site);

    enum class Finding {
        NoUse,   // no selection of any set fits, nor was a condition stopped on it
        Use,     // one may fit, or the event tells of the customer or an interaction
        Unknown, // the text does not tell: fits() does
    };
    [[nodiscard]] Finding look(std::string_view type, std::string_view json);
    // Of an event that was read.
    [[nodiscard]] bool fits(const Event &event);

private:
    struct Condition {
        std::size_t set = 0;
        const Selection *selection = nullptr;
        std::optional<std::uint64_t> members; // that it reads: a bit each; nothing: all there are
    };
    struct OfType {
        bool isAlways = false; // a selection without a condition
        std::vector<Condition> conditions;
        std::vector<std::string> names; // of members; at most as many as there are bits
        TypeNeeds needs;                // by place among the conditions
    };
    void add(std::size_t set, const Selection &selection);
    [[nodiscard]] bool isKnown(const OfType &type, std::size_t set,
                               const Selection &selection) const;
    [[nodiscard]] static std::optional<std::uint64_t> membersOf(OfType &type,
                                                                const Selection &selection);
    [[nodiscard]] Finding judge(const OfType &type, const DataGlance &glance);
    void writeData(const OfType &type, const DataGlance &glance, std::uint64_t members);

    std::vector<std::shared_ptr<const RuleSet>> m_sets;
    std::vector<std::unique_ptr<Evaluator>> m_evaluators; // by set
    bool m_readsSurroundings = false;
    ByText<OfType> m_types;
    std::vector<const Condition *> m_candidates;
    std::string m_text; // of the data, as far as it is read
    std::array<unsigned char, 8192> m_room;
};

// What a trial counts, whatever the rules are.
[[nodiscard]] bool isInteraction(std::string_view type);

} // namespace sidelight::rules
