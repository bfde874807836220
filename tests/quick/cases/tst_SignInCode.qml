import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Tests

Case {
    id: root

    name: "SignInCode"
    brought: ["signin out", "signin code"]
    subject: Component {
        SignInCode {
            signIn: Fixture.panel.signIn
        }
    }

    function test_saysTheCodeLetterByLetterAndHowLongItIsGood() {
        const code = make();
        hears(code, "W D J B - M J H T");
        hears(code, "https://id.example/device");
        verify(Fixture.panel.signIn.codeLeft.includes("9:42"), Fixture.panel.signIn.codeLeft);
    }
    function test_copiesTheCodeAndSaysSo() {
        const code = make();
        const spy = watch(Fixture.panel.signIn, "copyWanted");
        press(code, "Copy the code");
        compare(spy.signalArguments[0][0], "WDJB-MJHT");
        verify(find(code, "Copied") !== null);
    }
}
