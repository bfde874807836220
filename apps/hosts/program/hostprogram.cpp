#include "apps/hosts/program/hostprogram.h"

#include <cstdio>
#include <cstring>

#include "apps/assembly/hardening.h"
#include "apps/assembly/picture.h"
#include "plugin/embed/safeengine.h"
#include "plugin/embed/words.h"

namespace sidelight::hosts
{

void prepare(int argc, char *argv[])
{
    assembly::hardenProcess();
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], "--screenshot", 12) == 0)
            assembly::prepareOffscreen();
    }
}

std::unique_ptr<HostProgram> HostProgram::make(QGuiApplication &application, const char *name)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    assembly::addPanelOptions(parser);
    const QString screenshot = QStringLiteral("screenshot");
    parser.addOption(
        {screenshot, QStringLiteral("Write a picture, and end."), QStringLiteral("FILE")});
    parser.process(application);

    if (!embed::loadFonts()) {
        std::fprintf(stderr, "%s: Fonts are missing in this build.\n", name);
        return nullptr;
    }
    embed::loadWords(application, embed::localeFor({}, QLocale::system()));
    const auto options = assembly::panelOptions(parser);
    if (!options) {
        std::fprintf(stderr, "%s: %s\n", name, options.error().c_str());
        return nullptr;
    }
    auto assembled = assembly::PanelAssembly::make(*options);
    if (!assembled) {
        std::fprintf(stderr, "%s: %s\n", name, assembled.error().c_str());
        return nullptr;
    }
    return std::unique_ptr<HostProgram>(
        new HostProgram(std::move(*assembled), parser.value(screenshot)));
}

HostProgram::HostProgram(std::unique_ptr<assembly::PanelAssembly> assembly, QString picture)
    : m_assembly(std::move(assembly))
    , m_picture(std::move(picture))
{
}

int HostProgram::run(std::function<QImage()> take)
{
    std::unique_ptr<assembly::Picture> picture;
    if (!m_picture.isEmpty()) {
        panel().appearance()->setReducedMotion(true);
        picture = std::make_unique<assembly::Picture>(panel(), std::move(take), m_picture);
    }
    m_assembly->start();
    return QGuiApplication::exec();
}

} // namespace sidelight::hosts
