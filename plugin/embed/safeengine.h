// An engine for data of strangers: nothing loads but the program's own resources and Qt's own
// modules, and nothing goes over a network (RELIABILITY R24).
#pragma once

#include <memory>

#include <QLocale>
#include <QQmlEngine>

class QCoreApplication;

namespace sidelight::embed
{

// Before anything is loaded. Import paths of the environment (QML_IMPORT_PATH) are dropped.
void makeSafe(QQmlEngine &engine);
[[nodiscard]] std::unique_ptr<QQmlEngine> makeSafeEngine();

// The fonts of the theme, out of the program's resources; false when one is missing. Once a
// program.
[[nodiscard]] bool loadFonts();

// The panel's words for the program's language, and the plural forms of English until then. False
// when there are none. Once a program.
bool loadWords(QCoreApplication &application, const QLocale &locale);

} // namespace sidelight::embed
