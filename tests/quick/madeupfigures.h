// What a made-up hub tells of a team: "few" has numbers too small to say much, "blind" lets nobody
// see them, "nothing" has none, "old" does not count what later hubs do; any other has plenty.
#pragma once

#include <string>

#include "core/publication/bundledesk.h"

namespace sidelight::test
{

[[nodiscard]] publication::Answer madeUpFigures(const std::string &scene,
                                                const publication::InsightsQuestion &question);

} // namespace sidelight::test
