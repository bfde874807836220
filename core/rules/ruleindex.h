// Which selections of which rules need a look at an event: found by its type, and by the text their
// condition cannot do without, so that the cost grows with the rules that match.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/domain/event.h"
#include "core/rules/dataglance.h"
#include "core/rules/requiredmembers.h"
#include "core/rules/rule.h"

namespace sidelight::rules
{

// std::unordered_map asked with a string_view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept
    {
        return std::hash<std::string_view>{}(text);
    }
};
template<class T>
using ByText = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

// What the selections for one type of events cannot do without.
class TypeNeeds
{
public:
    // One more way to fit a selection, which needs all of these. `of`: whatever number its caller
    // knows the selection by; ways of one follow each other.
    void add(const RequiredMembers &members, std::size_t of = 0);
    // Every event of the type needs a look.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    // Whether any selection can fit.
    [[nodiscard]] bool mayFit(const DataGlance &glance) const;
    // Calls `look(of)` for each selection that can, once. The glance is certain.
    template<class Look>
    void eachThatMayFit(const DataGlance &glance, Look &&look) const
    {
        const Present present = presentIn(glance);
        const std::size_t *last = nullptr;
        for (const Alternative &alternative : m_alternatives) {
            if ((last && *last == alternative.of) || !isMet(alternative, present))
                continue;
            last = &alternative.of;
            look(alternative.of);
        }
    }

private:
    static constexpr std::size_t mostNames = 64;
    struct Alternative {
        std::size_t of = 0;
        std::uint64_t members = 0;                              // a bit each, of m_names
        std::vector<std::pair<std::size_t, std::string>> texts; // with their quotes
    };
    struct Present {
        std::uint64_t members = 0;
        std::uint64_t escaped = 0; // another way to write any text
        std::array<std::string_view, mostNames> values;
    };
    [[nodiscard]] std::size_t placeOf(std::string_view name);
    [[nodiscard]] Present presentIn(const DataGlance &glance) const;
    [[nodiscard]] static bool isMet(const Alternative &alternative, const Present &present);

    std::vector<std::string> m_names; // at most as many as there are bits
    std::uint64_t m_sizes = 0;        // which lengths they have: a quick no
    std::vector<Alternative> m_alternatives;
    bool m_isOpen = false;
};

// How the condition of a selection can hold, and what each of these ways needs.
[[nodiscard]] std::vector<RequiredMembers> neededBy(const Selection &selection);

class RuleIndex
{
public:
    struct Entry {
        std::uint32_t rule = 0;
        std::uint32_t selection = 0;
    };

    explicit RuleIndex(const std::vector<Rule> &rules);

    // Calls `look(Entry)` for each selection that may fit; each once.
    template<class Look>
    void each(Site site, const Event &event, Look &&look) const
    {
        const auto &types = m_types[site == Site::Panel ? 0 : 1];
        const auto found = types.find(std::string_view(event.type));
        if (found == types.end())
            return;
        for (const Entry &entry : found->second.always)
            look(entry);
        const boost::json::object *data = event.dataObject();
        for (const ByMember &members : found->second.byMember) {
            const auto text = data ? textMember(*data, members.member) : std::nullopt;
            if (!text)
                continue;
            const auto entries = members.byText.find(*text);
            if (entries == members.byText.end())
                continue;
            for (const Entry &entry : entries->second)
                look(entry);
        }
    }

    // Whether each() can find anything for an event of this type with this JSON text.
    [[nodiscard]] bool mayConcern(Site site, std::string_view type, std::string_view json) const;
    // The same in two steps, for who asks about one event more than once; null: it cannot.
    [[nodiscard]] const TypeNeeds *needsOf(Site site, std::string_view type) const;

    // Who takes the alerts of a rule.
    [[nodiscard]] const std::vector<Entry> &takersOf(std::size_t rule) const
    {
        return m_takers[rule];
    }

private:
    struct ByMember {
        std::string member;
        ByText<std::vector<Entry>> byText;
    };
    struct OfType {
        std::vector<Entry> always;
        std::vector<ByMember> byMember;
        TypeNeeds needs;
    };
    void insert(const Rule &rule, const Selection &selection, const Entry &entry);

    ByText<OfType> m_types[2]; // by site
    std::vector<std::vector<Entry>> m_takers;
};

} // namespace sidelight::rules
