// From a cached event, or one of our own on its way, to a line of the history. Pure.
#pragma once

#include "core/session/panelstate.h"
#include "core/store/records.h"

namespace sidelight::session
{

[[nodiscard]] HistoryRow historyRowOf(const store::HistoryEntry &entry, const AgentId &self);

// A note or wrap-up that waits to be sent. Its row is negative (minus the sequence), so that it
// never meets one of the cache.
[[nodiscard]] HistoryRow waitingRowOf(const Event &event, std::uint64_t sequence);

} // namespace sidelight::session
