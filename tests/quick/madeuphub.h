// A hub that is made up: "pilot" has a version for a part of team blue's panels, "other" one that
// somebody else published, "two" one whose keys are an editor's and a publisher's, who have to sign
// both, with what the editor has handed in ("handed-in", "until" with an end; what is written is
// "out"; "old", "changed" and "green", of another team, are not to be taken), "nothing" none,
// "refused" lets nobody in. Answers at once.
#pragma once

#include "plugin/console/publishparts.h"

namespace sidelight::test
{

// `scene` outlives the parts; it is read when somebody connects.
[[nodiscard]] console::PublishParts madeUpHub(const std::string &scene);

} // namespace sidelight::test
