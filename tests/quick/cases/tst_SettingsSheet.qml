import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SettingsSheet"
    role: Accessible.Dialog
    spoken: "Settings"
    room: 0
    brought: ["settings"]
    subject: Component {
        SettingsSheet {
            appearance: Fixture.panel.appearance
            settings: Fixture.panel.settings
            status: Fixture.panel.status
        }
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_saysWhatOfTheConfigurationIsInForce() {
        hears(make().contentItem, Fixture.panel.status.configState);
    }
    function test_goesByTheTeamUntilTheAgentChooses() {
        compare(find(make().contentItem, "As the team"), null);
        verify(Fixture.bring("dark theme"));
        const sheet = make();
        press(sheet.contentItem, "As the team");
        compare(Fixture.panel.appearance.mode, AppearanceViewModel.Dark);
        verify(Fixture.spokenChecked(find(sheet.contentItem, "As the team")));
        press(sheet.contentItem, "Light");
        compare(Fixture.panel.appearance.mode, AppearanceViewModel.Light);
        verify(!Fixture.spokenChecked(find(sheet.contentItem, "As the team")));
        press(sheet.contentItem, "As the team");
        compare(Fixture.panel.appearance.mode, AppearanceViewModel.Dark);
    }
    function test_whatIsChosenByKeyHoldsAtOnce() {
        const sheet = make();
        press(sheet.contentItem, "Dark");
        compare(Fixture.panel.appearance.mode, AppearanceViewModel.Dark);
        verify(Fixture.spokenChecked(find(sheet.contentItem, "Dark")));
        verify(Fixture.posted("ChangeSettings") > 0);
    }
}
