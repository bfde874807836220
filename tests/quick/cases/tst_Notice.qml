import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Notice"
    spoken: "The cache is full"
    role: Accessible.AlertMessage
    given: ({icon: "sync", title: "The cache is full", detail: "Older events are left out.", aside: "2 min"})
    longer: ({
            title: "The cache is full and there is no room on this computer for what is coming in from the hub",
            detail: "What is older than a month is left out until there is room again; ask whoever looks after this computer."
        })
    subject: Component {
        Notice {}
    }

    function test_isOnAGroundOfItsTone() {
        const notice = make();
        compare(notice.color, Theme.warningBack);
        notice.tone = Notice.Critical;
        compare(notice.color, Theme.criticalBack);
    }
    function test_withoutADetailIsLower() {
        verify(make({detail: ""}).implicitHeight < make().implicitHeight);
    }
}
