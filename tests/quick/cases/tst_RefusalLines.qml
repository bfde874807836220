import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RefusalLines"
    role: -1
    subject: Component {
        RefusalLines {
            refusals: Fixture.desk.publishing.refusals
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
        Fixture.desk.page = ConsoleViewModel.Insights;
    }
    function test_saysWhy() {
        const lines = make();
        hears(lines, "1 panel refused version 14");
        hears(lines, "signed by nobody who is trusted here");
    }
}
