// The console's publishing as a supervisor lives through it, with a real hub and real panels.
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include <QCoreApplication>

#include "apps/supervisor/teamear.h"
#include "plugin/console/publishviewmodel.h"
#include "tests/integration/console/panelprocess.h"
#include "tests/integration/console/workshop.h"
#include "tests/integration/hub/hubclient.h"

using namespace sidelight;
using namespace sidelight::console;
using State = PublishSession::State;
using test::until;
using test::Workshop;
using test::write;

namespace
{

// A console of its own.
struct Supervisor {
    SystemClock clock;
    DraftSession draft{clock, {}, Worker::Mode::Thread};
    TrialSession trial{draft, {}, Worker::Mode::Thread};
    PublishSession session{draft, supervisor::publishParts(), Worker::Mode::Thread};
    PublishViewModel page{session, draft, trial,
                          text::TimeWords(clock, QLocale(), QTimeZone::utc())};

    explicit Supervisor(const Workshop &workshop,
                        const std::string &bundle = R"({"version":1,"budget":{"visible":3}})")
    {
        REQUIRE(draft.open(bundle, {}));
        page.setHub(QString::fromStdString(workshop.address()));
        page.setTokenFile(QString::fromStdString(workshop.token));
        page.setKeyFile(QString::fromStdString(workshop.key));
        page.setPassphraseFile(QString::fromStdString(workshop.passphrase));
        page.connectToHub();
        settle();
        REQUIRE(page.failure().toStdString().empty());
        REQUIRE(page.connected());
    }
    void settle()
    {
        REQUIRE(until([this] { return !page.busy(); }));
    }
    void show(int alerts)
    {
        REQUIRE(draft.apply(
            {"change how many are shown", {config::setEdit("/budget/visible", alerts)}, {}}));
    }
    void publish()
    {
        REQUIRE(until([this] { return page.hindrance().isEmpty(); }));
        page.publish();
        settle();
    }
    [[nodiscard]] std::int64_t inForce() const
    {
        return session.newest() ? session.newest()->version : 0;
    }
};

} // namespace

TEST_CASE("a draft is published, seen in words, and rolled back as a new version")
{
    const Workshop workshop;
    Supervisor anna(workshop);
    CHECK(anna.page.live()->title() == QLatin1String("Nothing was published for this team yet"));
    anna.publish();
    CHECK(anna.page.failure().toStdString() == "");
    CHECK(anna.inForce() == 1);
    CHECK(anna.draft.draft().version() == 1);
    anna.show(5);
    REQUIRE(until([&] { return anna.page.changes()->count() == 1; }));
    anna.publish();
    CHECK(anna.inForce() == 2);
    CHECK(anna.page.live()->versions() == QStringList{QStringLiteral("version 1")});
    anna.page.live()->rollBack();
    anna.settle();
    CHECK(anna.page.failure().toStdString() == "");
    CHECK(anna.inForce() == 3);
    CHECK(anna.session.newest()->document.at("budget").at("visible") == 3);
    // The draft is as it was, a change of what is in force now.
    CHECK(anna.draft.draft().document().at("budget").at("visible") == 5);
    CHECK_FALSE(anna.page.other());
    CHECK(until([&] { return anna.page.changes()->count() == 1; }));
}

TEST_CASE(
    "two supervisors: the second is told, nothing is published over the first, and both can be "
    "put together")
{
    const Workshop workshop;
    Supervisor anna(workshop);
    anna.publish();
    Supervisor bert(workshop);
    CHECK(bert.inForce() == 1);
    CHECK_FALSE(bert.page.other());
    anna.show(5);
    anna.publish();
    REQUIRE(anna.inForce() == 2);
    // Bert hears of it on the team's stream.
    REQUIRE(until([&] { return bert.page.other() && !bert.page.busy(); }));
    REQUIRE(
        bert.draft.apply({"weigh promises",
                          {config::setEdit("/experience", boost::json::object{{"trend-days", 14}})},
                          {}}));
    bert.page.publish();
    CHECK_FALSE(bert.page.busy());
    CHECK(bert.inForce() == 2);
    bert.page.mergeOther();
    CHECK_FALSE(bert.page.other());
    bert.publish();
    CHECK(bert.page.failure().toStdString() == "");
    CHECK(bert.inForce() == 3);
    CHECK(bert.session.newest()->document.at("budget").at("visible") == 5);
    CHECK(bert.session.newest()->document.at("experience").at("trend-days") == 14);
}

