import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "AuditChainState"
    room: 460
    role: Accessible.AlertMessage
    subject: Component {
        AuditChainState {
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
    function test_saysHowFarItWasGoneThrough() {
        const state = make();
        hears(state, "The chain is whole up to record 1,200 of 1,204.");
        hears(state, "Kept for 400 days");
        press(state, "Go through the chain");
        hears(state, "The chain is whole: 1,204 records.");
    }
    function test_saysWhereItIsBroken() {
        verify(Fixture.publish("broken"));
        const state = make();
        hears(state, "The chain is broken at record 1,202");
        verify(Fixture.desk.audit.chainBroken);
    }
}
