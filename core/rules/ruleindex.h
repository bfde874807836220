// Which selections of which rules need a look at an event: found by its type, and by the text their
// condition cannot do without, so that the cost grows with the rules that match.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/domain/event.h"
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
    };
    void insert(const Rule &rule, const Selection &selection, const Entry &entry);

    ByText<OfType> m_types[2]; // by site
    std::vector<std::vector<Entry>> m_takers;
};

} // namespace sidelight::rules