TEST_CASE("what an editor hands in is seen by a publisher, signed a second time and published")
{
    const Workshop workshop(2);
    const std::string bundle = R"({"version":1,"budget":{"visible":3},"keys":[{"public":")" +
                               workshop.editorPublic +
                               R"(","role":"editor","name":"Edda"},{"public":")" +
                               workshop.publisherPublic + R"(","role":"publisher"}]})";
    const std::string file = workshop.folder.file("handed-in");
    Supervisor edda(workshop, bundle);
    edda.page.setKeyFile(QString::fromStdString(workshop.editor));
    edda.publish();
    CHECK(edda.page.failure() ==
          QLatin1String("An editor has signed the bundle; a publisher has to."));
    CHECK(edda.page.secondMissing());
    CHECK(edda.inForce() == 0);
    edda.page.setHandsIn(true);
    CHECK(edda.page.hindrance() == QLatin1String("Choose the file to hand in first."));
    edda.page.setHandInFile(QString::fromStdString(file));
    edda.publish();
    CHECK(edda.page.failure().toStdString() == "");
    CHECK(edda.page.success().startsWith(QLatin1String("Version 1 is signed and handed in.")));
    CHECK(edda.inForce() == 0);

    Supervisor paul(workshop, bundle);
    HandedInViewModel &seen = *paul.page.handedIn();
    const auto open = [&] {
        seen.close();
        seen.setFile(QString::fromStdString(file));
        seen.open();
        REQUIRE(until([&] { return seen.opened() || !seen.failure().isEmpty(); }));
    };
    open();
    CHECK(seen.title() == QLatin1String("Version 1 for all panels"));
    CHECK(seen.hindrance().toStdString() == "");
    seen.publish();
    paul.settle();
    CHECK(paul.page.failure().toStdString() == "");
    CHECK(paul.inForce() == 1);
    CHECK(paul.session.newest()->signers.size() == 2);
    CHECK_FALSE(seen.opened());

    // From now on the bundle in force says whose key is whose.
    REQUIRE(until([&] { return edda.inForce() == 1 && !edda.page.busy(); }));
    edda.page.setHandsIn(false);
    CHECK(edda.page.hindrance().startsWith(QLatin1String("Your key is an editor's")));
    edda.page.setHandsIn(true);
    edda.show(5);
    edda.page.setShare(4);
    edda.page.setPercent(QStringLiteral("0"));
    CHECK(edda.page.percentFaulty());
    edda.page.setPercent(QStringLiteral("37"));
    edda.publish();
    open();
    CHECK(seen.title() == QString::fromUtf8("Version 2 for 37\u00a0% of the panels"));
    CHECK(seen.signers().contains(QLatin1String("Edda, an editor")));
    CHECK(seen.changes()->count() == 1);

    SECTION("signed and published")
    {
        // Who judges by the keys of what is for all has them when it is said that there is a pilot.
        bool hadKeys = false;
        QObject::connect(&paul.session, &PublishSession::inForceChanged, &paul.page,
                         [&] { hadKeys = paul.session.naming().contains("keys"); });
        seen.publish();
        paul.settle();
        CHECK(hadKeys);
        CHECK(paul.inForce() == 2);
        REQUIRE(paul.session.newest()->pilot);
        CHECK(paul.session.newest()->pilot->share == 0.37);
        open();
        CHECK(seen.hindrance() ==
              QLatin1String("Version 2 is in force meanwhile: it has to be handed in anew."));
    }
    SECTION("going back, which nobody does alone either")
    {
        seen.publish();
        paul.settle();
        REQUIRE(paul.inForce() == 2);
        paul.page.setHandsIn(true); // of the draft, and of nothing else
        paul.page.live()->rollBack();
        paul.settle();
        CHECK(paul.page.secondMissing());
        CHECK(paul.inForce() == 2);
        CHECK_FALSE(paul.page.canHandInRefused());
        paul.page.setHandInFile(QString::fromStdString(file));
        paul.page.handInRefused();
        paul.settle();
        CHECK(paul.page.success().startsWith(QLatin1String("Version 3 is signed and handed in.")));
        REQUIRE(until([&] { return edda.inForce() == 2 && !edda.page.busy(); }));
        HandedInViewModel &hers = *edda.page.handedIn();
        hers.setFile(QString::fromStdString(file));
        hers.open();
        REQUIRE(until([&] { return hers.opened() || !hers.failure().isEmpty(); }));
        CHECK(hers.hindrance().toStdString() == "");
        hers.publish();
        edda.settle();
        CHECK(edda.page.failure().toStdString() == "");
        CHECK(edda.inForce() == 3);
        CHECK(edda.session.newest()->document.at("budget").at("visible") == 3);
    }
    SECTION("taken into the draft of whoever opens it, and back")
    {
        seen.take();
        CHECK(seen.inDraft());
        CHECK(paul.page.share() == 4);
        CHECK(paul.page.percent() == QLatin1String("37"));
        CHECK(paul.draft.draft().document().at("budget").at("visible") == 5);
        CHECK_FALSE(paul.page.other());
        // What the file holds by now is nobody's business any more.
        write(file, "{}");
        seen.publish();
        paul.settle();
        CHECK(paul.inForce() == 2);
        CHECK_FALSE(paul.page.other());
        paul.draft.undo();
        CHECK(paul.draft.draft().document().at("budget").at("visible") == 3);
    }
    SECTION("changed after it was signed")
    {
        auto envelope = *config::readEnvelope(
            *supervisor::publishParts().readHandedIn(QString::fromStdString(file)));
        envelope.payload.replace(envelope.payload.find("0.37"), 4, "0.99");
        write(file, config::writeEnvelope(envelope));
        open();
        CHECK(seen.hindrance() ==
              QLatin1String("It was changed after it was signed. Ask for it anew."));
        seen.publish();
        CHECK_FALSE(paul.page.busy());
    }
    SECTION("by the same key twice")
    {
        Supervisor again(workshop, bundle);
        again.page.setKeyFile(QString::fromStdString(workshop.editor));
        again.page.handedIn()->setFile(QString::fromStdString(file));
        again.page.handedIn()->open();
        REQUIRE(until([&] { return again.page.handedIn()->opened(); }));
        again.page.handedIn()->publish();
        again.settle();
        CHECK(again.page.failure().startsWith(QLatin1String("This key has signed it already")));
        CHECK(again.inForce() == 1);
    }
    SECTION("no bundle at all")
    {
        write(file, "{}");
        open();
        CHECK(seen.failure() == QLatin1String("The file holds no signed bundle."));
        CHECK_FALSE(seen.opened());
    }
}

