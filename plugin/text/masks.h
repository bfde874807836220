// What is shown of a number or address before somebody asks for all of it.
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "core/domain/identity.h"
#include "core/domain/masks.h"

namespace sidelight::text
{

// "+351 ••• ••• 118", "a•••@example.com", "•••• 4821". Short values are hidden whole; the number of
// dots says nothing about the length.
[[nodiscard]] QString masked(IdentityKind kind, const std::string &value);

// The last three or four of it, for where there is little room: "…118"; empty for short values.
[[nodiscard]] QString maskedShort(const std::string &value);

// What the panel shows at once of an identity or a name, as the masks say: all, a part, or dots
// ("A. P." and "Name hidden" of a name).
[[nodiscard]] QString shownOf(const Masks &masks, IdentityKind kind, const std::string &value);
[[nodiscard]] QString shownName(const Masks &masks, const std::string &name);

// The text, with what the masks hide of these identities hidden wherever it holds one of them.
[[nodiscard]] QString withoutHidden(const QString &text, const std::vector<Identity> &identities,
                                    const Masks &masks);

// Up to two letters for the round picture: "Ana Pereira" gives "AP"; empty for no letters.
[[nodiscard]] QString initialsOf(const QString &name);

} // namespace sidelight::text
