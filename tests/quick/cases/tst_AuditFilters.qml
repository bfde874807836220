import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "AuditFilters"
    room: 460
    role: -1
    subject: Component {
        AuditFilters {
            audit: Fixture.desk.audit
        }
    }

    function init() {
        failOnWarning(/.?/);
        Theme.mode = Theme.Light;
        Theme.textScale = 1;
        Theme.reducedMotion = true;
        Layout.setRightToLeft(false);
        verify(Fixture.start("call"));
        verify(Fixture.publish("pilot"));
        Fixture.desk.page = ConsoleViewModel.Audit;
    }
    function test_filtersByKindPersonAndWords() {
        const filters = make();
        verify(Fixture.desk.audit.records.count > 5);
        const kind = find(filters, "Kind: Everything");
        verify(kind !== null);
        kind.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(Fixture.desk.audit.kind, 1);
        compare(Fixture.desk.audit.records.count, 5);
        Fixture.desk.audit.who = "ben";
        compare(Fixture.desk.audit.records.count, 1);
        Fixture.desk.audit.who = "";
        Fixture.desk.audit.kind = 0;
        Fixture.desk.audit.text = "erased by nobody";
        verify(Fixture.desk.audit.nothing);
    }
    function test_asksForAFile() {
        const filters = make();
        const spy = watch(Fixture.desk.audit, "fileWanted");
        press(filters, "Export…");
        compare(spy.count, 1);
    }
    function test_chosenDaysLeaveTheKind() {
        const filters = make();
        const kind = Fixture.desk.audit.kind;
        const span = Fixture.desk.audit.span;
        chooseNext(filters, "Days");
        compare(Fixture.desk.audit.span, span + 1);
        compare(Fixture.desk.audit.kind, kind);
    }
    function test_thereIsNothingToExportBeforeSomethingIsLoaded() {
        verify(Fixture.start("call"));
        const filters = make();
        verify(!Fixture.desk.audit.loaded);
        verify(!find(filters, "Export…").enabled);
    }
}
