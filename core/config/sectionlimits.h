// Limits that several sections of a bundle have in common; docs/schemas/bundle.json says them too.
#pragma once

#include <cstddef>

namespace sidelight::config
{

inline constexpr std::size_t maxTeams = 256;
inline constexpr std::size_t maxNameBytes = 128; // of a team, a queue, a role, a tag, a kind

} // namespace sidelight::config
