import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Tests

Case {
    id: root

    name: "SignInNotice"
    role: Accessible.AlertMessage
    spoken: "Sign in again"
    brought: ["signin in", "signin expired"]
    subject: Component {
        SignInNotice {
            signIn: Fixture.panel.signIn
        }
    }

    function test_opensOnlyWhenAsked() {
        const notice = make();
        const spy = watch(notice, "openWanted");
        press(notice, "Sign in…");
        compare(spy.count, 1);
    }
}
