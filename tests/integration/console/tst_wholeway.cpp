// A new supervisor's whole way with nothing but the console, once by keyboard alone and once by
// mouse: a rule from an empty form, tried on the past, looked at as the agent sees it, published
// for half of the panels, for all, and taken back; and what the hub keeps of that. Meanwhile people
// write in the panels.
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <QGuiApplication>

#include "plugin/embed/safeengine.h"
#include "plugin/embed/words.h"
#include "tests/integration/console/consolewindow.h"
#include "tests/integration/console/hands.h"
#include "tests/integration/console/panelfloor.h"
#include "tests/integration/console/workshop.h"
#include "tests/integration/hub/hubclient.h"

using namespace sidelight;
using test::until;

namespace
{

constexpr const char *title = "Card used in two places at once";
constexpr const char *previewPane = "As the agent sees it";
constexpr int manyPanels = 20;

QString words(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

std::string touchpoint(const std::string &id, const std::string &customer, Timestamp time,
                       const std::string &data)
{
    return R"({"specversion":"1.0","id":")" + id +
           R"(","source":"/tests","type":"sidelight.touchpoint.recorded","subject":")" + customer +
           R"(","time":")" + formatRfc3339(time) +
           R"(","datacontenttype":"application/json","data":)" + data + "}";
}

std::string checkIn(const std::string &id, const std::string &customer, Timestamp time)
{
    return touchpoint(id, customer, time,
                      R"({"channel":"product","kind":"checkin","title":"Checked in",)"
                      R"("place":{"name":"Toronto","lat":43.653,"lon":-79.383}})");
}

std::string payment(const std::string &id, const std::string &customer, Timestamp time, bool isFar)
{
    return touchpoint(
        id, customer, time,
        R"({"channel":"product","kind":"card.payment","title":"Paid","present":true,"place":)" +
            std::string(isFar ? R"({"name":"Oslo","lat":59.913,"lon":10.752}})"
                              : R"({"name":"Toronto","lat":43.66,"lon":-79.39}})"));
}

// Fifty customers who checked in two hundred times and once: more alerts than anybody reads.
std::string floodOf(const test::Workshop &workshop)
{
    constexpr std::int64_t minuteMs = 60'000;
    const Timestamp now = SystemClock().now();
    std::string lines;
    for (int i = 0; i < 50 * 201; ++i)
        lines += checkIn("in-" + std::to_string(i), "c-" + std::to_string(i % 50),
                         Timestamp{now.ms - (50 * 201 - i) * minuteMs}) +
                 '\n';
    return test::write(workshop.folder.file("flood.ndjson"), lines);
}

// Forty customers who paid where they were, three who cannot have.
std::string pastOf(const test::Workshop &workshop)
{
    constexpr std::int64_t hourMs = 3'600'000;
    const Timestamp now = SystemClock().now();
    std::string lines;
    for (int i = 0; i < 43; ++i) {
        const std::string n = std::to_string(i);
        const Timestamp begin{now.ms - (44 - i) * hourMs};
        lines += checkIn("in-" + n, "c-" + n, begin) + '\n';
        lines +=
            payment("pay-" + n, "c-" + n, Timestamp{begin.ms + hourMs / 2}, i % 20 == 2) + '\n';
    }
    return test::write(workshop.folder.file("past.ndjson"), lines);
}

using MakeHands = std::unique_ptr<test::Hands> (*)(QQuickWindow &);

struct Way {
    test::Workshop workshop;
    test::ConsoleWindow console{R"({"version":1})"};
    std::unique_ptr<test::Hands> owned;
    test::Hands &hands;

    explicit Way(MakeHands make)
        : owned(make(console.window()))
        , hands(*owned)
    {
    }

