#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <fstream>
#include <sstream>

#include <QCoreApplication>

#include "core/config/starter.h"
#include "plugin/console/rulesviewmodel.h"
#include "plugin/console/stepmarks.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::console;
using Matter = DraftSession::Matter;

namespace
{

std::string textIn(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void write(const std::string &path, const std::string &text)
{
    std::ofstream(path, std::ios::binary) << text;
}

config::Change visible(int count)
{
    return {"change how many alerts are shown",
            {config::setEdit("/budget", boost::json::object{{"visible", count}})},
            {}};
}

const char *const bundle = R"({ "version": 4, "budget": {"visible": 3} })";

struct Desk {
    test::ScratchFolder folder;
    SystemClock clock;
    std::string path = folder.file("cards.json");
    QString file = QString::fromStdString(path);

    DraftSession make()
    {
        return DraftSession(clock, QString::fromStdString(folder.file("drafts")),
                            Worker::Mode::Inline);
    }
};

} // namespace

TEST_CASE("what is marked goes and comes with its step, and never after another took its place")
{
    Desk desk;
    DraftSession session = desk.make();
    REQUIRE(session.open(bundle, {}));
    StepMarks marks(session);
    std::string told;
    const auto mark = [&](const std::string &name) {
        marks.mark([&told, name] { told += '-' + name; }, [&told, name] { told += '+' + name; });
    };
    REQUIRE(session.apply(visible(4)));
    mark("a");
    REQUIRE(session.apply(visible(5)));
    REQUIRE(session.apply(visible(6)));
    mark("b");
    SECTION("undone and redone")
    {
        session.undo();
        session.undo();
        CHECK(told == "-b");
        session.undo();
        CHECK(told == "-b-a");
        session.redo();
        session.redo();
        session.redo();
        CHECK(told == "-b-a+a+b");
        session.undo();
        CHECK(told == "-b-a+a+b-b");
    }
    SECTION("something else is done instead, at once or further back")
    {
        session.undo();
        if (GENERATE(true, false))
            session.undo();
        REQUIRE(session.apply(visible(7)));
        REQUIRE(session.apply(visible(8)));
        session.undo();
        session.redo();
        CHECK(told == "-b");
        while (session.draft().canUndo())
            session.undo();
        CHECK(told == "-b-a");
    }
    SECTION("another bundle is opened")
    {
        REQUIRE(session.open(R"({"version":5})", {}));
        REQUIRE(session.apply(visible(4)));
        session.undo();
        CHECK(told.empty());
    }
}

TEST_CASE("what was changed and not saved goes on in the next session, and can be taken back")
{
    Desk desk;
    write(desk.path, bundle);
    {
        DraftSession session = desk.make();
        REQUIRE(session.open(bundle, desk.file));
        REQUIRE(session.apply(visible(5)));
        CHECK(session.findings().empty());
    }
    DraftSession session = desk.make();
    REQUIRE(session.open(bundle, desk.file));
    CHECK(session.matter() == Matter::Found);
    CHECK(session.draft().text() == R"({"budget":{"visible":5},"version":4})");
    session.undo();
    CHECK(session.draft().text() == bundle);
    CHECK(textIn(desk.path) == bundle);
}

TEST_CASE("saving writes the file once and forgets the draft")
{
    Desk desk;
    write(desk.path, bundle);
    DraftSession session = desk.make();
    REQUIRE(session.open(bundle, desk.file));
    session.save();
    CHECK(textIn(desk.path) == bundle); // nothing was changed: not a byte
    REQUIRE(session.apply(visible(5)));
    session.save();
    CHECK(textIn(desk.path) == session.draft().text());
    CHECK_FALSE(session.draft().isDirty());
    DraftSession next = desk.make();
    REQUIRE(next.open(textIn(desk.path), desk.file));
    CHECK(next.matter() == Matter::None);
}

TEST_CASE("a draft of another version says so, and both can be put together")
{
    Desk desk;
    {
        DraftSession session = desk.make();
        REQUIRE(session.open(bundle, desk.file));
        REQUIRE(session.apply(visible(5)));
    }
    const std::string live = R"({"version":5,"budget":{"visible":3},"team":"cards"})";
    DraftSession session = desk.make();
    REQUIRE(session.open(live, desk.file));
    CHECK(session.matter() == Matter::OtherVersion);
    session.mergeBoth();
    CHECK(session.matter() == Matter::None);
    CHECK(session.conflicts().empty());
    CHECK(session.draft().text() == R"({"budget":{"visible":5},"team":"cards","version":5})");
}

TEST_CASE("what somebody else saved meanwhile is not written over without being asked")
{
    Desk desk;
    write(desk.path, bundle);
    DraftSession session = desk.make();
    REQUIRE(session.open(bundle, desk.file));
    REQUIRE(session.apply(visible(5)));
    const std::string theirs = R"({"version":4,"budget":{"visible":7}})";
    write(desk.path, theirs);
    session.save();
    CHECK(session.matter() == Matter::FileChanged);
    CHECK(textIn(desk.path) == theirs);
    session.mergeBoth();
    REQUIRE(session.conflicts().size() == 1);
    CHECK(session.conflicts()[0].pointer == "/budget/visible");
    session.save();
    CHECK(session.matter() == Matter::None);
    CHECK(textIn(desk.path) == R"({"budget":{"visible":5},"version":4})");
}

TEST_CASE("what is no bundle at all leaves what is open")
{
    Desk desk;
    DraftSession session = desk.make();
    REQUIRE(session.open(bundle, {}));
    QString sentence;
    QObject::connect(&session, &DraftSession::failed, &session,
                     [&sentence](const QString &said) { sentence = said; });
    CHECK_FALSE(session.open("{", {}));
    CHECK_FALSE(sentence.isEmpty());
    CHECK(session.draft().text() == bundle);
}

TEST_CASE(
    "each shipped rule is opened and closed without a change, and a change raises its version once")
{
    Desk desk;
    DraftSession session = desk.make();
    RulesViewModel rules(session);
    const std::string starter = config::starterText();
    REQUIRE(session.open(starter, {}));
    for (int i = 0; i < rules.rules()->count(); ++i) {
        rules.choose(i);
        CHECK(rules.form()->formed());
        CHECK_FALSE(rules.form()->sentence().isEmpty());
        CHECK(rules.form()->otherErrors().isEmpty());
    }
    CHECK(session.draft().text() == starter);
    rules.choose(0);
    const QString version = rules.form()->versionText();
    rules.form()->setText(RuleFormViewModel::Field::Name, QStringLiteral("Another"));
    const QString raised = rules.form()->versionText();
    CHECK(raised != version);
    rules.form()->setText(RuleFormViewModel::Field::Name, QStringLiteral("Another name"));
    CHECK(rules.form()->versionText() == raised);
    session.undo();
    CHECK(session.draft().text() == starter);
}

TEST_CASE("impossible travel is built from an empty form")
{
    Desk desk;
    DraftSession session = desk.make();
    RulesViewModel rules(session);
    REQUIRE(session.open(R"({"version":1})", {}));
    rules.add(static_cast<int>(rules::CorrelationType::Temporal));
    RuleFormViewModel &form = *rules.form();
    REQUIRE(form.formed());
    CHECK(session.findings().empty());
    form.setText(RuleFormViewModel::Field::Id, QStringLiteral("fraud.travel"));
    form.setText(RuleFormViewModel::Field::Alert,
                 QStringLiteral("Card used in two places at once"));
    form.setSpan(RuleFormViewModel::Span::Window, QStringLiteral("2"), 1);
    form.add(0, RuleFormViewModel::Added::Condition);
    form.setValue(0, 0, QStringLiteral("checkin"));
    form.add(1, RuleFormViewModel::Added::Condition);
    form.setValue(1, 0, QStringLiteral("card.payment"));
    form.add(-1, RuleFormViewModel::Added::Distance);
    CHECK(session.findings().empty());
    const QString json = form.json();
    CHECK(json.contains(QStringLiteral("geo.km(a.data.place, b.data.place) > 500.0")));
    CHECK(json.contains(QStringLiteral("data.kind == 'card.payment'")));
    CHECK(json.contains(QStringLiteral("\"timespan\":\"2h\"")));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
