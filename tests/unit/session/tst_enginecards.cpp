// Which cards an interaction is shown with, and when a newer arrangement is taken.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using tests::SessionBench;

namespace
{

using Show = CardPlace::Show;

struct CardBench : SessionBench {
    CardBench()
    {
        start();
        offer("i1", "c1", R"(,"queue":"cards")");
        offer("i2", "c2", R"(,"queue":"claims")");
        settle();
        turnTo("i1");
    }
    void turnTo(const std::string &interaction)
    {
        command(session::FocusInteraction{InteractionId{interaction}});
    }
    void use(std::vector<CardPlace> places)
    {
        auto layout = std::make_shared<WorkLayout>();
        layout->cards.places = std::move(places);
        engine->useLayout(std::move(layout));
        settle();
    }
    [[nodiscard]] PanelCard first() const { return screen.cards->order.front(); }
    [[nodiscard]] bool hides(PanelCard card) const
    {
        const auto &hidden = screen.cards->hidden;
        return std::find(hidden.begin(), hidden.end(), card) != hidden.end();
    }
    void suggest(const std::string &interaction, const std::string &customer)
    {
        happen({"suggest-" + interaction, std::string(types::suggestionOffered), customer,
                R"({"suggestion":"sg-1","title":"Block the card","action":"block-card"})",
                interaction, store.clock.now().ms},
               test::customerStream(customer));
        settle();
    }
    [[nodiscard]] std::size_t seenAtHub() const
    {
        std::size_t count = 0;
        for (const auto &[stream, entries] : log.streams())
            count += static_cast<std::size_t>(
                std::count_if(entries.begin(), entries.end(), [](const auto &entry) {
                    return entry.event->type == types::suggestionShown;
                }));
        return count;
    }
    const CardPlace journeyFirst{PanelCard::Journey, Show::Always, {}, {}, {}};
    const CardPlace noNextForClaims{PanelCard::DoNext, Show::Except, {"claims"}, {}, {}};
};

} // namespace

TEST_CASE("an interaction comes to the front with the cards of its queue", "[session]")
{
    CardBench bench;
    REQUIRE(bench.screen.cards);
    CHECK(bench.screen.cards->hidden.empty());
    bench.use({bench.journeyFirst, bench.noNextForClaims});
    bench.turnTo("i2");
    CHECK(bench.first() == PanelCard::Journey);
    CHECK(bench.hides(PanelCard::DoNext));
    bench.turnTo("i1");
    CHECK(bench.first() == PanelCard::Journey);
    CHECK_FALSE(bench.hides(PanelCard::DoNext));
    CHECK_FALSE(bench.screen.cards->isWaiting);
}

TEST_CASE("a newer arrangement moves nothing in front until the agent turns away", "[session]")
{
    CardBench bench;
    bench.use({bench.journeyFirst});
    CHECK(bench.first() == PanelCard::DoNext);
    CHECK(bench.screen.cards->isWaiting);
    // The same interaction again is no turn, nor is its customer's becoming known.
    bench.turnTo("i1");
    bench.profileOf("c1", "Ana Pereira");
    bench.settle();
    CHECK(bench.first() == PanelCard::DoNext);
    bench.turnTo("i2");
    CHECK(bench.first() == PanelCard::Journey);
    bench.turnTo("i1");
    CHECK(bench.first() == PanelCard::Journey);
    CHECK_FALSE(bench.screen.cards->isWaiting);
}

TEST_CASE("an agent who asks for the newer arrangement has it at once", "[session]")
{
    CardBench bench;
    bench.use({bench.journeyFirst});
    bench.command(session::ArrangeCards{});
    CHECK(bench.first() == PanelCard::Journey);
    CHECK_FALSE(bench.screen.cards->isWaiting);
}

TEST_CASE("one that is taken back before the turn is waited for no more", "[session]")
{
    CardBench bench;
    bench.use({bench.journeyFirst});
    REQUIRE(bench.screen.cards->isWaiting);
    bench.use({});
    CHECK_FALSE(bench.screen.cards->isWaiting);
    CHECK(bench.first() == PanelCard::DoNext);
}

TEST_CASE("suggestions whose card is hidden are neither told nor counted as seen", "[session]")
{
    CardBench bench;
    bench.use({bench.noNextForClaims});
    bench.turnTo("i2");
    bench.suggest("i2", "c2");
    bench.pass(60'000);
    CHECK(bench.screen.suggestions.empty());
    CHECK(bench.screen.leftOut.empty());
    CHECK(bench.seenAtHub() == 0);
    bench.turnTo("i1");
    bench.suggest("i1", "c1");
    bench.pass(60'000);
    CHECK(bench.screen.suggestions.size() == 1);
    CHECK(bench.seenAtHub() == 1);
    // Asked for again, they are there.
    bench.use({});
    bench.turnTo("i2");
    CHECK(bench.screen.suggestions.size() == 1);
}

TEST_CASE("a card may be for one of the agent's teams", "[session]")
{
    CardBench bench;
    bench.use({{PanelCard::Journey, Show::Only, {}, {}, {"cards"}},
               {PanelCard::History, Show::Only, {}, {}, {"others"}},
               {PanelCard::Knowledge, Show::Only, {}, {Channel::Chat}, {}}});
    bench.turnTo("i2");
    CHECK_FALSE(bench.hides(PanelCard::Journey));
    CHECK(bench.hides(PanelCard::History));
    CHECK(bench.hides(PanelCard::Knowledge));
}
