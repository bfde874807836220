// The page of guides as a draft.
#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"
#include "core/config/starter.h"
#include "plugin/console/guidesviewmodel.h"

using namespace sidelight;
using namespace sidelight::console;

namespace
{

// As in docs/guides.md.
constexpr auto branching = R"({"version":1, "guides":[
 {"action": "verify-otp", "title": "Verify by one-time code", "otherwise": ["No phone at hand"],
  "steps": [
   {"title": "Ask for the last four digits", "say": "The last four digits of your {card}, please.",
    "fields": [{"id": "card", "label": "Card", "from": "customer.products[0].name"},
               {"id": "digits", "label": "Last four digits", "secret": true}],
    "ask": "Do they match?", "answers": [{"text": "Yes"}, {"text": "No", "then": "pass-on"}]},
   {"title": "Which check is enough?",
    "choose": [{"when": "customer.tier == 'Gold'", "text": "Gold customer", "then": "code"},
               {"text": "Everybody else"}]},
   {"title": "Ask for the date of birth", "by": "customer"},
   {"id": "code", "title": "Send the code", "by": "system", "then": "end"},
   {"id": "pass-on", "title": "Pass on to the fraud team", "by": "back-office"}]}]})";

struct GuidesDesk {
    ManualClock clock{Timestamp{1'795'185'960'000}};
    DraftSession session{clock, {}, Worker::Mode::Inline};
    GuidesViewModel guides{session};

    explicit GuidesDesk(const std::string &text = branching) { REQUIRE(session.open(text, {})); }
    [[nodiscard]] std::string text() const { return session.draft().text(); }
    [[nodiscard]] GuideStepViewModel &form() const { return *guides.form(); }
    // What panels would make of the draft.
    [[nodiscard]] Guide guide(std::size_t place = 0) const
    {
        const auto bundle = config::readBundle(boost::json::serialize(session.draft().document()));
        REQUIRE(bundle);
        return bundle->layout->guides.at(place);
    }
};

template<class Model>
QVariant value(const Model &model, int row, typename Model::Role role)
{
    REQUIRE(row < model.count());
    return model.line(row).values[static_cast<std::size_t>(role)];
}

} // namespace

TEST_CASE("opening guides and looking at every step of them changes no byte")
{
    for (const std::string &text : {std::string(branching), config::starterText()}) {
        GuidesDesk desk(text);
        for (int i = 0; i < desk.guides.guides()->count(); ++i) {
            desk.guides.choose(i);
            for (int step = 0; step < desk.guides.steps()->count(); ++step) {
                desk.guides.chooseStep(step);
                GuideStepViewModel &form = desk.form();
                form.setTitle(form.title());
                form.setSay(form.say());
                form.setHint(form.hint());
                form.setName(form.name());
                form.setDoer(form.doer());
                form.setKind(form.kind());
                form.setTarget(form.target());
                form.setAsk(form.ask());
                for (int b = 0; b < form.branches()->count(); ++b) {
                    using Role = GuideBranchesModel::Role;
                    form.setBranchWords(b, value(*form.branches(), b, Role::Words).toString());
                    form.setBranchWhen(b, value(*form.branches(), b, Role::When).toString());
                    form.setBranchTarget(b, value(*form.branches(), b, Role::Target).toInt());
                }
                for (int f = 0; f < form.fields()->count(); ++f) {
                    using Role = GuideFieldsModel::Role;
                    form.setFieldLabel(f, value(*form.fields(), f, Role::Label).toString());
                    form.setFieldName(f, value(*form.fields(), f, Role::Name).toString());
                    form.setFieldFrom(f, value(*form.fields(), f, Role::From).toString());
                    form.setFieldSecret(f, value(*form.fields(), f, Role::Secret).toBool());
                }
            }
        }
        CHECK_FALSE(desk.session.draft().isChanged());
        CHECK(desk.text() == text);
    }
}

