import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "MasksPage"
    room: 420
    subject: Component {
        MasksPage {
            masks: Fixture.desk.masks
            retention: Fixture.desk.retention
            height: 2000
        }
    }

    function test_saysWhatBecomesOfEachField() {
        const page = make();
        hears(page, "Phone numbers");
        hears(page, "Personal · agents see a part, and all of it when they ask");
        Fixture.desk.masks.setField("identities.phone", 4);
        hears(page, "Personal · agents never see it");
        Fixture.desk.undo();
        hears(page, "Personal · agents see a part, and all of it when they ask");
    }
    function test_whatIsWrongStandsAtItsPlace() {
        const page = make();
        Fixture.desk.masks.setReveal("1s");
        tryVerify(() => Fixture.spoken(page).includes("5 seconds at least"));
        Fixture.desk.masks.setReveal("");
        tryVerify(() => !Fixture.spoken(page).includes("5 seconds at least"));
    }
    function test_isPutBackAsItComes() {
        const page = make();
        Fixture.desk.masks.setClass("personal", 3);
        verify(Fixture.desk.masks.own);
        press(page, "Put the masks back as they come");
        verify(!Fixture.desk.masks.own);
    }
    function test_aFieldAndAClassAreChosenByKeys() {
        const page = make();
        chooseNext(page, "Phone numbers");
        verify(find(page, "Phone numbers: Shown") !== null, Fixture.spoken(page));
        verify(Fixture.desk.masks.own);
        Fixture.desk.undo();
        verify(!Fixture.desk.masks.own);
        chooseNext(page, "Internal");
        verify(Fixture.desk.masks.own);
    }
}