    void connect()
    {
        hands.press(words("Publish"));
        hands.type(words("Address of the hub"), words(workshop.address()));
        hands.type(words("File of the token"), words(workshop.token));
        hands.press(words("Connect"));
        REQUIRE(until([this] { return console.desk.publishing()->connected(); }));
        REQUIRE(console.wasTold(words("Nothing was published for this team yet")));
        hands.type(words("File of the signing key"), words(workshop.key));
        hands.type(words("File of the key's passphrase"), words(workshop.passphrase));
    }
    // Signs and sends what is asked for by that button.
    void publishBy(const char *button, std::int64_t version)
    {
        const auto *page = console.desk.publishing();
        hands.press(words(button));
        REQUIRE(until([&] {
            const auto &newest = console.publishing.newest();
            return !page->busy() &&
                   (!page->failure().isEmpty() || (newest && newest->version == version));
        }));
        REQUIRE(page->failure().toStdString().empty());
        CHECK(console.wasTold(words("In force: Version " + std::to_string(version))));
    }
    // The page says it, however many panels there are.
    void seesTaken(const char *line) const
    {
        INFO(line << ", but: " << console.desk.publishing()->panels().toStdString());
        CHECK(until([&] { return hands.sees(words(line)); }));
    }
    void buildRule()
    {
        hands.press(words("Rules"));
        CHECK_FALSE(hands.sees(words(title)));
        hands.press(words("Add a rule"));
        hands.pick(words("Several events, in any order"));
        CHECK(hands.isAt(words("Kind of rule"))); // one goes on where it is filled in
        hands.press(words("Critical"));
        hands.type(words("Within what time"), words("2"));
        hands.choose(words("Within what time, unit"), words("hours"));
        addConditions("A", "checkin");
        addConditions("B", "card.payment");
        hands.press(words("Add a condition of event B"));
        hands.choose(words("What, condition 3 of event B"), words("present"));
        hands.choose(words("How, condition 3 of event B"), words("is yes"));
        hands.press(words("Add a distance between the events"));
        hands.choose(words("From, condition 1 of the rule"), words("place of A"));
        hands.choose(words("To, condition 1 of the rule"), words("place of B"));
        hands.type(words("Value, condition 1 of the rule"), words("600"));
        hands.type(words("Title of the alert"), words(title));
        hands.type(words("Name of the rule"), words("Impossible travel"));
        REQUIRE(until([this] { return console.draft.findings().empty(); }));
        checkRule();
    }
    void addConditions(const std::string &event, const char *kind)
    {
        const QString add = words("Add a condition of event " + event);
        hands.press(add);
        hands.type(words("Value, condition 1 of event " + event), words(kind));
        hands.press(add);
        hands.choose(words("What, condition 2 of event " + event), words("place"));
    }
    void checkRule() const
    {
        const auto &rule = console.draft.draft().document().at("rules").at(0).as_object();
        CHECK(rule.at("name") == "Impossible travel");
        CHECK(rule.at("severity") == "critical");
        CHECK(rule.at("select").at("a").at("when") == "data.kind == 'checkin' && has(data.place)");
        CHECK(rule.at("select").at("b").at("when") ==
              "data.kind == 'card.payment' && has(data.place) && data.present");
        CHECK(rule.at("correlate").at("timespan") == "2h");
        CHECK(rule.at("correlate").at("where") == "geo.km(a.data.place, b.data.place) > 600.0");
        CHECK(rule.at("then").at("alert") == title);
    }
    void tryOnThePast()
    {
        tryOn(pastOf(workshop));
        CHECK(console.trial.report()->alerts == 3);
        CHECK(console.wasTold(words("3 alerts")));
        CHECK(hands.sees(words("3 alerts")));
        // One rule, its examples, and why.
        hands.press(words("Impossible travel"));
        hands.press(words(title));
        CHECK(until([this] { return console.desk.past()->result()->why()->rowCount() > 0; }));
    }
    void seeAsTheAgent()
    {
        const auto *preview = console.desk.preview();
        REQUIRE(until([&] { return preview->hasPanel(); }));
        // The draft has this rule alone: before it there was no alert at all.
        CHECK(until([&] { return preview->panel()->alerts()->count() > 0; }));
        CHECK(until([&] { return preview->notice().isEmpty(); }));
        CHECK(until([this] { return hands.seesPainted(words(previewPane), words(title)); }));
    }
    // One that tells of every check-in.
    void buildFloodingRule()
    {
        hands.press(words("Rules"));
        hands.press(words("Add a rule"));
        hands.pick(words("One event"));
        hands.press(words("Add a condition of event A"));
        hands.type(words("Value, condition 1 of event A"), words("checkin"));
        hands.type(words("Title of the alert"), words("Somebody is somewhere"));
        hands.type(words("Name of the rule"), words("Every check-in"));
        REQUIRE(until([this] { return console.draft.findings().empty(); }));
    }
    void tryOn(const std::string &file)
    {
        hands.press(words("On the past"));
        hands.press(words("A file of events"));
        hands.type(words("File of events"), words(file));
        hands.press(words("Try it"));
        REQUIRE(until([this] { return console.desk.past()->reported(); }));
    }
    // What a card did now, for the customer whom all panels have in front.
    void useCardFarAway() const
    {
        const Timestamp now = SystemClock().now();
        test::HttpClient client(*workshop.hub);
        REQUIRE(client.post(checkIn("live-in", "c-1", Timestamp{now.ms - 60'000})).status == 202);
        REQUIRE(client.post(payment("live-pay", "c-1", now, true)).status == 202);
    }
    void readAudit()
    {
        hands.press(words("Audit"));
        const auto *audit = console.desk.audit();
        REQUIRE(until([&] { return audit->loaded() && !audit->busy(); }));
        CHECK(audit->failure().toStdString().empty());
        std::vector<std::string> kept;
        for (const auto &record : console.audit.page()->records) {
            if (record.deed.what.starts_with("config.")) {
                CHECK(record.deed.role == "supervisor");
                kept.push_back(record.deed.what);
            }
        }
        // Newest first.
        CHECK(kept == std::vector<std::string>{"config.rolledback", "config.published",
                                               "config.pilot", "config.published"});
        CHECK(hands.sees(words("Rolled back")));
        CHECK(hands.sees(words("Published for a part")));
        hands.press(words("Go through the chain"));
        CHECK(until([&] { return audit->chainWhole(); }));
    }
};

void goTheWholeWay(MakeHands make)
{
    Way way(make);
    test::HttpClient client(*way.workshop.hub);
    REQUIRE(client
                .post(R"({"specversion":"1.0","id":"offer","source":"/tests","type":)"
                      R"("sidelight.interaction.offered","subject":"c-1","correlationid":"i1",)"
                      R"("datacontenttype":"application/json","data":{"channel":"voice",)"
                      R"("agent":"dev","reason":"Card declined"}})")
                .status == 202);
    way.connect();
    way.publishBy("Publish version 1", 1);
    // A pilot is named after the version it begins with.
    test::PanelFloor floor(way.workshop, manyPanels, config::Pilot{"version 2", 0.5, {}}, "i1");
    REQUIRE(until([&] { return floor.isOn(1, 1); }));
    floor.startWriting();

    way.buildRule();
    way.tryOnThePast();
    way.seeAsTheAgent();
    way.hands.press(words("Publish"));
    way.hands.choose(words("Share of the panels"), words("50\u00a0% of the panels"));
    way.publishBy("Publish version 2", 2);
    CHECK(until([&] { return floor.isOn(2, 1); }));
    way.seesTaken("10 panels took version 2 · 10 panels took version 1");
    way.useCardFarAway();
    CHECK(until([&] { return floor.shows(title, true, false); }));

    way.publishBy("To all", 3);
    CHECK(until([&] { return floor.isOn(3, 3); }));
    way.seesTaken("20 panels took version 3");
    CHECK(until([&] { return floor.shows(title, true, true); }));

    way.hands.choose(words("Former version"), words("version 1"));
    way.publishBy("Roll back", 4);
    CHECK(until([&] { return floor.isOn(4, 4); }));
    way.seesTaken("20 panels took version 4");
    CHECK(until([&] { return floor.shows(title, false, false); }));
    const auto &former = way.console.publishing.newest()->document;
    CHECK((!former.contains("rules") || former.at("rules") == boost::json::array()));

    floor.stopWriting();
    CHECK(until([&] { return floor.holdsAllThatWasTyped(); }));
    WARN(floor.letters() << " letters in each panel that was written in");
    way.readAudit();
}

} // namespace

TEST_CASE("a new supervisor goes the whole way by keyboard alone, and no panel loses a key")
{
    goTheWholeWay([](QQuickWindow &window) -> std::unique_ptr<test::Hands> {
        return std::make_unique<test::Keyboard>(window);
    });
}

TEST_CASE("a new supervisor goes the whole way by mouse, and no panel loses a key")
{
    goTheWholeWay([](QQuickWindow &window) -> std::unique_ptr<test::Hands> {
        return std::make_unique<test::Mouse>(window);
    });
}

TEST_CASE(
    "a rule that would fire ten thousand times is told of, with the figure, before it goes out")
{
    Way way([](QQuickWindow &window) -> std::unique_ptr<test::Hands> {
        return std::make_unique<test::Keyboard>(window);
    });
    way.connect();
    way.publishBy("Publish version 1", 1);
    way.buildFloodingRule();
    way.tryOn(floodOf(way.workshop));
    way.hands.press(words("Publish"));
    CHECK(until([&] {
        return way.hands.sees(words("“Every check-in” would have fired 10,050 times in 30 days."));
    }));
    CHECK(way.hands.sees(words("A rule would have fired far too often.")));
    CHECK_FALSE(way.hands.canPress(words("Publish version 2")));
    CHECK(way.console.publishing.newest()->version == 1);
    // Whoever means it can.
    way.hands.press(words("Publish it all the same"));
    way.publishBy("Publish version 2", 2);
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    if (!embed::loadFonts() || !embed::loadWords(application, QLocale(QLocale::English)))
        return 1;
    return Catch::Session().run(argc, argv);
}
