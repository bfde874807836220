// The order of the panel's cards in a bundle, and where each is shown.
#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/config/bundle.h"
#include "core/config/cardsreader.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

using Show = CardPlace::Show;

std::string cardsBundle(std::string_view cards)
{
    return R"({"version":2,"layout":{"cards":)" + std::string(cards) + "}}";
}

CardLayout layoutOf(std::string_view cards)
{
    const BundleResult bundle = readBundle(cardsBundle(cards));
    if (!bundle)
        FAIL(bundle.error().front().pointer << ": " << bundle.error().front().sentence);
    return bundle->layout->cards;
}

bool hides(const CardLayout &layout, const CardOccasion &occasion, PanelCard card)
{
    const auto hidden = layout.on(occasion).hidden;
    return std::find(hidden.begin(), hidden.end(), card) != hidden.end();
}

} // namespace

TEST_CASE("a bundle without cards shows all of them in the usual order")
{
    const CardArrangement usual = CardLayout().on({});
    CHECK(usual.order == std::vector<PanelCard>(panelCards.begin(), panelCards.end()));
    CHECK(usual.hidden.empty());
    const BundleResult bundle = readBundle(R"({"version":1})");
    REQUIRE(bundle);
    CHECK(bundle->layout->cards == CardLayout());
}

TEST_CASE("cards stand as the bundle names them, the others behind as usual")
{
    const CardLayout layout =
        layoutOf(R"([{"card":"journey"},{"card":"notes"},{"card":"do-next"}])");
    CHECK(layout.on({}).order == std::vector{PanelCard::Journey, PanelCard::Notes,
                                             PanelCard::DoNext, PanelCard::Conversation,
                                             PanelCard::WrapUp, PanelCard::Knowledge,
                                             PanelCard::Waiting, PanelCard::History});
    CHECK(layout.on({}).hidden.empty());
}

TEST_CASE("every card has a name that leads back to it")
{
    for (const PanelCard card : panelCards)
        CHECK(panelCardOf(nameOf(card)) == card);
    CHECK_FALSE(panelCardOf("customer"));
    CHECK_FALSE(panelCardOf(""));
}

TEST_CASE("a card is shown for the queues, channels and roles that are named, or for all others")
{
    const CardOccasion cards{"cards", Channel::Voice, {"retail", "leads"}};
    const CardOccasion claims{"claims", Channel::Chat, {"retail"}};
    const CardOccasion unknown{};
    struct Row {
        const char *what;
        const char *place;
        bool onCards;
        bool onClaims;
        bool onUnknown;
    };
    const auto row = GENERATE(values<Row>({
        {"always", R"({"card":"journey","show":"always"})", true, true, true},
        {"never", R"({"card":"journey","show":"never"})", false, false, false},
        {"a queue", R"({"card":"journey","show":"only","queues":["cards","x"]})", true, false,
         false},
        {"a channel", R"({"card":"journey","show":"only","channels":["chat"]})", false, true,
         false},
        {"a role", R"({"card":"journey","show":"only","roles":["leads"]})", true, false, false},
        {"a queue on a channel",
         R"({"card":"journey","show":"only","queues":["cards"],"channels":["chat"]})", false, false,
         false},
        {"all but a queue", R"({"card":"journey","show":"except","queues":["cards"]})", false, true,
         true},
        {"all but a queue on a channel",
         R"({"card":"journey","show":"except","queues":["cards"],"channels":["chat"]})", true, true,
         true},
    }));
    INFO(row.what);
    const CardLayout layout = layoutOf('[' + std::string(row.place) + ']');
    CHECK(hides(layout, cards, PanelCard::Journey) != row.onCards);
    CHECK(hides(layout, claims, PanelCard::Journey) != row.onClaims);
    CHECK(hides(layout, unknown, PanelCard::Journey) != row.onUnknown);
}

TEST_CASE("a card of a newer version is left out and named, with whatever it says")
{
    const CardLayout layout =
        layoutOf(R"([{"card":"sentiment","show":"sometimes","by":{"mood":1}},{"card":"history"}])");
    CHECK(layout.unknown == std::vector<std::string>{"sentiment"});
    REQUIRE(layout.places.size() == 1);
    CHECK(layout.on({}).order.front() == PanelCard::History);
}

