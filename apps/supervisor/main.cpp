// sidelight-supervisor: the console in which a team's panels are changed.
#include <algorithm>
#include <cstdio>
#include <map>

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QQuickView>
#include <QStandardPaths>
#include <QTimeZone>
#include <QTimer>

#include "apps/assembly/hardening.h"
#include "apps/assembly/picture.h"
#include "apps/past/pasts.h"
#include "apps/preview/previewengine.h"
#include "apps/signin/signinassembly.h"
#include "apps/supervisor/filedialogs.h"
#include "apps/supervisor/supervisorsignin.h"
#include "apps/supervisor/teamear.h"
#include "apps/terminal/interrupt.h"
#include "core/config/bundle.h"
#include "core/config/starter.h"
#include "core/http/trustedca.h"
#include "plugin/embed/safeengine.h"
#include "plugin/embed/selftest.h"
#include "plugin/embed/words.h"

using namespace sidelight;

namespace
{

using console::ConsoleViewModel;

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{option("drafts"), option("Where drafts are kept; the user's data folder otherwise."),
          option("FOLDER")},
         {option("page"),
          option("panels, rules, actions, guides, knowledge, masks, theme, mappings, experience, "
                 "past, "
                 "publish, insights or audit."),
          option("NAME"), option("rules")},
         {option("rule"), option("Open the rule of this id."), option("ID")},
         {option("profile"), option("The past of rules: the folder of a panel's profile."),
          option("FOLDER")},
         {option("passphrase-file"), option("Its passphrase, where it is not in the keychain."),
          option("FILE")},
         {option("events"), option("Or CloudEvents as JSON lines."), option("FILE")},
         {option("try"), option("Try the rules on it at once.")},
         {option("hub"), option("The hub to publish at."), option("URL")},
         {option("token-file"), option("A supervisor's token there."), option("FILE")},
         {option("ca-file"), option("Whose certificates to trust, PEM."), option("FILE")},
         {option("team"), option("Whose bundle it is."), option("NAME"), option("default")},
         {option("key"), option("The file of a signing key."), option("FILE")},
         {option("key-passphrase-file"), option("Its passphrase."), option("FILE")},
         {option("screenshot"), option("Write a picture of the page, and end."), option("FILE")},
         {option("preview"),
          option("Begin with the agent's panel beside the page, or over it where it is narrow.")},
         {option("self-test"), option("Load everything; any warning is a failure.")},
         {option("theme"), option("light, dark or contrast; the system's otherwise."),
          option("NAME")},
         {option("width"), option("Pixels, from 420."), option("N"), option("1180")},
         {option("height"), option("Pixels."), option("N"), option("800")},
         {option("text-scale"), option("0.8 to 2.0."), option("FACTOR"), option("1")},
         {option("language"), option("As in de or pt-BR; the system's otherwise."),
          option("CODE")}});
    signin::addSignInOptions(parser);
    parser.addPositionalArgument(option("file"), option("A bundle, as JSON."), option("[FILE]"));
}

int complain(const QString &sentence)
{
    std::fprintf(stderr, "sidelight-supervisor: %s\n", qPrintable(sentence));
    return 2;
}

bool wantsNoScreen(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const std::string_view text(argument);
        return text.rfind("--screenshot", 0) == 0 || text == "--self-test";
    });
}

void applyLooks(const QCommandLineParser &parser, viewmodels::AppearanceViewModel &appearance)
{
    using Mode = viewmodels::AppearanceViewModel::Mode;
    const std::map<QString, Mode> modes{{option("light"), Mode::Light},
                                        {option("dark"), Mode::Dark},
                                        {option("contrast"), Mode::HighContrast}};
    const auto found = modes.find(parser.value(option("theme")));
    if (found != modes.end())
        appearance.setMode(found->second);
    appearance.setTextScale(parser.value(option("text-scale")).toDouble());
    appearance.setReducedMotion(parser.isSet(option("screenshot")));
}

