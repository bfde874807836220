// How the cache compares what people are known by: as the hub does.
#pragma once

#include <string>

#include "core/store/identitydao.h"

namespace sidelight::session
{

// `region`: ISO 3166, for phone numbers without a country; the hub's.
[[nodiscard]] store::IdentityForm identityForm(const std::string &region);

} // namespace sidelight::session
