// `--self-test`: everything of the panel loads, at several widths, without a word of complaint.
#pragma once

#include <QStringList>

#include "plugin/viewmodels/panelviewmodel.h"

namespace sidelight::embed
{

// What Qt and QML warned of while every file of the panel was loaded and the panel drawn; empty
// when all is well. Takes over the message handler meanwhile. GUI thread.
[[nodiscard]] QStringList selfTest(viewmodels::PanelViewModel &panel);

} // namespace sidelight::embed