void goTo(const QCommandLineParser &parser, console::DraftSession &session,
          ConsoleViewModel &console)
{
    const std::map<QString, ConsoleViewModel::Page> pages{
        {option("panels"), ConsoleViewModel::Page::Panels},
        {option("rules"), ConsoleViewModel::Page::Rules},
        {option("actions"), ConsoleViewModel::Page::Actions},
        {option("guides"), ConsoleViewModel::Page::Guides},
        {option("knowledge"), ConsoleViewModel::Page::Knowledge},
        {option("theme"), ConsoleViewModel::Page::Looks},
        {option("experience"), ConsoleViewModel::Page::Experience},
        {option("masks"), ConsoleViewModel::Page::Masks},
        {option("mappings"), ConsoleViewModel::Page::Mappings},
        {option("past"), ConsoleViewModel::Page::Past},
        {option("publish"), ConsoleViewModel::Page::Publish},
        {option("insights"), ConsoleViewModel::Page::Insights},
        {option("audit"), ConsoleViewModel::Page::Audit}};
    const auto found = pages.find(parser.value(option("page")));
    if (found != pages.end())
        console.setPage(found->second);
    const std::string wanted = parser.value(option("rule")).toStdString();
    const auto *rules = session.draft().document().if_contains("rules");
    if (wanted.empty() || !rules || !rules->is_array())
        return;
    int place = 0;
    for (const boost::json::value &one : rules->get_array()) {
        const auto *id = one.is_object() ? one.get_object().if_contains("id") : nullptr;
        if (id && id->is_string() && id->get_string() == wanted.c_str())
            console.rules()->choose(place);
        ++place;
    }
}

void fillIn(const QCommandLineParser &parser, console::PastViewModel &past)
{
    past.setPassphraseFile(parser.value(option("passphrase-file")));
    past.setPlace(parser.value(option("profile")));
    if (parser.isSet(option("events"))) {
        past.setKind(1);
        past.setPlace(parser.value(option("events")));
    }
    if (parser.isSet(option("try")))
        past.start();
}

void fillIn(const QCommandLineParser &parser, console::PublishViewModel &publishing)
{
    publishing.setHub(parser.value(option("hub")));
    publishing.setTokenFile(parser.value(option("token-file")));
    publishing.setTeam(parser.value(option("team")));
    publishing.setKeyFile(parser.value(option("key")));
    publishing.setPassphraseFile(parser.value(option("key-passphrase-file")));
    publishing.connectToHub();
}

} // namespace

