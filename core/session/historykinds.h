// The kinds of lines of a history: their names where they are kept, and the cache's numbers.
#pragma once

#include <optional>
#include <string_view>

#include "core/session/historystate.h"
#include "core/store/historycounts.h"

namespace sidelight::session
{

[[nodiscard]] std::string_view nameOf(HistoryKind kind);
[[nodiscard]] std::optional<HistoryKind> historyKindOf(std::string_view name);
[[nodiscard]] HistoryKind kindOf(store::EntryKind kind);
[[nodiscard]] store::EntryKind entryKindOf(HistoryKind kind);

} // namespace sidelight::session
