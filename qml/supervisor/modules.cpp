// Compiled into every program that shows the console, beside the panel's modules.
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Sidelight_ConsolePlugin)
Q_IMPORT_QML_PLUGIN(Sidelight_SupervisorPlugin)