int main(int argc, char *argv[])
{
    assembly::hardenProcess();
    if (argc > 1 && wantsNoScreen(argc, argv))
        assembly::prepareOffscreen();
    QApplication application(argc, argv);
    QApplication::setApplicationName(option("sidelight-supervisor"));
    QApplication::setApplicationVersion(option(SIDELIGHT_VERSION));
    QApplication::setApplicationDisplayName(option("Sidelight Supervisor"));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    if (!embed::loadFonts())
        return complain(option("Fonts are missing in this build."));
    embed::loadWords(application,
                     embed::localeFor(parser.value(option("language")), QLocale::system()));

    if (parser.isSet(option("ca-file"))) {
        if (const auto mistake = http::trustOnly(parser.value(option("ca-file"))))
            return complain(QString::fromStdString(*mistake));
    }
    std::string text = config::starterText();
    const QString file = parser.positionalArguments().value(0);
    if (!file.isEmpty()) {
        QFile bundle(file);
        if (!bundle.open(QIODevice::ReadOnly))
            return complain(file + option(" cannot be read."));
        text = bundle.read(static_cast<qint64>(config::maxBundleBytes) + 1).toStdString();
    }
    const bool isPicture = parser.isSet(option("screenshot")) || parser.isSet(option("self-test"));
    const QString folder =
        parser.isSet(option("drafts")) ? parser.value(option("drafts"))
        : isPicture
            ? QString()
            : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + option("/drafts");
    const SystemClock clock;
    const auto signIn = signin::signInSettings(parser);
    if (!signIn)
        return complain(QString::fromStdString(signIn.error()));
    const auto token = std::make_shared<supervisor::SignedInToken>();
    const auto mode = isPicture ? console::Worker::Mode::Inline : console::Worker::Mode::Thread;
    console::DraftSession session(clock, folder, mode);
    console::TrialSession trial(
        session, [](const trial::PastTask &task) { return past::open(task); }, mode);
    console::PublishSession publishing(session, supervisor::publishParts(token), mode);
    console::InsightsSession insights(publishing, clock, mode);
    console::AuditSession audit(publishing, clock, mode);
    ConsoleViewModel console(session, trial, publishing, insights, audit,
                             text::TimeWords(clock, QLocale(), QTimeZone::systemTimeZone()));
    if (!session.open(text, file))
        return complain(console.failure());
    applyLooks(parser, *console.appearance());
    console.preview()->offer(preview::openPreview);
    goTo(parser, session, console);
    fillIn(parser, *console.past());
    fillIn(parser, *console.publishing());
    const supervisor::FileDialogs dialogs(session, console);

    const auto engine = embed::makeSafeEngine();
    QQuickView view(engine.get(), nullptr);
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setMinimumSize({420, 420});
    view.setInitialProperties({{option("desk"), QVariant::fromValue(&console)},
                               {option("previewing"), parser.isSet(option("preview"))}});
    const auto load = [&view] {
        view.setSource(QUrl(option("qrc:/qt/qml/Sidelight/Supervisor/Supervisor.qml")));
        view.show();
    };
    view.resize(std::max(420, parser.value(option("width")).toInt()),
                std::max(420, parser.value(option("height")).toInt()));
    if (parser.isSet(option("self-test"))) {
        const QStringList faults = embed::complaintsOf([&] {
            load();
            for (const auto page :
                 {ConsoleViewModel::Page::Panels, ConsoleViewModel::Page::Rules,
                  ConsoleViewModel::Page::Actions, ConsoleViewModel::Page::Experience,
                  ConsoleViewModel::Page::Past, ConsoleViewModel::Page::Publish,
                  ConsoleViewModel::Page::Insights, ConsoleViewModel::Page::Audit,
                  ConsoleViewModel::Page::Masks, ConsoleViewModel::Page::Mappings,
                  ConsoleViewModel::Page::Guides, ConsoleViewModel::Page::Knowledge,
                  ConsoleViewModel::Page::Looks}) {
                console.setPage(page);
                for (const int width : {420, 720, 1180}) {
                    view.resize(width, 800);
                    static_cast<void>(view.grabWindow());
                }
            }
        });
        for (const QString &fault : faults)
            std::fprintf(stderr, "%s\n", qPrintable(fault));
        std::printf("self-test: %s\n", faults.isEmpty() ? "fine" : "failed");
        return faults.isEmpty() ? 0 : 1;
    }
    std::unique_ptr<supervisor::SupervisorSignIn> signingIn;
    if (*signIn)
        signingIn = std::make_unique<supervisor::SupervisorSignIn>(**signIn, folder, clock, console,
                                                                   publishing, token);
    load();
    if (view.status() == QQuickView::Error)
        return complain(option("The console cannot be shown: this build is broken."));
    const terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &application,
                     [] { QCoreApplication::quit(); });
    if (parser.isSet(option("screenshot")))
        QTimer::singleShot(parser.isSet(option("preview")) ? 3000 : 300, &application, [&] {
            const bool isSaved = view.grabWindow().save(parser.value(option("screenshot")));
            QCoreApplication::exit(isSaved ? 0 : 1);
        });
    const int code = QApplication::exec();
    session.keepNow();
    return code;
}
