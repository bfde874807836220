// A summary of an interaction in plain sentences, made of what happened and nothing else: the same
// events give the same text. For the agent to keep or not.
#pragma once

#include <QString>

#include "core/session/workstate.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

// Empty when there is nothing to say. Without direction marks: it goes into an event.
[[nodiscard]] QString draftedSummary(const session::WrapUpFacts &facts,
                                     const session::WrapUpForm &form, const text::TimeWords &words);

// What the agent reads for a disposition.
[[nodiscard]] QString dispositionWords(const Disposition &disposition);

} // namespace sidelight::models
