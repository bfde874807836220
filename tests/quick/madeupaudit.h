// The audit of a made-up hub: two pages; in "broken" a record was changed, "blind" lets nobody see
// it, "nothing" has none.
#pragma once

#include <string>

#include "core/publication/bundledesk.h"

namespace sidelight::test
{

[[nodiscard]] publication::Answer madeUpAudit(const std::string &scene, const std::string &query);

} // namespace sidelight::test
