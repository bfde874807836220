#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QGuiApplication>
#include <QQuickView>
#include <QSysInfo>

#include "core/config/starter.h"
#include "plugin/console/consoleviewmodel.h"
#include "plugin/embed/safeengine.h"
#include "plugin/embed/words.h"
#include "tests/fixture/compare.h"
#include "tests/fixture/scenes.h"
#include "tests/quick/madeuphub.h"
#include "tests/quick/madeuppast.h"

using namespace sidelight;
using console::ConsoleViewModel;
using Page = ConsoleViewModel::Page;
using Mode = viewmodels::AppearanceViewModel::Mode;

namespace
{

// Of the pixels: a moved edge or another colour is more, another rounding of a letter less.
constexpr double tolerated = 0.002;

struct Look {
    const char *page;
    Page which;
    const char *theme;
    Mode mode;
    int width;
    bool isHandedIn = false; // somebody else's version is open, to be signed
    int height = 900;
};

// "debian-12": what letters look like is the release's.
QString release()
{
    return QSysInfo::productType() + u'-' + QSysInfo::productVersion().section(u'.', 0, 0);
}

QString nameOf(const Look &look)
{
    return QStringLiteral("%1-%2-%3")
        .arg(QString::fromLatin1(look.page), QString::fromLatin1(look.theme))
        .arg(look.width);
}

// A console with a draft that differs from what is in force, a trial and a hub.
struct Desk {
    ManualClock clock{fixture::now()};
    console::DraftSession draft{clock, {}, console::Worker::Mode::Inline};
    console::TrialSession trial{draft, test::madeUpPast, console::Worker::Mode::Inline};
    std::string hub;
    console::PublishSession publishing{draft, test::madeUpHub(hub), console::Worker::Mode::Inline};
    console::InsightsSession insights{publishing, clock, console::Worker::Mode::Inline};
    console::AuditSession audit{publishing, clock, console::Worker::Mode::Inline};
    ConsoleViewModel console{draft,
                             trial,
                             publishing,
                             insights,
                             audit,
                             text::TimeWords(clock,
                                             QLocale(QLocale::English, QLocale::UnitedKingdom),
                                             QTimeZone("Europe/Berlin"))};

    // Where two have to sign, what somebody handed in is open.
    explicit Desk(bool isHandedIn)
        : hub(isHandedIn ? "two" : "pilot")
    {
        REQUIRE(draft.open(config::starterText(), {}));
        REQUIRE(draft.apply({"change how many are shown",
                             {config::setEdit("/budget", boost::json::object{{"visible", 5}})},
                             {}}));
        console.past()->setPlace(QStringLiteral("some"));
        console.past()->start();
        console.past()->choose(QStringLiteral("fraud.impossible-travel"));
        console.publishing()->setHub(QStringLiteral("https://hub.example"));
        console.publishing()->setTokenFile(QStringLiteral("anna.token"));
        console.publishing()->setTeam(QStringLiteral("blue"));
        console.publishing()->connectToHub();
        console.publishing()->setKeyFile(QStringLiteral("anna.key"));
        console.publishing()->setPassphraseFile(QStringLiteral("anna.words"));
        if (!isHandedIn)
            return;
        console.publishing()->keepMine();
        console.publishing()->handedIn()->setFile(QStringLiteral("handed-in"));
        console.publishing()->handedIn()->open();
        REQUIRE(console.publishing()->handedIn()->opened());
    }
};

QImage pictureOf(const Look &look)
{
    Desk desk(look.isHandedIn);
    desk.console.setPage(look.which);
    desk.console.appearance()->setMode(look.mode);
    desk.console.appearance()->setReducedMotion(true);
    const auto engine = embed::makeSafeEngine();
    QQuickView view(engine.get(), nullptr);
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&desk.console)}});
    view.resize(look.width, look.height);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Sidelight/Supervisor/Supervisor.qml")));
    REQUIRE(view.status() == QQuickView::Ready);
    view.show();
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    return view.grabWindow();
}

} // namespace

TEST_CASE("the pages of the console look as they did")
{
    const QDir folder(QStringLiteral(SIDELIGHT_REFERENCE "/") + release());
    const bool updating = qEnvironmentVariableIsSet("SIDELIGHT_UPDATE_PICTURES");
    if (updating)
        REQUIRE(folder.mkpath(QStringLiteral(".")));
    if (!folder.exists())
        SKIP("tests/pictures/console/reference has no pictures of "
             << release().toStdString() << ": looks are NOT compared here");
    const std::pair<const char *, Page> pages[] = {
        {"panels", Page::Panels},     {"rules", Page::Rules},
        {"actions", Page::Actions},   {"experience", Page::Experience},
        {"past", Page::Past},         {"publish", Page::Publish},
        {"insights", Page::Insights}, {"audit", Page::Audit},
        {"masks", Page::Masks},       {"mappings", Page::Mappings},
        {"guides", Page::Guides},     {"knowledge", Page::Knowledge},
        {"theme", Page::Looks},       {"handed-in", Page::Publish}};
    const std::pair<const char *, Mode> themes[] = {{"light", Mode::Light}, {"dark", Mode::Dark}};
    for (const auto &[page, which] : pages) {
        for (const auto &[theme, mode] : themes) {
            for (const int width : {420, 1280}) {
                Look look{page, which, theme, mode, width};
                if (page == std::string_view("handed-in")) {
                    look.isHandedIn = true;
                    look.height = width < 720 ? 2300 : 1500;
                }
                const QImage now = pictureOf(look);
                const QString file = folder.filePath(nameOf(look) + QStringLiteral(".png"));
                if (updating)
                    REQUIRE(now.save(file));
                const double share = fixture::differing(QImage(file), now);
                if (share > tolerated)
                    now.save(nameOf(look) + QStringLiteral("-now.png"));
                INFO(nameOf(look).toStdString()
                     << ": " << share * 100
                     << " % of the pixels differ; see it with -now.png in the folder of the test");
                CHECK(share <= tolerated);
            }
        }
    }
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (!embed::loadFonts() || !embed::loadWords(application, QLocale(QLocale::English)))
        return 1;
    return Catch::Session().run(argc, argv);
}
