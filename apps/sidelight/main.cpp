// sidelight: the panel in a window of its own, beside the agent's desktop or inside a window of it.
#include <algorithm>
#include <cstdio>

#include <QGuiApplication>
#include <QScreen>
#include <QTimer>

#include "apps/assembly/hardening.h"
#include "apps/assembly/panelassembly.h"
#include "apps/assembly/picture.h"
#include "apps/sidelight/browserpages.h"
#include "apps/sidelight/windowplace.h"
#include "apps/terminal/interrupt.h"
#include "plugin/embed/panelview.h"
#include "plugin/embed/safeengine.h"
#include "plugin/embed/selftest.h"
#include "plugin/embed/words.h"

using namespace sidelight;

namespace
{

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

void addOwnOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    assembly::addPanelOptions(parser);
    companion::addPageOptions(parser);
    companion::addPlaceOptions(parser);
    parser.addOptions(
        {{option("screenshot"), option("Write a picture once the panel has settled, and end."),
          option("FILE")},
         {option("self-test"), option("Load everything; any warning is a failure.")},
         {option("theme"), option("light, dark or contrast; the system's otherwise."),
          option("NAME")},
         {option("width"), option("Pixels, 320 to 900."), option("N"), option("420")},
         {option("height"), option("Pixels."), option("N"), option("900")},
         {option("text-scale"), option("0.8 to 2.0."), option("FACTOR"), option("1")},
         {option("language"), option("As in de or pt-BR; the system's otherwise."), option("CODE")},
         {option("reduced-motion"), option("Nothing moves by itself.")}});
}

void applyLooks(const QCommandLineParser &parser, viewmodels::AppearanceViewModel &appearance)
{
    using Mode = viewmodels::AppearanceViewModel::Mode;
    const QString theme = parser.value(option("theme"));
    if (theme == option("light"))
        appearance.setMode(Mode::Light);
    if (theme == option("dark"))
        appearance.setMode(Mode::Dark);
    if (theme == option("contrast"))
        appearance.setMode(Mode::HighContrast);
    appearance.setTextScale(parser.value(option("text-scale")).toDouble());
    appearance.setReducedMotion(parser.isSet(option("reduced-motion")) ||
                                parser.isSet(option("screenshot")));
}

bool wantsNoScreen(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const std::string_view text(argument);
        return text.rfind("--screenshot", 0) == 0 || text == "--self-test";
    });
}

int complain(const std::string &sentence)
{
    std::fprintf(stderr, "sidelight: %s\n", sentence.c_str());
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    assembly::hardenProcess();
    if (argc > 1 && wantsNoScreen(argc, argv))
        assembly::prepareOffscreen();
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(option("sidelight"));
    QGuiApplication::setApplicationVersion(option(SIDELIGHT_VERSION));
    QGuiApplication::setApplicationDisplayName(option("Sidelight"));
    QCommandLineParser parser;
    addOwnOptions(parser);
    parser.process(application);

    if (!embed::loadFonts())
        return complain("Fonts are missing in this build.");
    const QString language = parser.value(option("language"));
    const QStringList languages = embed::languages();
    if (!language.isEmpty() && !languages.contains(language.left(2)))
        return complain("There are no words for this language, but for " +
                        languages.join(option(", ")).toStdString() + ".");
    embed::loadWords(application, embed::localeFor(language, QLocale::system()));
    const auto options = assembly::panelOptions(parser);
    if (!options)
        return complain(options.error());
    auto assembled = assembly::PanelAssembly::make(*options);
    if (!assembled)
        return complain(assembled.error());
    assembly::PanelAssembly &parts = **assembled;
    for (const QString &line : parts.versions())
        std::fprintf(stderr, "%s\n", qPrintable(line));
    applyLooks(parser, *parts.panel().appearance());

    if (parser.isSet(option("self-test"))) {
        const QStringList faults = embed::selfTest(parts.panel());
        for (const QString &fault : faults)
            std::fprintf(stderr, "%s\n", qPrintable(fault));
        std::printf("self-test: %s\n", faults.isEmpty() ? "fine" : "failed");
        return faults.isEmpty() ? 0 : 1;
    }

    // Before the window is there: whoever knows it may end us.
    const terminal::Interrupt interrupt;
    bool interrupted = false;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &application, [&interrupted] {
        interrupted = true;
        QCoreApplication::quit();
    });
    auto place = companion::WindowPlace::make(parser, parts.panel());
    if (!place)
        return complain(place.error());
    embed::PanelView &view = (*place)->view();

    std::unique_ptr<assembly::Picture> picture;
    if (parser.isSet(option("screenshot")))
        picture = std::make_unique<assembly::Picture>(
            parts.panel(), [&view] { return view.picture(); }, parser.value(option("screenshot")));
    auto pages = companion::BrowserPages::make(parser, parts.panel());
    if (!pages)
        return complain(pages.error());
    parts.start();
    // What asked to quit before the loop ran was not heard.
    QTimer::singleShot(0, &application, [&interrupted] {
        if (interrupted)
            QCoreApplication::quit();
    });
    return QGuiApplication::exec();
}
