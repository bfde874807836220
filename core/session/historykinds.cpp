#include "core/session/historykinds.h"

#include <algorithm>
#include <array>

namespace sidelight::session
{

namespace
{
struct Kind {
    HistoryKind kind;
    store::EntryKind entry;
    std::string_view name;
};

constexpr std::array kinds{
    Kind{HistoryKind::Touchpoint, store::EntryKind::Touchpoint, "touchpoint"},
    Kind{HistoryKind::Interaction, store::EntryKind::Interaction, "interaction"},
    Kind{HistoryKind::Note, store::EntryKind::Note, "note"},
    Kind{HistoryKind::WrapUp, store::EntryKind::WrapUp, "wrapup"},
    Kind{HistoryKind::Case, store::EntryKind::Case, "case"},
    Kind{HistoryKind::Commitment, store::EntryKind::Commitment, "commitment"},
    Kind{HistoryKind::Alert, store::EntryKind::Alert, "alert"},
    Kind{HistoryKind::Other, store::EntryKind::Other, "other"},
};

template<class Member, class Value>
const Kind &find(Member member, const Value &value)
{
    const auto *const found =
        std::ranges::find_if(kinds, [&](const Kind &kind) { return kind.*member == value; });
    return found == kinds.end() ? kinds.back() : *found;
}
} // namespace

std::string_view nameOf(HistoryKind kind)
{
    return find(&Kind::kind, kind).name;
}

std::optional<HistoryKind> historyKindOf(std::string_view name)
{
    const Kind &found = find(&Kind::name, name);
    return found.name == name ? std::optional(found.kind) : std::nullopt;
}

HistoryKind kindOf(store::EntryKind kind)
{
    return find(&Kind::entry, kind).kind;
}

store::EntryKind entryKindOf(HistoryKind kind)
{
    return find(&Kind::kind, kind).entry;
}

} // namespace sidelight::session
