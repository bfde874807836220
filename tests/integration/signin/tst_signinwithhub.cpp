// A whole panel, a real hub and a sign-in service of the tests' own: the test plays the browser.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <fstream>

#include <QTest>

#include "apps/assembly/panelassembly.h"
#include "tests/integration/hub/hubclient.h"
#include "tests/support/provider/testbrowser.h"
#include "tests/support/provider/testprovider.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::test;
using viewmodels::SignInViewModel;
using viewmodels::StatusViewModel;

namespace
{

constexpr int wayPatienceMs = 60'000; // a loaded machine is slow

std::string written(const std::string &path, const std::string &text)
{
    std::ofstream(path) << text;
    return path;
}

// The same person at the same desk; a panel may be started on it again and again.
struct Floor {
    Floor()
    {
        hub.configure(R"("graceMs":500,"recheckMs":100,"auth":{"issuer":")" + provider.issuer() +
                      R"(","audience":"hub","tenant":"acme","leewayMs":0,"keys":[{"file":")" +
                      written(folder.file("keys.json"), provider.jwk()) + R"("}]})");
        REQUIRE(hub.start());
        options.hub = QString::fromStdString("http://" + hub.host + ":" + hub.port);
        options.profile = QString::fromStdString(folder.file("profile"));
        options.passphraseFile =
            QString::fromStdString(written(folder.file("passphrase"), "a passphrase for a test\n"));
        signin::SignInSettings settings;
        settings.issuer = provider.issuer();
        settings.client.id = "panel";
        settings.firstRetryMs = 200;
        options.signIn = settings;
        options.reconnect = {0, 200, 0, 0};
        options.openAddress = [this](const QUrl &address) { return browser.open(address); };
    }

    void offer(const std::string &interaction)
    {
        HttpClient client(hub);
        const std::string publisher =
            provider.tokenOf("feed", R"(,"roles":["publisher"],"sources":["/test"])");
        REQUIRE(client
                    .request("POST", "/v1/events", publisher,
                             {{"Content-Type", "application/cloudevents+json"}},
                             R"({"specversion":"1.0","id":")" + interaction +
                                 R"(","source":"/test","type":"sidelight.interaction.offered",)"
                                 R"("subject":"anna","correlationid":")" +
                                 interaction +
                                 R"(","data":{"agent":"eva","card":{"name":"Anna Example",)"
                                 R"("tier":"gold","opencases":0}}})")
                    .status == 202);
    }

    TestProvider provider;
    TestBrowser browser;
    ScratchFolder folder;
    HubProcess hub;
    assembly::PanelOptions options;
};

// A panel that has been started.
struct Panel {
    explicit Panel(const Floor &floor)
        : assembled(assembly::PanelAssembly::make(floor.options))
    {
        REQUIRE(assembled);
        QObject::connect(status(), &StatusViewModel::changed, status(), [this] {
            if (phases.empty() || phases.back() != status()->phase())
                phases.push_back(status()->phase());
        });
        (*assembled)->start();
    }
    [[nodiscard]] SignInViewModel *signIn() const { return (*assembled)->panel().signIn(); }
    [[nodiscard]] StatusViewModel *status() const { return (*assembled)->panel().status(); }
    [[nodiscard]] bool comesTo(SignInViewModel::Step step) const
    {
        return QTest::qWaitFor([&] { return signIn()->offered() && signIn()->step() == step; },
                               wayPatienceMs);
    }
    // Once the screen has taken what is new.
    [[nodiscard]] bool comesToShow(const std::function<bool()> &what) const
    {
        return QTest::qWaitFor(
            [&] {
                (*assembled)->panel().takeNews();
                return what();
            },
            wayPatienceMs);
    }
    [[nodiscard]] bool isLive() const
    {
        return comesToShow([&] { return status()->phase() == StatusViewModel::Phase::Live; });
    }

    sidelight::Result<std::unique_ptr<assembly::PanelAssembly>, std::string> assembled;
    std::vector<StatusViewModel::Phase> phases;
};

} // namespace

TEST_CASE(
    "a panel signs in, stays on its link with each new token, and starts again without a hand")
{
    Floor floor;
    floor.provider.tokenLife = 8;
    {
        Panel panel(floor);
        REQUIRE(panel.comesTo(SignInViewModel::Step::SignedOut));
        CHECK(panel.signIn()->wanted());
        panel.signIn()->begin();
        REQUIRE(panel.comesTo(SignInViewModel::Step::SignedIn));
        REQUIRE(panel.isLive());
        const std::size_t phases = panel.phases.size();
        // Three renewals, each in the middle of a token's life: the first has ended by then.
        REQUIRE(QTest::qWaitFor([&] { return floor.provider.asked["/keys"] >= 4; }, wayPatienceMs));
        REQUIRE(panel.isLive());
        CHECK(panel.phases.size() == phases); // never anything but live
        CHECK(floor.provider.reused == 0);
    }
    CHECK_FALSE(anyFileHolds(floor.folder.file("profile"), "refresh-"));
    floor.browser.sentTo.clear();
    Panel again(floor);
    REQUIRE(again.comesTo(SignInViewModel::Step::SignedIn));
    CHECK(again.isLive());
    CHECK(floor.browser.sentTo.isEmpty());
    CHECK(floor.provider.reused == 0);
}

