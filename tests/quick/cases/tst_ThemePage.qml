import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "ThemePage"
    room: 420
    subject: Component {
        ThemePage {
            looks: Fixture.desk.looks
            height: 1200
        }
    }

    function test_anAccentIsTakenInOneStep() {
        const page = make();
        press(page, "Green");
        compare(Fixture.desk.looks.light, "#1F6B3A");
        compare(Fixture.desk.looks.dark, "#6FCF8E");
        hears(page, "5.2 to 1 at its weakest");
        Fixture.desk.undo();
        verify(!Fixture.desk.looks.own);
    }
    function test_whatCannotBeReadIsRefusedAtItsField() {
        const page = make();
        Fixture.desk.looks.setLight("#FFEE00");
        tryVerify(() => Fixture.spoken(page).includes("This accent is too weak on the light theme"));
        Fixture.desk.looks.setLight("");
        tryVerify(() => !Fixture.spoken(page).includes("too weak"));
    }
    function test_isChosenByKeysAndPutBack() {
        const page = make();
        find(page, "How panels look at first: As the system").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        find(page, "How dense panels are: Comfortable").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(Fixture.desk.looks.mode, 1);
        compare(Fixture.desk.looks.density, 1);
        press(page, "Put the theme back as it comes");
        verify(!Fixture.desk.looks.own);
    }
    function test_bothAccentsAreTyped() {
        const page = make();
        type(page, "Accent of the light theme", "#1F6B3A");
        type(page, "Accent of the dark theme", "#6FCF8E");
        compare(Fixture.desk.looks.light, "#1F6B3A");
        compare(Fixture.desk.looks.dark, "#6FCF8E");
    }
    function test_densityAloneLeavesTheAppearance() {
        const page = make();
        chooseNext(page, "How dense panels are");
        compare(Fixture.desk.looks.density, 1);
        compare(Fixture.desk.looks.mode, 0);
    }
}
