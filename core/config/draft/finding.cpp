#include "core/config/draft/finding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/config/bundle.h"

namespace sidelight::config
{

namespace
{

struct Named {
    std::string_view name;
    Section section;
    bool isList;
};
constexpr std::array sections{
    Named{"rules", Section::Rules, true},
    Named{"guides", Section::Guides, true},
    Named{"knowledge", Section::Knowledge, true},
    Named{"mappings", Section::Mappings, true},
    Named{"suggestions", Section::Suggestions, false},
    Named{"layout", Section::Layout, false},
    Named{"budget", Section::Budget, false},
    Named{"experience", Section::Experience, false},
    Named{"masks", Section::Masks, false},
    Named{"retention", Section::Retention, false},
    Named{"theme", Section::Theme, false},
    Named{"next-action", Section::NextAction, false},
};

// "/rules/3/name": "rules", and "/3/name" left.
std::string_view takeStep(std::string_view &pointer)
{
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string_view step = pointer.substr(1, end - 1);
    pointer.remove_prefix(end);
    return step;
}

} // namespace

Place placeOf(std::string_view pointer)
{
    if (pointer.empty() || pointer.front() != '/')
        return {};
    std::string_view rest = pointer;
    const std::string_view name = takeStep(rest);
    const auto *found = std::find_if(sections.begin(), sections.end(),
                                     [name](const Named &one) { return one.name == name; });
    if (found == sections.end())
        return {Section::Whole, {}, std::string(pointer)};
    Place place{found->section, {}, std::string(rest)};
    if (!found->isList || rest.empty())
        return place;
    const std::string_view step = takeStep(rest);
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    if (error == std::errc() && end == step.data() + step.size()) {
        place.index = index;
        place.field = std::string(rest);
    }
    return place;
}

std::vector<Finding> judge(std::string_view text)
{
    std::vector<Finding> findings;
    auto bundle = readBundle(text);
    if (bundle)
        return findings;
    for (Problem &problem : bundle.error()) {
        Place place = placeOf(problem.pointer);
        findings.push_back({std::move(problem), std::move(place)});
    }
    return findings;
}

} // namespace sidelight::config
