// Retention, and how many alerts an hour are enough, as a draft.
#include <catch2/catch_test_macros.hpp>

#include <QLocale>
#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"
#include "core/config/starter.h"
#include "plugin/console/panelsviewmodel.h"
#include "plugin/console/retentionviewmodel.h"

using namespace sidelight;
using namespace sidelight::console;

namespace
{

struct RetentionDesk {
    ManualClock clock{Timestamp{1'795'185'960'000}};
    DraftSession session{clock, {}, Worker::Mode::Inline};
    RetentionViewModel retention{session};
    PanelsViewModel panels{session};

    explicit RetentionDesk(const std::string &text = R"({"version":1})")
    {
        REQUIRE(session.open(text, {}));
    }
    [[nodiscard]] config::Bundle inForce() const
    {
        auto bundle = config::readBundle(boost::json::serialize(session.draft().document()));
        REQUIRE(bundle);
        return *std::move(bundle);
    }
    [[nodiscard]] QString value(const char *member, RetentionLinesModel::Role role) const
    {
        const int row = retention.lines()->rowOf(member);
        REQUIRE(row >= 0);
        return retention.lines()->line(row).values[static_cast<std::size_t>(role)].toString();
    }
};

} // namespace

TEST_CASE("what is typed of retention is what panels keep, and is taken back whole")
{
    using Role = RetentionLinesModel::Role;
    RetentionDesk desk;
    desk.retention.setSpan(QStringLiteral("events"), QStringLiteral("90d"));
    CHECK(desk.inForce().retention.eventsMs == 90 * Retention::dayMs);
    CHECK(desk.value("interactions", Role::Usual) == QLatin1String("90d"));
    desk.retention.setSpan(QStringLiteral("interactions"), QStringLiteral("91d"));
    CHECK(desk.value("interactions", Role::Error).contains(QLatin1String("not kept longer")));
    CHECK(desk.retention.error().isEmpty());
    desk.retention.setSpan(QStringLiteral("interactions"), QStringLiteral("9d"));
    CHECK(desk.inForce().retention.interactionsMs == 9 * Retention::dayMs);
    desk.retention.setSpan(QStringLiteral("interactions"), {});
    desk.retention.setSpan(QStringLiteral("no such thing"), QStringLiteral("9d"));
    CHECK(desk.inForce().retention.interactionsMs == 90 * Retention::dayMs);
    CHECK(desk.session.draft().undoName() == "change how long caches keep things");
    desk.retention.reset();
    CHECK_FALSE(desk.retention.own());
    while (desk.session.draft().canUndo())
        desk.session.undo();
    CHECK(desk.session.draft().text() == R"({"version":1})");
}

TEST_CASE("what no line of retention stands for is said below them")
{
    CHECK_FALSE(RetentionDesk(R"({"version":1,"retention":7})").retention.error().isEmpty());
    CHECK_FALSE(
        RetentionDesk(R"({"version":1,"retention":{"all":"7d"}})").retention.error().isEmpty());
}

TEST_CASE("how many alerts an hour are enough is typed, judged and taken out again")
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    RetentionDesk desk;
    CHECK(desk.panels.perHour().isEmpty());
    desk.panels.setPerHour({});
    CHECK_FALSE(desk.session.draft().isChanged());
    desk.panels.setPerHour(QStringLiteral("2.5"));
    CHECK(desk.inForce().budget.perHour == 2.5);
    CHECK(desk.inForce().budget.visible == 3);
    CHECK(desk.panels.perHour() == QLatin1String("2.5"));
    desk.panels.setPerHour(QStringLiteral("2.5x"));
    CHECK(desk.panels.perHour() == QLatin1String("2.5x"));
    CHECK_FALSE(desk.panels.perHourError().isEmpty());
    CHECK(desk.inForce().budget.perHour == 2.5);
    desk.panels.setPerHour(QStringLiteral("99"));
    CHECK(desk.panels.perHourError().contains(QLatin1String("0.1 to 60")));
    CHECK(desk.panels.error().isEmpty());
    desk.panels.setPerHour(QStringLiteral("6"));
    desk.panels.setAlerts(5);
    CHECK(desk.inForce().budget.perHour == 6);
    CHECK(desk.inForce().budget.visible == 5);
    desk.panels.setPerHour({});
    CHECK_FALSE(desk.inForce().budget.perHour);
}
