// Compiled into every program that shows the panel: imports the modules, which are static plugins.
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Sidelight_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(SidelightPlugin)
Q_IMPORT_QML_PLUGIN(Sidelight_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Sidelight_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(Sidelight_CardsPlugin)
Q_IMPORT_QML_PLUGIN(Sidelight_PanelPlugin)