TEST_CASE("a pilot grows to any whole share")
{
    const Workshop workshop;
    Supervisor anna(workshop);
    anna.page.setShare(4);
    anna.page.setPercent(QStringLiteral("7"));
    anna.publish();
    REQUIRE(anna.session.newest()->pilot);
    CHECK(anna.session.newest()->pilot->share == 0.07);
    for (const char *percent : {"", "7", "5", "100", "1.5", "x"}) {
        INFO(percent);
        anna.page.live()->setGrowPercent(QString::fromLatin1(percent));
        CHECK_FALSE(anna.page.live()->canGrowTo());
    }
    anna.page.live()->setGrowPercent(QStringLiteral("33"));
    anna.page.live()->growTo();
    anna.settle();
    CHECK(anna.session.newest()->pilot->share == 0.33);
}

TEST_CASE("what stands in the way is a sentence, and the draft stays")
{
    Workshop workshop;
    Supervisor anna(workshop);
    anna.publish();

    SECTION("mistakes in the draft")
    {
        REQUIRE(anna.draft.apply({"break", {config::setEdit("/budget/visible", "many")}, {}}));
        REQUIRE(until([&] { return anna.page.faulty(); }));
        anna.page.publish();
        CHECK_FALSE(anna.page.busy());
        CHECK(anna.inForce() == 1);
    }
    SECTION("a key that nobody trusts")
    {
        const std::string other = workshop.folder.file("other");
        (void)workshop.newKey(other);
        anna.page.setKeyFile(QString::fromStdString(other));
        anna.show(5);
        anna.publish();
        CHECK_FALSE(anna.page.failure().isEmpty());
        CHECK(anna.inForce() == 1);
        CHECK(anna.draft.draft().document().at("budget").at("visible") == 5);
    }
    SECTION("a wrong passphrase")
    {
        write(workshop.passphrase, "other words\n");
        anna.show(5);
        anna.publish();
        CHECK(anna.page.failure() ==
              QLatin1String("The passphrase does not open the signing key."));
    }
    SECTION("a hub that is gone")
    {
        workshop.hub->kill();
        anna.show(5);
        anna.publish();
        CHECK(anna.page.failure() == QLatin1String("Nobody listens at the hub's address."));
        CHECK(anna.page.connected());
    }
    SECTION("a token that is none")
    {
        write(workshop.token, "no token at all\n");
        anna.page.leave();
        anna.page.connectToHub();
        anna.settle();
        CHECK(anna.page.failure() ==
              QLatin1String("The token file holds no token for a supervisor."));
        CHECK_FALSE(anna.page.connected());
    }
    SECTION("a hub in the clear")
    {
        anna.page.leave();
        anna.page.setHub(QStringLiteral("http://hub.example"));
        anna.page.connectToHub();
        CHECK_FALSE(anna.page.failure().isEmpty());
        CHECK_FALSE(anna.page.busy());
    }
}

