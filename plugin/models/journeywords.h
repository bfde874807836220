// The journey and its score in words: the line one reads when one stands on a mark, and why the
// score is what it is.
#pragma once

#include <QString>

#include "core/session/journeystate.h"
#include "plugin/models/historywords.h"
#include "plugin/models/whylinesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

// "17 Nov 09:12 · Calls · Called about a double charge · went badly · 2 more".
[[nodiscard]] QString readOut(const session::JourneyMark &mark, const text::TimeWords &words);
[[nodiscard]] QString readOut(const session::OpenCase &open, const text::TimeWords &words);
[[nodiscard]] QString readOut(const session::OpenPromise &open, const text::TimeWords &words);
[[nodiscard]] bool isOverdue(const session::OpenPromise &open, const text::TimeWords &words);

// "Experience 62 of 100, 9 lower than 7 days ago".
[[nodiscard]] QString scoreWords(const session::JourneyState &state, const text::TimeWords &words);
// The parts of the score, what moves it most first, each with its strongest events.
[[nodiscard]] std::vector<WhyLine> whyLinesOf(const session::JourneyState &state,
                                              const text::TimeWords &words);

} // namespace sidelight::models
