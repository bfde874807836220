// Numbers of insights in words, and when there are too few of them to say more. Pure but for the
// program's locale.
#pragma once

#include <QString>

#include "core/publication/teamfigures.h"

namespace sidelight::console
{

[[nodiscard]] QString numberWords(std::uint64_t value);
// "8.1 %", "61 %": with a decimal below ten.
[[nodiscard]] QString percentWords(double share);
// A share, or with how few there are: "61 %", "3 of 7"; "—" of none.
[[nodiscard]] QString shareWords(const publication::Part &part);
// How far apart two shares are: "1.4 points".
[[nodiscard]] QString pointsWords(double difference);
// "9 Nov": a day of UTC, as the hub counts them.
[[nodiscard]] QString dayWords(std::int64_t startMs);
// Why a suggestion was dismissed, as the panel asks it; another name in plain letters.
[[nodiscard]] QString reasonWords(const std::string &reason);

} // namespace sidelight::console
