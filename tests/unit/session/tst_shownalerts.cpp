// Which alerts were seen, and how long they stood until somebody decided.
#include <catch2/catch_test_macros.hpp>

#include "core/session/shownalerts.h"

using namespace sidelight;
using session::AlertRow;
using session::ShownAlerts;

namespace
{

const InteractionId call{"i1"};

AlertRow row(const std::string &id)
{
    AlertRow one;
    one.alert.id = AlertId{id};
    one.alert.severity = Severity::Critical;
    one.alert.why.id = "rule-" + id;
    one.alert.why.version = 3;
    return one;
}

std::vector<std::string> idsOf(const std::vector<ShownAlerts::Seen> &seen)
{
    std::vector<std::string> ids;
    for (const ShownAlerts::Seen &one : seen)
        ids.push_back(one.id.value);
    return ids;
}

using Ids = std::vector<std::string>;
using Rows = std::vector<AlertRow>;

} // namespace

TEST_CASE("an alert that stands for a second within the budget is seen once")
{
    ShownAlerts shown;
    shown.show(call, Rows{row("a"), row("b"), row("c")}, 2, 0);
    CHECK(shown.take(999, true).empty());
    const auto seen = shown.take(1000, true);
    CHECK(idsOf(seen) == Ids{"a", "b"});
    CHECK(seen[0] == ShownAlerts::Seen{AlertId{"a"}, call, "rule-a", 3, Severity::Critical});
    shown.show(call, Rows{row("a"), row("b"), row("c")}, 2, 2000);
    CHECK(shown.take(9000, true).empty());
}

TEST_CASE("what is acknowledged or put off is not shown anew")
{
    AlertRow known = row("a");
    known.acknowledged = true;
    AlertRow away = row("b");
    away.snoozedUntil = Timestamp{1};
    ShownAlerts shown;
    shown.show(call, Rows{known, away}, 3, 0);
    CHECK(shown.take(5000, true).empty());
}

TEST_CASE("the time until a decision is that since the card could be seen")
{
    ShownAlerts shown;
    shown.show(call, Rows{row("a")}, 3, 500);
    CHECK(shown.take(1600, true).size() == 1);
    CHECK(shown.decided(call, AlertId{"a"}, 9500) == 9000);
    CHECK_FALSE(shown.decided(call, AlertId{"nobody"}, 9500));
    CHECK_FALSE(shown.decided(InteractionId{"i2"}, AlertId{"a"}, 9500));
}

TEST_CASE("who decides within the first second has seen it")
{
    ShownAlerts shown;
    shown.show(call, Rows{row("a")}, 3, 0);
    CHECK(shown.decided(call, AlertId{"a"}, 400) == 400);
    CHECK(idsOf(shown.take(400, true)) == Ids{"a"});
}

TEST_CASE("while an alert is put off no time passes, and it counts once")
{
    ShownAlerts shown;
    shown.show(call, Rows{row("a")}, 3, 0);
    shown.putOff(call, AlertId{"a"}, 3000);
    CHECK(idsOf(shown.take(3000, true)) == Ids{"a"});
    CHECK_FALSE(shown.decided(call, AlertId{"a"}, 4000));
    shown.show(call, Rows{row("a")}, 3, 60'000);
    CHECK(shown.take(90'000, true).empty());
    CHECK(shown.decided(call, AlertId{"a"}, 62'500) == 2500);
}

TEST_CASE("a clock that goes back gives no negative time")
{
    ShownAlerts shown;
    shown.show(call, Rows{row("a")}, 3, 5000);
    CHECK(shown.decided(call, AlertId{"a"}, 4000) == 0);
}

TEST_CASE("of an interaction that left nothing is kept but what is not told yet")
{
    const InteractionId other{"i2"};
    ShownAlerts shown;
    shown.show(other, Rows{row("a")}, 3, 0);
    shown.show(call, Rows{row("a")}, 3, 2000);
    shown.showNothing(4000);
    shown.forget(call);
    CHECK_FALSE(shown.decided(call, AlertId{"a"}, 5000));
    CHECK(shown.decided(other, AlertId{"a"}, 5000) == 5000);
    CHECK(shown.take(9000, true).size() == 2);
}