TEST_CASE("what the form of a guide does not know is kept")
{
    GuidesDesk desk(
        R"({"version":1,"guides":[{"action":"a","x":7,"steps":[{"title":"One","y":[1,2]}]}]})");
    desk.guides.setTitle(QStringLiteral("A"));
    desk.form().setTitle(QStringLiteral("Two"));
    desk.form().addField();
    const auto &guide = desk.session.draft().document().at("guides").at(0);
    CHECK(guide.at("x") == boost::json::value(7));
    CHECK(guide.at("steps").at(0).at("y") == boost::json::parse("[1,2]"));
    CHECK(guide.at("steps").at(0).at("title") == boost::json::value("Two"));
}

TEST_CASE("every member of a step can be changed, and taken back by name")
{
    GuidesDesk desk;
    GuideStepViewModel &form = desk.form();
    form.setTitle(QStringLiteral("Ask"));
    form.setSay(QStringLiteral("Please"));
    form.setHint(QStringLiteral("Quietly"));
    form.setAsk(QStringLiteral("Well?"));
    form.setDoer(1);
    const GuideStep step = desk.guide().steps[0];
    CHECK(step.title == "Ask");
    CHECK(step.say == "Please");
    CHECK(step.hint == "Quietly");
    CHECK(step.ask == "Well?");
    CHECK(step.by == Doer::Customer);
    CHECK(desk.session.draft().undoName() == "change who does Ask");
    while (desk.session.draft().canUndo())
        desk.session.undo();
    CHECK(desk.text() == branching);
}

TEST_CASE("a step is led to by choosing it, and gets a name by that")
{
    GuidesDesk desk;
    desk.guides.chooseStep(1);
    GuideStepViewModel &form = desk.form();
    // The next, the end, and every other step.
    REQUIRE(form.targets().size() == 6);
    CHECK(value(*form.branches(), 0, GuideBranchesModel::Role::Target).toInt() == 4);
    form.setBranchTarget(0, 3); // "Ask for the date of birth", which has no name
    CHECK(desk.guide().steps[2].id == "step-3");
    CHECK(desk.guide().steps[1].branches[0].to == "step-3");
    form.setBranchTarget(0, 1);
    CHECK(
        desk.session.draft().document().at("guides").at(0).at("steps").at(1).at("choose").at(0).at(
            "then") == boost::json::value("end"));
    form.setBranchTarget(0, 0);
    CHECK(value(*form.branches(), 0, GuideBranchesModel::Role::Target).toInt() == 0);
}

TEST_CASE("what leads to a step follows when it is called something else, letter by letter")
{
    GuidesDesk desk;
    desk.guides.chooseStep(4);
    desk.form().setName(QStringLiteral("pass-o"));
    desk.form().setName({});                     // nothing can lead to it: what led here waits
    desk.form().setName(QStringLiteral("code")); // another's
    desk.form().setName(QStringLiteral("code-too"));
    desk.form().endStep();
    CHECK(desk.guide().steps[4].id == "code-too");
    CHECK(desk.guide().steps[0].branches[1].to == "code-too");
    CHECK(desk.guide().steps[1].branches[0].to == "code");
    CHECK(desk.session.draft().steps() == 1);
}

TEST_CASE("a way that leads nowhere is shown as it is and said")
{
    GuidesDesk desk(
        R"({"version":1,"guides":[{"action":"a","steps":[{"title":"One","then":"two"},{"title":"Two"}]}]})");
    CHECK(desk.form().targets().back().contains(QLatin1String("two")));
    CHECK(desk.form().target() == 3);
    CHECK(desk.form().targetError().contains(QLatin1String("No step of this guide")));
    desk.form().setTarget(0);
    CHECK(desk.form().targetError().isEmpty());
}

