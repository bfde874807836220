#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

#include "plugin/viewmodels/panelviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/scenes.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using Card = viewmodels::CardsViewModel::Card;

namespace
{

QList<int> listOf(std::initializer_list<Card> cards)
{
    QList<int> list;
    for (const Card card : cards)
        list += static_cast<int>(card);
    return list;
}

} // namespace

TEST_CASE("cards stand as usual until somebody says otherwise, the guide in place of what is next")
{
    fixture::FixtureSession session;
    viewmodels::CardsViewModel cards(session);
    CHECK(cards.order() ==
          listOf({Card::Guide, Card::DoNext, Card::Conversation, Card::WrapUp, Card::Knowledge,
                  Card::Notes, Card::Waiting, Card::Journey, Card::History}));
    const QSignalSpy changed(&cards, &viewmodels::CardsViewModel::changed);
    cards.set({});
    CHECK(changed.count() == 0);
    CardArrangement other;
    std::swap(other.order.front(), other.order.back());
    other.hidden = {PanelCard::Knowledge};
    cards.set(other);
    CHECK(changed.count() == 1);
    CHECK(cards.order().front() == static_cast<int>(Card::History));
    CHECK(cards.order().mid(6) == listOf({Card::Journey, Card::Guide, Card::DoNext}));
    CHECK_FALSE(cards.knowledge());
    CHECK(cards.conversation());
    CHECK(cards.journey());
    CHECK(cards.history());
}

TEST_CASE("an arrangement is asked for only while one waits")
{
    fixture::FixtureSession session;
    viewmodels::CardsViewModel cards(session);
    cards.arrange();
    CHECK(session.all<session::ArrangeCards>().empty());
    CardArrangement waiting;
    waiting.isWaiting = true;
    cards.set(waiting);
    cards.arrange();
    CHECK(session.all<session::ArrangeCards>().size() == 1);
}

TEST_CASE("what cannot be scrolled to, because the history is hidden, comes as evidence")
{
    const test::Words words;
    fixture::FixtureSession session;
    viewmodels::PanelViewModel panel(session, words.time, {});
    session.play(fixture::callDelta());
    const QSignalSpy rows(panel.history(), &viewmodels::HistoryViewModel::rowWanted);
    panel.showAlertEvents(QStringLiteral("al-1"));
    const bool isListed = rows.count() == 1;
    const auto asked = session.all<session::ShowEvents>().size();
    CHECK(isListed != (asked == 1));
    session::Delta delta;
    delta.cards.emplace();
    delta.cards->hidden = {PanelCard::History};
    session.play(delta);
    panel.showAlertEvents(QStringLiteral("al-1"));
    CHECK(session.all<session::ShowEvents>().size() == asked + 1);
    CHECK(rows.count() == (isListed ? 1 : 0));
}

TEST_CASE("cards that only newer versions have are said where the configuration is")
{
    const test::Words words;
    fixture::FixtureSession session;
    viewmodels::PanelViewModel panel(session, words.time, {});
    session::Delta delta;
    delta.config = session::ConfigStatus{12, {}, {}, {"sentiment", "weather"}};
    session.play(delta);
    const QString state = panel.status()->configState();
    CHECK(state.contains(QLatin1String("sentiment")));
    CHECK(state.contains(QLatin1String("weather")));
    delta.config = session::ConfigStatus{13, {}, {}};
    session.play(delta);
    CHECK_FALSE(panel.status()->configState().contains(QLatin1String("left out")));
}
