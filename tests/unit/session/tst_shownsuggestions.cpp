// What stood on the screen long enough to have been seen.
#include <catch2/catch_test_macros.hpp>

#include "core/session/shownsuggestions.h"

using namespace sidelight;
using session::ShownSuggestions;

namespace
{

const InteractionId shownCall{"i1"};

std::vector<Suggestion> list(const std::vector<std::string> &ids)
{
    std::vector<Suggestion> suggestions;
    for (const std::string &id : ids) {
        suggestions.emplace_back();
        suggestions.back().id = SuggestionId{id};
        suggestions.back().action = "do-" + id;
    }
    return suggestions;
}

std::vector<std::string> actionsOf(const std::vector<ShownSuggestions::Seen> &seen)
{
    std::vector<std::string> ids;
    for (const ShownSuggestions::Seen &one : seen)
        ids.push_back(one.id.value);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("what stands for a second is seen, and told together with what follows")
{
    ShownSuggestions shown;
    shown.show(shownCall, "voice/cards", list({"a", "b"}), 0);
    CHECK(shown.nextDeadlineMs() == 1000);
    CHECK(shown.take(999, true).empty());
    CHECK(shown.take(1000, false).empty()); // seen; told when it is time
    shown.show(shownCall, "voice/cards", list({"c"}), 2000);
    CHECK(shown.nextDeadlineMs() == 3000);
    CHECK(shown.take(4999, false).empty());
    const auto seen = shown.take(5000, false);
    CHECK(actionsOf(seen) == Ids{"a", "b", "c"});
    CHECK(seen[1] ==
          ShownSuggestions::Seen{SuggestionId{"b"}, shownCall, "do-b", "voice/cards", 2});
    CHECK_FALSE(shown.nextDeadlineMs());
}

TEST_CASE("what words on their way bring and take away was not seen")
{
    ShownSuggestions shown;
    shown.show(shownCall, "voice", list({"a"}), 0);
    shown.show(shownCall, "voice", list({"b"}), 900);
    shown.showNothing(1500);
    CHECK(shown.take(9000, true).empty());
    CHECK_FALSE(shown.nextDeadlineMs());
}

TEST_CASE("what moves to another place goes on standing")
{
    ShownSuggestions shown;
    shown.show(shownCall, "voice", list({"a", "b"}), 0);
    shown.show(shownCall, "voice", list({"b", "a"}), 700);
    CHECK(actionsOf(shown.take(1100, true)) == Ids{"b", "a"});
}

TEST_CASE("a suggestion is seen once an interaction")
{
    ShownSuggestions shown;
    for (const char *interaction : {"i1", "i1", "i2"}) {
        shown.show(InteractionId{interaction}, "voice", list({"a"}), 0);
        shown.showNothing(2000);
    }
    CHECK(actionsOf(shown.take(2000, true)) == Ids{"a", "a"});
}

TEST_CASE("what somebody did something with was seen at once")
{
    ShownSuggestions shown;
    shown.show(shownCall, "voice", list({"a", "b"}), 0);
    shown.touch(SuggestionId{"b"});
    shown.showNothing(50);
    CHECK(actionsOf(shown.take(50, true)) == Ids{"b"});
}
