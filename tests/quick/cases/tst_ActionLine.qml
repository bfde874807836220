import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ActionLine"
    spoken: "verify-otp"
    role: Accessible.Grouping
    room: 420
    given: ({action: "verify-otp", detail: "Guide “Verify by one-time code”", weight: "1", value: "1", critical: false, kind: 0, when: "", error: "", kinds: ["as suggested", "an action"]})
    subject: Component {
        ActionLine {}
    }

    function test_showsMoreByKey() {
        const line = make();
        const before = line.implicitHeight;
        press(line, "More about verify-otp");
        verify(line.implicitHeight > before);
    }
}