TEST_CASE("a question becomes a choice and back, with its words")
{
    GuidesDesk desk;
    GuideStepViewModel &form = desk.form();
    form.setKind(2);
    CHECK(desk.session.findings().empty());
    CHECK(desk.guide().steps[0].decides);
    CHECK(desk.guide().steps[0].branches[1].text == "No");
    form.setKind(1);
    CHECK(desk.guide().steps[0].isQuestion());
    form.addBranch();
    CHECK(desk.guide().steps[0].branches.size() == 3);
    form.removeBranch(2);
    form.setKind(0);
    CHECK_FALSE(
        desk.session.draft().document().at("guides").at(0).at("steps").at(0).as_object().contains(
            "ask"));
    // Now nothing leads to the last step: that is said there.
    CHECK(value(*desk.guides.steps(), 4, PickLinesModel::Role::Faulty).toBool());
}

TEST_CASE("a new way stands before what is for whatever is left")
{
    GuidesDesk desk;
    desk.guides.chooseStep(1);
    desk.form().addBranch();
    REQUIRE(desk.guide().steps[1].branches.size() == 3);
    CHECK(desk.guide().steps[1].branches[2].when.empty());
}

TEST_CASE("fields are added with names of their own, changed, moved and deleted")
{
    GuidesDesk desk;
    GuideStepViewModel &form = desk.form();
    form.addField();
    form.addField();
    CHECK(desk.guide().steps[0].fields[3].id == "field_2");
    form.setFieldFrom(2, QStringLiteral("customer."));
    CHECK_FALSE(value(*form.fields(), 2, GuideFieldsModel::Role::Error).toString().isEmpty());
    form.setFieldFrom(2, QStringLiteral("customer.name"));
    form.setFieldLabel(2, QStringLiteral("Name"));
    form.setFieldName(2, QStringLiteral("name"));
    form.setFieldSecret(2, true);
    CHECK(desk.guide().steps[0].fields[2] == GuideField{"name", "Name", "customer.name", true});
    form.fieldOrder()->pickUp(2);
    form.fieldOrder()->moveHeld(-2);
    CHECK(desk.guide().steps[0].fields[2].id == "name");
    form.fieldOrder()->drop();
    CHECK(desk.guide().steps[0].fields[0].id == "name");
    form.removeField(0);
    CHECK(desk.guide().steps[0].fields[0].id == "card");
}

TEST_CASE("a step that is dropped elsewhere is one step back, and stays chosen")
{
    GuidesDesk desk(
        R"({"version":1,"guides":[{"action":"a","steps":[{"title":"One"},{"title":"Two"},{"title":"Three"}]}]})");
    desk.guides.order()->pickUp(0);
    desk.guides.order()->dragHeld(2);
    CHECK(value(*desk.guides.steps(), 2, PickLinesModel::Role::Title).toString() ==
          QLatin1String("3. One"));
    CHECK_FALSE(desk.session.draft().canUndo());
    desk.guides.order()->drop();
    CHECK(desk.guide().steps[2].title == "One");
    CHECK(desk.guides.step() == 2);
    CHECK(desk.form().title() == QLatin1String("One"));
    CHECK(desk.session.draft().undoName() == "move One");
    desk.guides.order()->pickUp(1);
    desk.guides.order()->moveHeld(-1);
    desk.guides.order()->cancel();
    CHECK(desk.session.draft().steps() == 1);
    desk.session.undo();
    CHECK_FALSE(desk.session.draft().isChanged());
}

TEST_CASE("guides and steps are added, duplicated and deleted, and found")
{
    GuidesDesk desk(R"({"version":1})");
    CHECK(desk.guides.current() == -1);
    CHECK(desk.form().heading().isEmpty());
    desk.guides.add();
    CHECK(desk.session.findings().empty());
    desk.guides.addStep();
    desk.form().addField();
    desk.guides.duplicateStep();
    CHECK(desk.guide().steps.size() == 3);
    CHECK(desk.session.findings().empty());
    desk.guides.duplicate();
    CHECK(desk.guides.current() == 1);
    CHECK(desk.guide(1).action == "new-action-2");
    desk.guides.setAction(QStringLiteral("refund"));
    desk.guides.setQuery(QStringLiteral("REF"));
    CHECK(desk.guides.guides()->count() == 1);
    desk.guides.remove();
    desk.guides.setQuery({});
    CHECK(desk.guides.current() == 0);
    desk.guides.removeStep();
    CHECK(desk.guide().steps.size() == 2);
    desk.guides.remove();
    CHECK_FALSE(desk.session.draft().document().contains("guides"));
}

