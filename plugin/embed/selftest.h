// `--self-test`: everything of the panel loads, at several widths, without a word of complaint.
#pragma once

#include <functional>

#include <QStringList>

#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::embed
{

// What Qt and QML warned of while every file of the panel was loaded and the panel drawn; empty
// when all is well. Takes over the message handler meanwhile. GUI thread.
[[nodiscard]] QStringList selfTest(viewmodels::PanelViewModel &panel);

// The same of anything else: every QML file of this program, and what `show` does. GUI thread.
[[nodiscard]] QStringList complaintsOf(const std::function<void()> &show);

} // namespace sidelight::embed
