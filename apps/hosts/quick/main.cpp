// sidelight-host-quick: how a desktop of Qt Quick embeds the panel.
#include <cstdio>
#include <cstring>

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "apps/assembly/hardening.h"
#include "apps/assembly/panelassembly.h"
#include "apps/assembly/picture.h"
#include "plugin/embed/safeengine.h"
#include "plugin/embed/words.h"

using namespace sidelight;

int main(int argc, char *argv[])
{
    assembly::hardenProcess();
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], "--screenshot", 12) == 0)
            assembly::prepareOffscreen();
    }
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    assembly::addPanelOptions(parser);
    const QString screenshot = QStringLiteral("screenshot");
    parser.addOption(
        {screenshot, QStringLiteral("Write a picture, and end."), QStringLiteral("FILE")});
    parser.process(application);

    if (!embed::loadFonts())
        return 2;
    embed::loadWords(application, embed::localeFor({}, QLocale::system()));
    auto assembled = assembly::PanelAssembly::make(assembly::panelOptions(parser));
    if (!assembled) {
        std::fprintf(stderr, "sidelight-host-quick: %s\n", assembled.error().c_str());
        return 2;
    }
    assembly::PanelAssembly &parts = **assembled;

    QQmlApplicationEngine engine;
    embed::makeSafe(engine);
    engine.setInitialProperties({{QStringLiteral("panel"), QVariant::fromValue(&parts.panel())}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Sidelight/HostQuick/Desktop.qml")));
    auto *window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (window == nullptr)
        return 2;

    std::unique_ptr<assembly::Picture> picture;
    if (parser.isSet(screenshot)) {
        parts.panel().appearance()->setReducedMotion(true);
        picture = std::make_unique<assembly::Picture>(
            parts.panel(), [window] { return window->grabWindow(); }, parser.value(screenshot));
    }
    parts.start();
    return QGuiApplication::exec();
}
