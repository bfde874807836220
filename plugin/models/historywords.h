// One entry of the history in words.
#pragma once

#include <QString>

#include "core/session/panelstate.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

// The colour of the dot behind the detail.
enum class Tone { None, Good, Warning, Bad };

struct HistoryText {
    QString icon;
    QString title;  // as it came, or the kind in words
    QString detail; // amount, duration, what came, who; each isolated
    QString time;
    Tone tone = Tone::None;
};

[[nodiscard]] HistoryText phrase(const session::HistoryRow &row, const text::TimeWords &words);

// "Tuesday 17 Nov · case 88213 · open".
[[nodiscard]] QString sectionOf(const session::HistoryRow &row, const text::TimeWords &words);

} // namespace sidelight::models
