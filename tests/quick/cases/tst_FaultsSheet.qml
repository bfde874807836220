import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FaultsSheet"
    role: Accessible.Dialog
    room: 0
    subject: Component {
        FaultsSheet {
            desk: Fixture.desk
        }
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_leadsToWhatIsToBePutRight() {
        Fixture.desk.rules.choose(3);
        Fixture.desk.rules.form.setText(RuleFormViewModel.Id, "No Id");
        Fixture.desk.rules.choose(0);
        Fixture.desk.page = ConsoleViewModel.Panels;
        const sheet = make();
        Fixture.desk.show(0);
        compare(Fixture.desk.page, ConsoleViewModel.Rules);
        compare(Fixture.desk.rules.form.index, 3);
    }
}
