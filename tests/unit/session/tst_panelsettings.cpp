#include <catch2/catch_test_macros.hpp>

#include "core/session/panelsettings.h"

using namespace sidelight;
using namespace sidelight::session;

TEST_CASE("settings come back as they were, and what is damaged or beyond is as by default")
{
    PanelSettings settings;
    settings.textPercent = 150;
    settings.reducedMotion = true;
    settings.theirTime = false;
    settings.snoozeMinutes = 60;
    for (const char *theme : {"system", "light", "dark", "contrast"}) {
        settings.theme = theme;
        CHECK(panelSettingsOf(textOf(settings)) == settings);
    }
    for (const char *text : {"", "{", "[]", R"({"theme":"pink","text":900,"snooze":0})"})
        CHECK(panelSettingsOf(text) == PanelSettings());
}