TEST_CASE("a reason that is dropped elsewhere is one step back")
{
    GuidesDesk desk(
        R"({"version":1,"guides":[{"action":"a","steps":[{"title":"One"}],"otherwise":["early","middle","late"]}]})");
    using Reasons = std::vector<std::string>;
    desk.guides.reasonOrder()->pickUp(0);
    desk.guides.reasonOrder()->moveHeld(1);
    CHECK(value(*desk.guides.reasons(), 1, GuideReasonsModel::Role::Words) ==
          QLatin1String("early"));
    desk.guides.reasonOrder()->cancel();
    CHECK_FALSE(desk.session.draft().canUndo());
    desk.guides.reasonOrder()->pickUp(2);
    desk.guides.reasonOrder()->dragHeld(-2);
    desk.guides.reasonOrder()->drop();
    CHECK(desk.guide().otherwise == Reasons{"late", "early", "middle"});
    desk.session.undo();
    CHECK(desk.guide().otherwise == Reasons{"early", "middle", "late"});
    CHECK_FALSE(desk.session.draft().canUndo());
}

TEST_CASE("reasons are typed one by one")
{
    GuidesDesk desk;
    desk.guides.addReason();
    desk.guides.setReason(1, QStringLiteral("No time"));
    CHECK(desk.guide().otherwise == std::vector<std::string>{"No phone at hand", "No time"});
    desk.guides.setReason(0, {});
    CHECK(value(*desk.guides.reasons(), 0, GuideReasonsModel::Role::Error)
              .toString()
              .contains(QLatin1String("needs words")));
    desk.guides.removeReason(0);
    desk.guides.removeReason(0);
    CHECK(desk.guide().otherwise.empty());
}

TEST_CASE("what is wrong stands at its field")
{
    GuidesDesk desk;
    desk.form().setTitle({});
    CHECK(desk.form().titleError() == QLatin1String("A step needs a title."));
    desk.session.undo();
    desk.form().setSay(QString(1001, u'x'));
    CHECK(desk.form().sayError().contains(QLatin1String("1000 bytes")));
    desk.session.undo();
    desk.form().setBranchWords(1, QStringLiteral("Yes"));
    CHECK(value(*desk.form().branches(), 1, GuideBranchesModel::Role::Error)
              .toString()
              .contains(QLatin1String("reads the same")));
    desk.session.undo();
    desk.guides.chooseStep(1);
    desk.form().setBranchWhen(0, QStringLiteral("customer.tier =="));
    CHECK_FALSE(
        value(*desk.form().branches(), 0, GuideBranchesModel::Role::Error).toString().isEmpty());
    desk.session.undo();
    desk.form().setName(QStringLiteral("two words"));
    CHECK(desk.form().nameError().contains(QLatin1String("letters, digits")));
    desk.session.undo();
    desk.guides.setAction({});
    CHECK_FALSE(desk.guides.actionError().isEmpty());
    CHECK(value(*desk.guides.guides(), 0, PickLinesModel::Role::Faulty).toBool());
}

TEST_CASE("a list of guides that is none, and a guide that is none, can be looked at")
{
    for (const char *guides : {"7", "[7]", R"([{"action":3,"steps":{}}])", R"([{"steps":[7]}])"}) {
        const GuidesDesk desk(R"({"version":1,"guides":)" + std::string(guides) + '}');
        INFO(guides);
        CHECK_FALSE(desk.session.findings().empty());
        CHECK(desk.form().targets().size() >= 2);
    }
}
