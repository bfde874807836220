// What is shown of a number or address before somebody asks for all of it.
#pragma once

#include <QString>

#include "core/domain/identity.h"

namespace sidelight::text
{

// "+351 ••• ••• 118", "a•••@example.com", "•••• 4821". Short values are hidden whole; the number of
// dots says nothing about the length.
[[nodiscard]] QString masked(IdentityKind kind, const std::string &value);

// The last three or four of it, for where there is little room: "…118"; empty for short values.
[[nodiscard]] QString maskedShort(const std::string &value);

// Up to two letters for the round picture: "Ana Pereira" gives "AP"; empty for no letters.
[[nodiscard]] QString initialsOf(const QString &name);

} // namespace sidelight::text
