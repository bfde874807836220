import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PreviewPane"
    room: 400
    role: Accessible.Pane
    spoken: "As the agent sees it"
    subject: Component {
        PreviewPane {
            preview: Fixture.desk.preview
            height: 700
        }
    }

    function shown() {
        Fixture.offerPreview();
        const pane = make();
        tryVerify(() => Fixture.desk.preview.hasPanel);
        tryVerify(() => Fixture.spoken(pane).includes("Ana Pereira"));
        return pane;
    }
    function test_isMadeWhenSomebodyLooks() {
        Fixture.offerPreview();
        make({
            visible: false
        });
        wait(450);
        verify(!Fixture.desk.preview.hasPanel);
        shown();
    }
    function test_takesNoFocusAndNoKeys() {
        const other = createTemporaryQmlObject("import QtQuick; TextInput { focus: true }", root);
        other.forceActiveFocus();
        const pane = shown();
        verify(other.activeFocus);
        keyClick(Qt.Key_1, Qt.AltModifier);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        keyClick(Qt.Key_X);
        verify(other.activeFocus);
        compare(other.text, "1x"); // the preview has taken neither
        compare(Fixture.previewPosts(), 0);
    }
    function test_isShownInTheChosenWidth() {
        const pane = shown();
        press(pane, "720 px");
        compare(Fixture.desk.preview.width, 720);
        verify(pane.shrunk < 1);
        press(pane, "320 px");
        compare(pane.shrunk, 1);
    }
    function test_turnsDarkAlone() {
        const pane = shown();
        const ground = Theme.background;
        const light = grabImage(pane);
        press(pane, "Dark");
        verify(Fixture.desk.preview.dark);
        compare(Theme.background, ground); // the console's
        tryVerify(() => !grabImage(pane).equals(light)); // it is drawn when it comes to it
        press(pane, "Dark");
        verify(!Fixture.desk.preview.dark);
    }
    function test_followsTheConsolesLooks() {
        shown();
        Fixture.desk.appearance.mode = AppearanceViewModel.Dark;
        verify(Fixture.desk.preview.dark);
        Fixture.desk.preview.setDark(false);
        verify(!Fixture.desk.preview.dark);
    }
    function test_saysWhenTheDraftIsNotWhole() {
        const pane = shown();
        Fixture.desk.panels.order.setShow("journey", 1);
        tryVerify(() => Fixture.spoken(pane).includes("to be put right"));
        Fixture.desk.undo();
        tryVerify(() => !Fixture.spoken(pane).includes("to be put right"));
    }
    function test_followsTheDraft() {
        shown();
        const before = Fixture.previewsShown();
        Fixture.desk.panels.setAlerts(5);
        tryVerify(() => Fixture.previewsShown() > before);
    }
    function test_isPutAwayWhereItLiesOverThePage() {
        const pane = make({
            over: true
        });
        const spy = watch(pane, "closeWanted");
        press(pane, "Put the preview away");
        compare(spy.count, 1);
    }
}
