#include <catch2/catch_test_macros.hpp>

#include <QAbstractItemModelTester>

#include "plugin/viewmodels/panelviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/scenes.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using viewmodels::PanelViewModel;

namespace
{

struct SettingsBench {
    test::Words words;
    fixture::FixtureSession session;
    PanelViewModel panel{session, words.time, {}};

    SettingsBench() { session.play(fixture::callDelta()); }

    void keep(session::PanelSettings settings)
    {
        session::Delta kept;
        kept.settings = std::move(settings);
        session.play(kept);
    }
};

using Mode = viewmodels::AppearanceViewModel::Mode;

} // namespace

TEST_CASE("settings are kept when they change, not when they were only read")
{
    SettingsBench f;
    f.keep({"dark", 150, true, false, 60});
    CHECK(f.panel.appearance()->mode() == Mode::Dark);
    CHECK(f.panel.appearance()->textPercent() == 150);
    CHECK(f.panel.settings()->snoozeMinutes() == 60);
    CHECK_FALSE(f.panel.customer()->meta().contains(QLatin1String("there")));
    CHECK(f.session.all<session::ChangeSettings>().empty());
    f.panel.settings()->setTheirTime(true);
    CHECK(f.panel.customer()->meta().contains(QLatin1String("there")));
    f.panel.appearance()->setMode(Mode::HighContrast);
    f.panel.settings()->setSnoozeMinutes(9999);
    const auto changed = f.session.all<session::ChangeSettings>();
    REQUIRE(changed.size() == 3);
    CHECK(changed.back().settings == session::PanelSettings{"contrast", 150, true, true, 1440});
}

TEST_CASE("every appearance comes back as it was kept")
{
    SettingsBench f;
    for (const auto &[name, mode] : {std::pair("light", Mode::Light),
                                     {"dark", Mode::Dark},
                                     {"contrast", Mode::HighContrast},
                                     {"system", Mode::System}}) {
        f.keep({name, 100, false, true, 15});
        CHECK(f.panel.appearance()->mode() == mode);
    }
    CHECK(f.session.all<session::ChangeSettings>().empty());
}

TEST_CASE("a theme that the program was started with stays, whatever was kept")
{
    test::Words words;
    fixture::FixtureSession session;
    PanelViewModel panel(session, words.time, {});
    panel.appearance()->setMode(Mode::Light);
    session::Delta kept;
    kept.settings = session::PanelSettings{"dark", 150, false, true, 15};
    session.play(kept);
    CHECK(panel.appearance()->mode() == Mode::Light);
}

TEST_CASE("one key snoozes for as long as the settings say")
{
    SettingsBench f;
    f.keep({"system", 100, false, true, 30});
    f.panel.snoozeFirst();
    REQUIRE(f.session.all<session::SnoozeAlert>().size() == 1);
    CHECK(f.session.all<session::SnoozeAlert>()[0].forMs == 30 * 60'000);
}

TEST_CASE("the team says how a panel looks until the agent has chosen")
{
    SettingsBench f;
    f.keep({});
    const auto team = [&f](PanelTheme theme) {
        session::Delta told;
        told.theme = theme;
        f.session.play(told);
    };
    team({PanelTheme::Mode::Dark, PanelTheme::Density::Compact, colourOf("#1F6B3A"), {}});
    CHECK(f.panel.appearance()->mode() == Mode::Dark);
    CHECK(f.panel.appearance()->compact());
    CHECK(f.panel.appearance()->lightAccents().value(0) == QLatin1String("#1F6B3A"));
    CHECK(f.panel.appearance()->darkAccents().isEmpty());
    CHECK(f.session.all<session::ChangeSettings>().empty());
    // Another choice of the agent's is none about this.
    f.panel.appearance()->setTextScale(1.5);
    team({PanelTheme::Mode::Light, {}, {}, {}});
    CHECK(f.panel.appearance()->mode() == Mode::Light);
    CHECK(f.session.all<session::ChangeSettings>().back().settings.theme == "team");
    // The same as the team's now is a choice too.
    f.panel.settings()->chooseMode(Mode::Light);
    CHECK(f.session.all<session::ChangeSettings>().back().settings.theme == "light");
    team({PanelTheme::Mode::HighContrast, {}, colourOf("#1F6B3A"), {}});
    CHECK(f.panel.appearance()->mode() == Mode::Light);
    CHECK(f.panel.appearance()->lightAccents().size() == 3);
    f.panel.settings()->chooseAsTeam();
    CHECK(f.panel.appearance()->mode() == Mode::HighContrast);
    f.panel.appearance()->nextMode();
    CHECK(f.session.all<session::ChangeSettings>().back().settings.theme == "system");
}

TEST_CASE("a program that was started with a theme keeps it, and takes the team's accent")
{
    test::Words words;
    fixture::FixtureSession session;
    PanelViewModel panel(session, words.time, {});
    panel.appearance()->setMode(Mode::Light);
    session::Delta told;
    told.settings.emplace();
    told.theme = PanelTheme{PanelTheme::Mode::Dark, {}, {}, colourOf("#6FCF8E")};
    session.play(told);
    CHECK(panel.appearance()->mode() == Mode::Light);
    CHECK(panel.appearance()->darkAccents().size() == 3);
}
