#include "hub/log/retention.h"

#include <algorithm>

namespace sidelight::hub
{

namespace
{

constexpr std::array<std::string_view, keepClasses> keepNames = {
    "other", "interactions", "touchpoints", "transcripts", "cases",
    "notes", "decisions",    "profiles",    "team",        "tombstones",
};

struct KeepRule {
    std::string_view begins; // of a type, after "sidelight."
    KeepClass kept;
};

// The first that fits.
constexpr KeepRule keepRules[] = {
    {"interaction.", KeepClass::Interactions},
    {"touchpoint.", KeepClass::Touchpoints},
    {"transcript.", KeepClass::Transcripts},
    {"case.", KeepClass::Cases},
    {"commitment.", KeepClass::Cases},
    {"note.", KeepClass::Notes},
    {"wrapup.", KeepClass::Notes},
    {"alert.", KeepClass::Decisions},
    {"suggestion.", KeepClass::Decisions},
    {"action.", KeepClass::Decisions},
    {"customer.revealed", KeepClass::Decisions},
    {"customer.lookedup", KeepClass::Decisions},
    {"customer.", KeepClass::Profiles},
    {"match.", KeepClass::Profiles},
    {"access.", KeepClass::Profiles},
    {"config.", KeepClass::Team},
    {"knowledge.", KeepClass::Team},
};

} // namespace

KeepClass keepClassOf(std::string_view type)
{
    constexpr std::string_view ours = "sidelight.";
    if (!type.starts_with(ours))
        return KeepClass::Other;
    type.remove_prefix(ours.size());
    for (const KeepRule &rule : keepRules) {
        if (type.starts_with(rule.begins))
            return rule.kept;
    }
    return KeepClass::Other;
}

std::string_view nameOf(KeepClass kept)
{
    return keepNames[static_cast<std::size_t>(kept)];
}

std::optional<KeepClass> keepClassNamed(std::string_view name)
{
    const auto found = std::find(keepNames.begin(), keepNames.end(), name);
    if (found == keepNames.end())
        return std::nullopt;
    return static_cast<KeepClass>(found - keepNames.begin());
}

std::int64_t LogRetention::shortestMs() const
{
    std::int64_t least = 0;
    for (const std::int64_t ms : keepMs) {
        if (ms > 0 && (least == 0 || ms < least))
            least = ms;
    }
    return least;
}

} // namespace sidelight::hub
