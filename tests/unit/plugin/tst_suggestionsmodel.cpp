#include <catch2/catch_test_macros.hpp>

#include <QAbstractItemModelTester>

#include "plugin/models/suggestionsmodel.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using models::SuggestionsModel;
using test::utf8;

TEST_CASE("a score shows the numbers it is made of")
{
    const test::Words words;
    SuggestionsModel model(words.time);
    model.setSuggestions(*fixture::callDelta().suggestions);
    CHECK(model
              .data(model.index(0),
                    Qt::UserRole + static_cast<int>(SuggestionsModel::Role::ScoreText))
              .toString() == utf8("score 1 = likely 0.79 × value 1.1 × urgent 0.95 × learned 1.2"));
}

TEST_CASE("ranks do not change under the pointer")
{
    const test::Words words;
    SuggestionsModel model(words.time);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<Suggestion> list = *fixture::callDelta().suggestions;
    model.setSuggestions(list);
    model.setHold(true);
    std::swap(list[0], list[2]);
    model.setSuggestions(list);
    CHECK(model.at(0)->id == SuggestionId("sg-1"));
    model.setHold(false);
    CHECK(model.at(0)->id == SuggestionId("sg-3"));
    SECTION("a list that was empty is filled at once")
    {
        model.setSuggestions({});
        model.setHold(true);
        model.setSuggestions(list);
        CHECK(model.count() == 3);
    }
}

TEST_CASE("why says how often an action was taken, and what was learned from it")
{
    const test::Words words;
    SuggestionsModel model(words.time);
    std::vector<Suggestion> list = *fixture::callDelta().suggestions;
    list[0].weight = 1.476;
    list[0].learned = 1.23;
    list[0].track = {13.7, 18.2, true, false};
    list[0].others = {{"", "Fraud policy", "Risk team", 4, {}}};
    list[1].track = {2, 20, false, true};
    list[2].isExplored = true;
    model.setSuggestions(list);
    const auto text = [&model](int row, SuggestionsModel::Role role) {
        return model.data(model.index(row), Qt::UserRole + static_cast<int>(role)).toString();
    };
    using Role = SuggestionsModel::Role;
    CHECK(text(0, Role::ScoreText) ==
          utf8("score 1.2 = likely 0.79 × value 1.1 × urgent 0.95 × weight 1.2 × learned 1.2"));
    CHECK(text(0, Role::TrackText).startsWith(utf8("Taken 14 of 18 times here. Suggested by ")));
    CHECK(text(1, Role::TrackText) == utf8("Your team took it 2 of 20 times."));
    CHECK(text(2, Role::TrackText) == utf8("Shown to find out whether it helps."));
}

TEST_CASE("what is not shown says why, in a sentence each")
{
    const test::Words words;
    SuggestionsModel model(words.time);
    using Cause = session::LeftOutRow::Cause;
    model.setLeftOut({{"retention-offer", "", Cause::NoConsent, "marketing"},
                      {"x", "100 %2 off", Cause::Outranked, ""}});
    QString text = model.leftOut();
    for (const QChar mark : {QChar(0x2068), QChar(0x2069)})
        text.remove(mark);
    CHECK(text == utf8("Make an offer to stay: the customer has not agreed to “marketing”.\n"
                       "100 %2 off: others come first."));
    model.setLeftOut({});
    CHECK(model.leftOut().isEmpty());
}
