// How many lines a history has, by channel and kind together, so that any filter is counted
// exactly.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "core/domain/channel.h"

namespace sidelight::store
{

// Stored numbers: new ones go to the end.
enum class EntryKind { Touchpoint, Interaction, Note, WrapUp, Case, Commitment, Alert, Other };

struct HistoryLines {
    std::int64_t all = 0;
    std::int64_t open = 0; // of these, lines of open cases
    bool operator==(const HistoryLines &) const = default;
};

struct HistoryCounts {
    std::map<std::pair<Channel, EntryKind>, HistoryLines> lines;

    // Of that channel and kind; of all where none is given.
    [[nodiscard]] HistoryLines of(std::optional<Channel> channel = {},
                                  std::optional<EntryKind> kind = {}) const;
    void add(const HistoryCounts &arrived);
    bool operator==(const HistoryCounts &) const = default;
};

} // namespace sidelight::store
