// Whether a bundle is an older one again. Network thread; the disk's answers come later.
#pragma once

#include <functional>

#include "hub/config/bundleshelf.h"

namespace sidelight::hub
{

// So many versions below the one before are looked at.
inline constexpr std::size_t mostFormer = 20;

// The newest version below `before` with the content of `now`; 0 when there is none, or when
// `before` has it already: then only those it is for are others. The shelf outlives it, or it is
// not answered.
void findFormer(BundleShelf &shelf, const TeamId &team, const ShelvedBundle &now,
                const ShelvedBundle &before, std::function<void(std::int64_t)> then);

} // namespace sidelight::hub
