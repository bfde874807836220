// The order of cards as a draft: picking up, moving, dropping, and what stands in the bundle then.
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <QCoreApplication>
#include <QSignalSpy>
#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"
#include "core/config/starter.h"
#include "plugin/console/cardorderviewmodel.h"

using namespace sidelight;
using namespace sidelight::console;

namespace
{

struct CardOrderDesk {
    ManualClock clock{Timestamp{1'795'185'960'000}};
    DraftSession session{clock, {}, Worker::Mode::Inline};
    CardOrderViewModel order{session};

    explicit CardOrderDesk(const std::string &text = config::starterText())
    {
        REQUIRE(session.open(text, {}));
    }
    // What a panel would make of the draft.
    [[nodiscard]] CardLayout layout() const
    {
        const auto bundle = config::readBundle(boost::json::serialize(session.draft().document()));
        REQUIRE(bundle);
        return bundle->layout->cards;
    }
    [[nodiscard]] QString value(const char *card, CardLinesModel::Role role) const
    {
        const int row = order.cards()->rowOf(card);
        REQUIRE(row >= 0);
        return order.cards()->line(row).values[static_cast<std::size_t>(role)].toString();
    }
};

} // namespace

TEST_CASE("a card that is dropped elsewhere is one step of the draft")
{
    CardOrderDesk desk;
    const QSignalSpy said(&desk.order, &CardOrderViewModel::said);
    desk.order.pickUp(QStringLiteral("journey"));
    for (int i = 0; i < 3; ++i)
        desk.order.moveHeld(-1);
    CHECK_FALSE(desk.order.own());
    CHECK_FALSE(desk.session.draft().canUndo());
    desk.order.drop();
    CHECK(desk.layout().on({}).order[3] == PanelCard::Journey);
    CHECK(said.count() == 5);
    desk.session.undo();
    CHECK_FALSE(desk.order.own());
    CHECK(desk.layout() == CardLayout());
    desk.session.redo();
    CHECK(desk.layout().on({}).order[3] == PanelCard::Journey);
}

TEST_CASE("what is held stops at the ends, and is put back by cancelling")
{
    CardOrderDesk desk;
    desk.order.pickUp(QStringLiteral("notes"));
    desk.order.moveHeld(-100);
    CHECK(desk.order.cards()->rowOf("notes") == 0);
    desk.order.moveHeld(100);
    CHECK(desk.order.cards()->rowOf("notes") == 7);
    desk.order.dragHeld(-1);
    CHECK(desk.order.cards()->rowOf("notes") == 3);
    desk.order.cancel();
    CHECK(desk.order.held().isEmpty());
    CHECK(desk.order.cards()->rowOf("notes") == 4);
    CHECK_FALSE(desk.session.draft().canUndo());
}

TEST_CASE("dropping a card where it stood changes nothing")
{
    CardOrderDesk desk;
    desk.order.pickUp(QStringLiteral("notes"));
    desk.order.moveHeld(1);
    desk.order.moveHeld(-1);
    desk.order.drop();
    CHECK_FALSE(desk.session.draft().isChanged());
    desk.order.drop();
    desk.order.cancel();
    desk.order.moveHeld(1);
    desk.order.pickUp(QStringLiteral("no such card"));
    CHECK(desk.order.held().isEmpty());
}

TEST_CASE("an undo under the hand lets go of the card")
{
    CardOrderDesk desk;
    desk.order.setShow(QStringLiteral("history"), 3);
    desk.order.pickUp(QStringLiteral("notes"));
    desk.order.moveHeld(1);
    desk.session.undo();
    CHECK(desk.order.held().isEmpty());
    CHECK(desk.order.cards()->rowOf("notes") == 4);
}

TEST_CASE("where a card is shown is written as panels read it")
{
    CardOrderDesk desk;
    const QString journey = QStringLiteral("journey");
    desk.order.setShow(journey, 1);
    CHECK_FALSE(desk.session.findings().empty());
    CHECK(
        desk.value("journey", CardLinesModel::Role::Error).contains(QLatin1String("which queues")));
    desk.order.setQueues(journey, QStringLiteral(" cards, claims,,cards "));
    desk.order.toggleChannel(journey, QStringLiteral("voice"));
    desk.order.toggleChannel(journey, QStringLiteral("chat"));
    desk.order.toggleChannel(journey, QStringLiteral("chat"));
    desk.order.toggleChannel(journey, QStringLiteral("fax"));
    desk.order.setRoles(journey, QStringLiteral("leads"));
    CHECK(desk.session.findings().empty());
    CHECK(desk.value("journey", CardLinesModel::Role::Queues) == QLatin1String("cards, claims"));
    using Show = CardPlace::Show;
    const CardPlace wanted{
        PanelCard::Journey, Show::Only, {"cards", "claims"}, {Channel::Voice}, {"leads"}};
    const auto places = desk.layout().places;
    CHECK(std::find(places.begin(), places.end(), wanted) != places.end());
    // Everywhere, and nothing of it is left to be refused.
    desk.order.setShow(journey, 0);
    CHECK(desk.session.findings().empty());
    CHECK(desk.value("journey", CardLinesModel::Role::Queues).isEmpty());
}

TEST_CASE("a card of a newer version keeps its place and what it says, and can be taken out")
{
    CardOrderDesk desk(
        R"({"version":1,"layout":{"cards":[{"card":"weather","by":7},{"card":"notes"}]}})");
    CHECK(desk.order.cards()->count() == 9);
    desk.order.pickUp(QStringLiteral("weather"));
    desk.order.moveHeld(1);
    desk.order.drop();
    const std::string text = boost::json::serialize(desk.session.draft().document());
    CHECK(text.find(R"({"card":"weather","by":7})") != std::string::npos);
    CHECK(desk.layout().unknown.size() == 1);
    desk.order.remove(QStringLiteral("weather"));
    CHECK(desk.layout().unknown.empty());
    desk.order.remove(QStringLiteral("notes"));
    CHECK(desk.order.cards()->rowOf("notes") >= 0);
    desk.order.reset();
    CHECK_FALSE(desk.order.own());
}

TEST_CASE("a layout that is broken is shown as far as it goes, with what is wrong at its place")
{
    CardOrderDesk desk(R"({"version":1,"layout":{"cards":[7,{"card":"journey","show":"maybe"}]}})");
    CHECK(desk.value("journey", CardLinesModel::Role::Error).contains(QLatin1String("one of")));
    desk.order.setShow(QStringLiteral("journey"), 0);
    CHECK(desk.value("journey", CardLinesModel::Role::Error).isEmpty());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
