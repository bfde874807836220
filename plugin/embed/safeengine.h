// An engine for data of strangers: nothing loads but the program's own resources and Qt's own
// modules, and nothing goes over a network (RELIABILITY R24).
#pragma once

#include <memory>

#include <QQmlEngine>

namespace sidelight::embed
{

// Before anything is loaded. Import paths of the environment (QML_IMPORT_PATH) are dropped.
void makeSafe(QQmlEngine &engine);
[[nodiscard]] std::unique_ptr<QQmlEngine> makeSafeEngine();

// The fonts of the theme, out of the program's resources; false when one is missing. Once a
// program.
[[nodiscard]] bool loadFonts();

} // namespace sidelight::embed
