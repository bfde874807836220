#include <catch2/catch_test_macros.hpp>

#include "plugin/viewmodels/panelviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/scenes.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using models::IdentitiesModel;
using test::utf8;

namespace
{

struct MaskBench {
    test::Words words;
    fixture::FixtureSession session;
    viewmodels::PanelViewModel panel{session, words.time, {}};

    MaskBench() { session.play(fixture::callDelta()); }

    void use(std::map<std::string, Showing, std::less<>> byField)
    {
        session::Delta delta;
        delta.masks = Masks{10'000, std::move(byField)};
        session.play(delta);
    }
    [[nodiscard]] IdentitiesModel &facts() { return *panel.customer()->identities(); }
    [[nodiscard]] QVariant value(int row, IdentitiesModel::Role role)
    {
        return facts().line(row).values[static_cast<std::size_t>(role)];
    }
    [[nodiscard]] QString shown(int row)
    {
        return value(row, IdentitiesModel::Role::Shown).toString();
    }
    [[nodiscard]] std::vector<std::string> revealed()
    {
        std::vector<std::string> fields;
        for (const session::RevealField &one : session.all<session::RevealField>())
            fields.push_back(one.field);
        return fields;
    }
    [[nodiscard]] QString tabTitle()
    {
        return panel.tabs()
            ->line(0)
            .values[static_cast<std::size_t>(models::TabsModel::Role::Title)]
            .toString();
    }
};

} // namespace

TEST_CASE("identities are shown, hidden in part, whole or for good, as the bundle says")
{
    MaskBench f;
    CHECK(f.shown(0) == utf8("+351 ••• ••• 118"));
    f.use({{"identities.phone", Showing::Shown}, {"identities.account", Showing::Hidden}});
    CHECK(f.shown(0) == utf8("+351912345118"));
    CHECK_FALSE(f.value(0, IdentitiesModel::Role::Masked).toBool());
    CHECK(f.shown(1) == utf8("••••"));
    f.panel.customer()->revealNext();
    CHECK(f.shown(1).endsWith(QLatin1String("4821")));
    CHECK(f.revealed() == std::vector<std::string>{"identity/account/1"});
    f.words.clock.advanceMs(9'000);
    f.panel.tick();
    CHECK(f.shown(1) != utf8("••••"));
    f.words.clock.advanceMs(1'500);
    f.panel.tick();
    CHECK(f.shown(1) == utf8("••••"));

    f.use({{"identities.account", Showing::Never}});
    CHECK(f.shown(1) == utf8("••••"));
    CHECK_FALSE(f.value(1, IdentitiesModel::Role::Revealable).toBool());
    f.panel.customer()->reveal(1);
    CHECK(f.shown(1) == utf8("••••"));
    CHECK(f.revealed().size() == 1);
}

TEST_CASE("a hidden field leaves the card's line and stands among what can be asked for")
{
    MaskBench f;
    const int before = f.facts().count();
    CHECK(f.panel.customer()->meta().contains(QLatin1String("Lisbon")));
    f.use({{"locality", Showing::Hidden}, {"timezone", Showing::Never}});
    CHECK_FALSE(f.panel.customer()->meta().contains(QLatin1String("Lisbon")));
    CHECK_FALSE(f.panel.customer()->meta().contains(QLatin1String("there")));
    REQUIRE(f.facts().count() == before + 2);
    CHECK(f.shown(before) == QLatin1String("Place"));
    f.panel.customer()->reveal(before);
    CHECK(f.shown(before) == QLatin1String("Lisbon"));
    CHECK(f.revealed() == std::vector<std::string>{"field/locality"});
    f.panel.customer()->reveal(before + 1);
    CHECK(f.shown(before + 1) == QLatin1String("Time there"));
    // What is shown stays so when something else of the customer changes.
    session::Delta call = fixture::callDelta();
    call.customer->profile->tier = "Platinum";
    f.session.play(call);
    CHECK(f.shown(before) == QLatin1String("Lisbon"));
}

TEST_CASE("a hidden name is nowhere: not in the card, the tabs, what is found, who it may be")
{
    MaskBench f;
    f.use({{"name", Showing::Partly}});
    CHECK(f.panel.customer()->name() == QLatin1String("A. P."));
    CHECK(f.tabTitle() == QLatin1String("A. P."));
    f.use({{"name", Showing::Hidden}});
    CHECK(f.panel.customer()->name() == QLatin1String("Name hidden"));
    CHECK(f.panel.customer()->initials().isEmpty());
    CHECK(f.tabTitle() == QLatin1String("Name hidden"));

    f.panel.search()->setQuery(QStringLiteral("ana"));
    session::Delta answer;
    answer.search = session::SearchResult{InteractionId("int-4711"), "ana", {}, false, {}, {}};
    answer.search->customers = {{CustomerKey("c-7"), "Ana Silva", "Gold", {{0, 3}}}};
    f.session.play(answer);
    REQUIRE(f.panel.search()->hits()->count() == 1);
    for (const QVariant &value : f.panel.search()->hits()->line(0).values) {
        CHECK_FALSE(value.toString().contains(QLatin1String("Silva")));
        for (const QVariant &part : value.toList())
            CHECK_FALSE(part.toMap()
                            .value(QStringLiteral("text"))
                            .toString()
                            .contains(QLatin1String("Silva")));
    }

    session::Delta choose = fixture::callDelta();
    choose.customer->match = session::MatchState::Choose;
    choose.customer->profile.reset();
    Candidate candidate;
    candidate.customer = CustomerKey("c-7");
    candidate.name = "Ana Silva";
    choose.customer->candidates = {candidate};
    f.session.play(choose);
    for (const QVariant &value : f.panel.customer()->candidates()->line(0).values)
        CHECK_FALSE(value.toString().contains(QLatin1String("Silva")));
}

TEST_CASE("a hidden number is hidden in the reasons of an alert, too")
{
    MaskBench f;
    session::WhyRecord record;
    record.interaction = InteractionId("int-4711");
    record.alert = AlertId("a-1");
    RuleRemark remark;
    remark.kind = RuleRemark::Kind::Otherwise;
    remark.names = {"call.from == \"+351912345118\"", "+351912345118"};
    record.wouldChange = {remark};
    session::WhyLeaf leaf;
    leaf.text = "call.from == \"+351912345118\"";
    leaf.operands = {{"call.from", "+351912345118"}};
    record.leaves = {leaf};
    f.panel.why()->open(record.alert);
    session::Delta delta;
    delta.why = record;
    f.session.play(delta);
    REQUIRE(f.panel.why()->alert() == QLatin1String("a-1"));
    bool masked = false;
    for (int row = 0; row < f.panel.why()->lines()->count(); ++row) {
        for (const QVariant &value : f.panel.why()->lines()->line(row).values) {
            CHECK_FALSE(value.toString().contains(QLatin1String("912345118")));
            masked = masked || value.toString().contains(utf8("+351 ••• ••• 118"));
        }
    }
    CHECK(masked);
}

TEST_CASE("the history is filtered by type, and says by which")
{
    MaskBench f;
    viewmodels::HistoryViewModel *history = f.panel.history();
    models::KindsModel *kinds = history->kinds();
    REQUIRE(kinds->count() == 5);
    CHECK(history->kindText().isEmpty());
    history->toggleKind(static_cast<int>(session::HistoryKind::Note));
    history->toggleChannel(static_cast<int>(Channel::Voice));
    history->toggleKind(99);
    history->toggleKind(-1);
    auto filters = f.session.all<session::ChangeFilter>();
    REQUIRE(filters.size() == 2);
    CHECK(filters[1].filter.kind == session::HistoryKind::Note);
    CHECK(filters[1].filter.channel == Channel::Voice);
    CHECK(history->kindText() == QLatin1String("Notes"));
    CHECK(history->filtered());

    // Of a channel without notes, the type that is chosen stays among them.
    session::Delta none = fixture::callDelta();
    none.history->filter = filters[1].filter;
    none.history->counts.byKind = {{session::HistoryKind::Interaction, 31}};
    f.session.play(none);
    CHECK(kinds->count() == 2);
    history->showEveryKind();
    CHECK(history->kindText().isEmpty());
    CHECK(f.session.all<session::ChangeFilter>().back().filter.channel == Channel::Voice);
}