TEST_CASE("a panel whose renewal is refused says so, goes on from its cache and signs in again")
{
    Floor floor;
    floor.provider.tokenLife = 8;
    Panel panel(floor);
    REQUIRE(panel.comesTo(SignInViewModel::Step::SignedOut));
    panel.signIn()->begin();
    REQUIRE(panel.isLive());
    floor.provider.forgetEverybody();
    REQUIRE(panel.comesTo(SignInViewModel::Step::Expired));
    CHECK(panel.signIn()->wanted());
    CHECK(panel.signIn()->title() == QStringLiteral("Sign in again"));
    // The token ends, and with it the link.
    REQUIRE(
        panel.comesToShow([&] { return panel.status()->phase() != StatusViewModel::Phase::Live; }));
    CHECK_FALSE(panel.status()->storeTroubled());
    floor.provider.tokenLife = 600;
    panel.signIn()->begin();
    REQUIRE(panel.comesTo(SignInViewModel::Step::SignedIn));
    CHECK(panel.isLive());
}

TEST_CASE(
    "a panel that runs past its lease is locked with all it shows, and opens with the next yes")
{
    Floor floor;
    floor.options.signIn->leaseMs = 8000; // while the service says yes it never ends
    if (GENERATE(false, true)) { // nothing is kept on disk: what was typed is in memory only
        floor.options.profile.clear();
        floor.options.passphraseFile.clear();
    }
    floor.offer("i-1");
    Panel panel(floor);
    viewmodels::PanelViewModel &shown = (*panel.assembled)->panel();
    const auto isThere = [&shown] {
        return shown.customer()->name() == QStringLiteral("Anna Example") &&
               shown.note()->interaction() == InteractionId("i-1");
    };
    REQUIRE(panel.comesTo(SignInViewModel::Step::SignedOut));
    panel.signIn()->begin();
    REQUIRE(panel.comesToShow(isThere));
    QString typed = QStringLiteral("half a sentence");
    shown.note()->setText(typed);
    REQUIRE(panel.comesToShow([&] { return shown.note()->kept(); }));
    CHECK_FALSE(panel.signIn()->wanted());

    floor.provider.fault = TestProvider::Fault::Error500;
    REQUIRE(panel.comesToShow([&] { // while somebody types, to the last moment
        if (isThere() && !panel.signIn()->wanted())
            shown.note()->setText(typed += QLatin1Char('.'));
        return panel.signIn()->wanted();
    }));
    CHECK(panel.signIn()->title() == QStringLiteral("Locked"));
    REQUIRE(panel.comesToShow([&] { return shown.tabs()->rowCount() == 0; }));
    CHECK(shown.customer()->name().isEmpty());
    CHECK(shown.note()->text().isEmpty());
    CHECK(panel.comesToShow(
        [&] { return panel.status()->phase() == StatusViewModel::Phase::Offline; }));

    floor.provider.fault = TestProvider::Fault::None;
    REQUIRE(panel.comesToShow(isThere));
    CHECK(panel.comesToShow([&] { return shown.note()->text() == typed; }));
    CHECK(panel.comesToShow([&] { return !panel.signIn()->wanted(); }));
}

TEST_CASE("who was locked and is then refused is told to sign in again, not that nobody answers")
{
    Floor floor;
    floor.options.signIn->leaseMs = 8000;
    Panel panel(floor);
    REQUIRE(panel.comesTo(SignInViewModel::Step::SignedOut));
    panel.signIn()->begin();
    REQUIRE(panel.isLive());
    floor.provider.fault = TestProvider::Fault::Error500;
    REQUIRE(panel.comesToShow([&] { return panel.signIn()->title() == QStringLiteral("Locked"); }));
    CHECK(panel.signIn()->detail().startsWith(
        QStringLiteral("The sign-in service has not been reached")));
    floor.provider.fault = TestProvider::Fault::None;
    floor.provider.forgetEverybody();
    REQUIRE(panel.comesTo(SignInViewModel::Step::Expired));
    CHECK(panel.signIn()->wanted());
    CHECK(panel.signIn()->detail().startsWith(
        QStringLiteral("The sign-in service asks you to sign in again. Until then")));
}

TEST_CASE("a panel signs in with a code on another device")
{
    Floor floor;
    floor.browser.exists = false;
    Panel panel(floor);
    REQUIRE(panel.comesTo(SignInViewModel::Step::SignedOut));
    panel.signIn()->begin();
    REQUIRE(QTest::qWaitFor([&] { return !panel.signIn()->problem().isEmpty(); }, wayPatienceMs));
    panel.signIn()->useDevice();
    REQUIRE(panel.comesTo(SignInViewModel::Step::Code));
    CHECK(panel.signIn()->code() == QStringLiteral("WDJB-MJHT"));
    floor.provider.approve();
    CHECK(panel.comesTo(SignInViewModel::Step::SignedIn));
}

TEST_CASE("a profile is one agent's, and whoever signs out leaves nothing that signs in")
{
    Floor floor;
    {
        Panel panel(floor);
        REQUIRE(panel.comesTo(SignInViewModel::Step::SignedOut));
        panel.signIn()->begin();
        REQUIRE(panel.comesTo(SignInViewModel::Step::SignedIn));
        panel.signIn()->signOut();
        REQUIRE(panel.comesTo(SignInViewModel::Step::SignedOut));
        REQUIRE(QTest::qWaitFor([&] { return floor.provider.revoked.size() == 1; }, wayPatienceMs));
    }
    floor.provider.who = "tom";
    Panel panel(floor);
    REQUIRE(panel.comesTo(SignInViewModel::Step::SignedOut));
    panel.signIn()->begin();
    REQUIRE(QTest::qWaitFor([&] { return !panel.signIn()->problem().isEmpty(); }, wayPatienceMs));
    CHECK(panel.signIn()->problem().startsWith(QStringLiteral("What is kept here")));
    CHECK(panel.comesTo(SignInViewModel::Step::SignedOut));
}
