// Words for who signed a bundle and whom it is for.
#pragma once

#include <QString>

#include "core/config/pilot.h"
#include "core/publication/signers.h"

namespace sidelight::console
{

[[nodiscard]] QString shareWords(double share); // "50 %"
// 1 to 99; nothing for anything else.
[[nodiscard]] std::optional<int> percentIn(const QString &text);
[[nodiscard]] QString audienceWords(const config::Pilot &of); // "50 % of the panels of blue"
// "Anna, an editor (key 0123456789abcdef)", with as much of it as is known.
[[nodiscard]] QString signerWords(const publication::Signer &signer);

} // namespace sidelight::console
