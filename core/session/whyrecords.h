// From what the rules say about themselves, and what others say about their alerts, to what is
// shown when somebody asks why. Pure.
#pragma once

#include "core/domain/alert.h"
#include "core/rules/explanation.h"
#include "core/session/panelstate.h"
#include "core/store/cachequeries.h"

namespace sidelight::session
{

[[nodiscard]] WhyRecord recordOf(const rules::Explanation &explanation);
[[nodiscard]] WhyRecord recordOf(const rules::NearMiss &nearMiss);
// What is cached of an event; without a time when nothing is.
[[nodiscard]] WhyEvent eventOf(const EventKey &key, store::CacheQueries &queries);
// Of an alert raised elsewhere: its own reason, its events as far as they are cached.
[[nodiscard]] WhyRecord recordOf(const Alert &alert, store::CacheQueries &queries);

} // namespace sidelight::session
