#include <algorithm>

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

namespace
{

struct Keys {
    Keys()
    {
        list = *fixture::callDelta().suggestions;
        model.setSuggestions(list);
        words.clock.advanceMs(1000);
    }
    // The id that a key takes; "-": it does nothing and says so; empty: nothing at all.
    [[nodiscard]] std::string taken(int place) const
    {
        const SuggestionsModel::Meant meant = model.meant(place);
        return meant.suggestion ? meant.suggestion->id.value : meant.changed ? "-" : "";
    }

    test::Words words;
    SuggestionsModel model{words.time};
    std::vector<Suggestion> list;
};

} // namespace

TEST_CASE("for 300 ms after a change a key means what stood at its place before")
{
    Keys f;
    std::swap(f.list[0], f.list[2]);
    f.model.setSuggestions(f.list);
    CHECK(f.taken(0) == "sg-1");
    CHECK(f.taken(2) == "sg-3");
    f.words.clock.advanceMs(299);
    CHECK(f.taken(0) == "sg-1");
    f.words.clock.advanceMs(1);
    CHECK(f.taken(0) == "sg-3");
    CHECK(f.taken(2) == "sg-1");
    CHECK(f.taken(3).empty());
}

TEST_CASE("what was withdrawn is not taken, by no key and under no pointer")
{
    Keys f;
    f.list.erase(f.list.begin());
    SECTION("by key")
    {
        f.model.setSuggestions(f.list);
        CHECK(f.taken(0) == "-");
        CHECK(f.taken(1) == "sg-2");
        f.words.clock.advanceMs(300);
        CHECK(f.taken(0) == "sg-2");
    }
    SECTION("while the list is held")
    {
        f.model.setHold(true);
        f.model.setSuggestions(f.list);
        f.words.clock.advanceMs(1000);
        CHECK(f.taken(0) == "-");
        CHECK(f.model.shownAt(0).suggestion == nullptr);
        CHECK(f.model.shownAt(0).changed);
        CHECK(f.model.shownAt(1).suggestion->id == SuggestionId("sg-2"));
    }
    SECTION("when all are")
    {
        f.model.setSuggestions({});
        CHECK(f.taken(0) == "-");
        f.words.clock.advanceMs(300);
        CHECK(f.taken(0).empty());
    }
}

TEST_CASE("what came to a place where others stood beside is not taken before it can be read")
{
    Keys f;
    Suggestion more = f.list[0];
    more.id = SuggestionId("sg-4");
    f.list.push_back(more);
    f.model.setSuggestions(f.list);
    CHECK(f.taken(3) == "-");
    f.words.clock.advanceMs(300);
    CHECK(f.taken(3) == "sg-4");
}

TEST_CASE("a list that was empty is taken from at once")
{
    const test::Words words;
    SuggestionsModel model(words.time);
    model.setSuggestions({});
    model.setSuggestions(*fixture::callDelta().suggestions);
    CHECK(model.meant(0).suggestion != nullptr);
}

TEST_CASE("a key that was meant for the interaction before takes nothing of the next one")
{
    Keys f;
    f.model.turn();
    f.model.setSuggestions(f.list);
    CHECK(f.taken(0) == "-");
    f.words.clock.advanceMs(300);
    CHECK(f.taken(0) == "sg-1");
}

TEST_CASE("changes faster than one can read go on meaning what one saw")
{
    Keys f;
    for (int i = 0; i < 100; ++i) {
        std::rotate(f.list.begin(), f.list.begin() + 1, f.list.end());
        f.model.setSuggestions(f.list);
        if (i == 0)
            CHECK(f.taken(0) == "sg-1");
        f.words.clock.advanceMs(1);
    }
    CHECK_FALSE(f.taken(0).empty());
    f.words.clock.advanceMs(300);
    CHECK(f.taken(0) == f.list[0].id.value);
}

TEST_CASE("a refusal is said for a while")
{
    Keys f;
    f.model.refuse();
    CHECK_FALSE(f.model.notice().isEmpty());
    f.words.clock.advanceMs(3999);
    f.model.tick();
    CHECK_FALSE(f.model.notice().isEmpty());
    f.words.clock.advanceMs(1);
    f.model.tick();
    CHECK(f.model.notice().isEmpty());
}