TEST_CASE("cancelling asks what is in force, and waits for nothing")
{
    const Workshop workshop;
    Supervisor anna(workshop);
    REQUIRE(until([&] { return anna.page.hindrance().isEmpty(); }));
    anna.page.publish();
    REQUIRE(anna.page.busy());
    anna.page.cancel();
    anna.settle();
    CHECK(anna.page.connected());
    CHECK(anna.inForce() <= 1);
}

TEST_CASE(
    "a pilot on half of twenty panels grows and is stopped, by the page alone; no panel loses "
    "what is typed, and one that trusts others says why it refuses")
{
    Workshop workshop;
    const std::string agent = write(workshop.folder.file("agent"), workshop.hub->agent + "\n");
    test::HttpClient client(*workshop.hub);
    REQUIRE(client
                .post(R"({"specversion":"1.0","id":"offer","source":"/tests","type":)"
                      R"("sidelight.interaction.offered","subject":"c-1","correlationid":"i1",)"
                      R"("datacontenttype":"application/json","data":{"channel":"voice",)"
                      R"("agent":"dev","reason":"Card declined"}})")
                .status == 202);
    Supervisor anna(workshop);
    anna.publish();
    constexpr int many = 20;
    std::vector<std::unique_ptr<test::PanelProcess>> panels;
    for (int i = 0; i < many; ++i)
        panels.push_back(std::make_unique<test::PanelProcess>(
            workshop.socket(), agent, workshop.folder.file("profile" + std::to_string(i)),
            workshop.trust, "seat-" + std::to_string(i)));
    const auto on = [&panels](std::int64_t version) {
        return static_cast<int>(
            std::count_if(panels.begin(), panels.end(),
                          [version](const auto &one) { return one->version() == version; }));
    };
    REQUIRE(until([&] { return on(1) == many; }));
    for (const auto &panel : panels) {
        REQUIRE(until([&] { return panel->hasTab(); }));
        panel->focus("i1");
        panel->type("i1", "half a sen", {});
    }

    anna.show(5);
    anna.page.setShare(1); // half
    anna.publish();
    REQUIRE(anna.inForce() == 2);
    CHECK(anna.page.live()->pilot());
    const auto took = [&anna](std::int64_t version) {
        const auto &all = anna.session.panels();
        return static_cast<int>(std::count_if(all.begin(), all.end(), [version](const auto &one) {
            return one.second.version == version && one.second.kind == PanelWord::Kind::Applied;
        }));
    };
    // Whoever is in it has said so; how many that are, their own hash decides.
    REQUIRE(until([&] { return on(2) >= 5 && took(2) == on(2); }));
    CHECK(on(2) <= 15);
    CHECK(on(1) == many - on(2));

    CHECK(anna.page.live()->steps() == QStringList{QStringLiteral("To all")});
    anna.page.live()->grow(0);
    anna.settle();
    REQUIRE(anna.page.failure().toStdString() == "");
    REQUIRE(until([&] { return on(3) == many && took(3) == many; }));
    CHECK_FALSE(anna.page.live()->pilot());

    anna.page.live()->setVersion(1); // the list begins with version 2
    anna.page.live()->rollBack();
    anna.settle();
    REQUIRE(until([&] { return on(4) == many && took(4) == many; }));
    CHECK(anna.session.newest()->document.at("budget").at("visible") == 3);
    for (const auto &panel : panels)
        REQUIRE(until([&] { return panel->kept("i1") == "half a sen"; }));

    const std::string other = workshop.folder.file("otherTrust");
    const std::string theirs = workshop.newKey(workshop.folder.file("other"));
    write(other, R"({"keys":[{"public":")" + theirs + R"(","role":"publisher"}]})");
    const test::PanelProcess stranger(workshop.socket(), agent, workshop.folder.file("stranger"),
                                      other, "seat-s");
    REQUIRE(until([&] { return anna.page.refusals()->count() == 1; }));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
