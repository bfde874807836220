import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PageNotice"
    role: Accessible.AlertMessage
    brought: ["pages"]
    subject: Component {
        PageNotice {
            pages: Fixture.panel.pages
        }
    }

    function test_opensOnlyWhenAsked() {
        const notice = make();
        const spy = watch(notice, "openWanted");
        press(notice, "Connect or refuse…");
        compare(spy.count, 1);
    }
}
