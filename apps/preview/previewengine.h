// What stands behind the console's preview: a real session in a thread of its own, without a hub,
// on a profile that is gone with it. GUI thread.
#pragma once

#include "plugin/console/previewparts.h"

namespace sidelight::preview
{

// Null when there can be none here (no SQLCipher, no place for temporary files).
[[nodiscard]] std::unique_ptr<console::PreviewStage> openPreview();

} // namespace sidelight::preview
