import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ActionsPage"
    room: 460
    subject: Component {
        ActionsPage {
            height: 800
            actions: Fixture.desk.actions
        }
    }

    function test_aWeightIsADraft() {
        make();
        Fixture.desk.actions.setWeight("verify-otp", "2");
        verify(Fixture.desk.undoText.includes("verify-otp"));
        Fixture.desk.actions.setWeight("verify-otp", "2.");
    }
    function test_everythingOfAnActionIsChangedOnThePage() {
        const page = make();
        Fixture.desk.actions.query = "verify-otp";
        Layout.settle(root);
        press(page, "More about verify-otp");
        type(page, "Weight of verify-otp", "2");
        type(page, "Value of verify-otp", "3");
        type(page, "When verify-otp is offered", "true");
        chooseNext(page, "Shown as");
        press(page, "Critical: learning can never push it out");
        const line = findLine(page, "verify-otp");
        compare([line.weight, line.value, line.when, line.kind, line.critical], ["2", "3", "true", 1, true]);
    }
    function findLine(item, action) {
        if (item.action === action && item.weighed !== undefined)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = findLine(item.children[i], action);
            if (found !== null)
                return found;
        }
        return null;
    }
}