TEST_CASE("what must be seen is neither moved nor hidden by a bundle")
{
    const auto name =
        GENERATE(values<const char *>({"customer", "match", "alerts", "freshness", "notices"}));
    INFO(name);
    const BundleResult bundle =
        readBundle(cardsBundle(R"([{"card":")" + std::string(name) + R"("}])"));
    REQUIRE_FALSE(bundle);
    CHECK(bundle.error().front().pointer == "/layout/cards/0/card");
    CHECK(bundle.error().front().sentence == whyFixed(name));
    CHECK_FALSE(whyFixed(name).empty());
}

TEST_CASE("what is typed or waits to be sent has its place, and is always shown")
{
    const auto name = GENERATE(values<const char *>({"notes", "wrap-up", "waiting"}));
    const auto show = GENERATE(values<const char *>({"never", "only", "except"}));
    INFO(name << ' ' << show);
    const BundleResult bundle =
        readBundle(cardsBundle(R"([{"card":")" + std::string(name) + R"(","show":")" + show +
                               R"(","queues":["cards"]}])"));
    REQUIRE_FALSE(bundle);
    CHECK(bundle.error().front().pointer == "/layout/cards/0/show");
    CHECK(bundle.error().front().sentence.find("never hidden") != std::string::npos);
    // Nor by a layout that nobody judged.
    const auto card = panelCardOf(name);
    REQUIRE(card);
    CHECK(CardPlace{*card, Show::Never, {}, {}, {}}.isShownOn({}));
}

TEST_CASE("cards with a mistake are refused with their place")
{
    struct Row {
        const char *what;
        const char *cards;
        const char *pointer;
    };
    const auto row = GENERATE(values<Row>({
        {"cards that are none", R"({"journey":1})", "/layout/cards"},
        {"a card that is none", R"(["journey"])", "/layout/cards/0"},
        {"one without a name", R"([{"show":"never"}])", "/layout/cards/0"},
        {"an empty name", R"([{"card":""}])", "/layout/cards/0/card"},
        {"one twice", R"([{"card":"journey"},{"card":"journey"}])", "/layout/cards/1/card"},
        {"an unknown one twice", R"([{"card":"x"},{"card":"x"}])", "/layout/cards/1/card"},
        {"shown how nobody knows", R"([{"card":"journey","show":"maybe"}])",
         "/layout/cards/0/show"},
        {"only for nobody", R"([{"card":"journey","show":"only"}])", "/layout/cards/0/show"},
        {"for all but nobody", R"([{"card":"journey","show":"except","queues":[]}])",
         "/layout/cards/0/show"},
        {"queues that do not count", R"([{"card":"journey","queues":["a"]}])",
         "/layout/cards/0/show"},
        {"queues that are none", R"([{"card":"journey","show":"only","queues":"a"}])",
         "/layout/cards/0/queues"},
        {"a channel that is none", R"([{"card":"journey","show":"only","channels":["fax"]}])",
         "/layout/cards/0/channels"},
        {"a member nobody knows", R"([{"card":"journey","shown":true}])", "/layout/cards/0/shown"},
    }));
    INFO(row.what);
    const BundleResult bundle = readBundle(cardsBundle(row.cards));
    REQUIRE_FALSE(bundle);
    INFO(bundle.error().front().pointer << ": " << bundle.error().front().sentence);
    CHECK(bundle.error().front().pointer == row.pointer);
}

TEST_CASE("more cards and names than anybody reads are refused")
{
    std::string cards = "[";
    for (int i = 0; i < 65; ++i)
        cards += (i ? "," : "") + (R"({"card":"c)" + std::to_string(i) + "\"}");
    CHECK_FALSE(readBundle(cardsBundle(cards + ']')));
    std::string queues;
    for (int i = 0; i < 101; ++i)
        queues += (i ? ",\"q" : "\"q") + std::to_string(i) + '"';
    CHECK_FALSE(
        readBundle(cardsBundle(R"([{"card":"journey","show":"only","queues":[)" + queues + "]}]")));
    CHECK_FALSE(readBundle(cardsBundle(R"([{"card":")" + std::string(129, 'x') + R"("}])")));
}
