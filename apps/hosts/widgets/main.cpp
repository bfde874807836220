// sidelight-host-widgets: how a desktop of Qt Widgets embeds the panel.
#include <cstdio>
#include <cstring>

#include <QApplication>

#include "apps/assembly/hardening.h"
#include "apps/assembly/panelassembly.h"
#include "apps/assembly/picture.h"
#include "apps/hosts/widgets/desktop.h"
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
    QApplication application(argc, argv);
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
        std::fprintf(stderr, "sidelight-host-widgets: %s\n", assembled.error().c_str());
        return 2;
    }
    assembly::PanelAssembly &parts = **assembled;
    hosts::Desktop desktop(parts.panel());
    desktop.resize(1440, 900);
    desktop.show();

    std::unique_ptr<assembly::Picture> picture;
    if (parser.isSet(screenshot)) {
        parts.panel().appearance()->setReducedMotion(true);
        picture = std::make_unique<assembly::Picture>(
            parts.panel(), [&desktop] { return desktop.grab().toImage(); },
            parser.value(screenshot));
    }
    parts.start();
    return QApplication::exec();
}
