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
              .toString() == utf8("score 0.83 = likely 0.79 × value 1.1 × urgent 0.95"));
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
