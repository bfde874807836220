import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Tests

Case {
    id: root

    name: "SignInSheet"
    role: Accessible.Dialog
    spoken: "Sign in"
    room: 0
    brought: ["signin out"]
    subject: Component {
        SignInSheet {
            signIn: Fixture.panel.signIn
        }
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_theBrowserIsOneKeyAway() {
        make();
        keyClick(Qt.Key_Space);
        compare(Fixture.wishedOfSignIn(), "signIn");
    }
    function test_offersEachStepItsWays_data() {
        return [
            {tag: "out", says: "No password is typed here", ways: ["Open the browser", "Use another device"], wishes: "signIn useDevice"},
            {tag: "asking", says: "The sign-in service is asked.", ways: ["Cancel"], wishes: "cancel"},
            {tag: "browser", says: "open in the browser", ways: ["Open the page again", "Use another device", "Cancel"], wishes: "openAgain useDevice cancel"},
            {tag: "code", says: "W D J B - M J H T", ways: ["Use the browser", "Cancel"], wishes: "signIn cancel"},
            {tag: "in", says: "Eva Example", ways: ["Sign out and close"], wishes: "signOut"},
            {tag: "away", says: "It is tried again by itself.", ways: ["Sign out and close"], wishes: "signOut"},
            {tag: "unkept", says: "until the program ends", ways: ["Sign out and close"], wishes: "signOut"},
            {tag: "expired", says: "What is here stays readable", ways: ["Open the browser", "Use another device"], wishes: "signIn useDevice"},
            {tag: "failed", says: "The sign-in was refused.", ways: ["Try in the browser", "Use another device"], wishes: "signIn useDevice"}];
    }
    function test_offersEachStepItsWays(step) {
        verify(Fixture.bring("signin " + step.tag));
        const sheet = make();
        hears(sheet.contentItem, step.says);
        for (const way of step.ways)
            press(sheet.contentItem, way);
        compare(Fixture.wishedOfSignIn(), step.wishes);
        compare(Layout.collisions(sheet.contentItem), "");
    }
    function test_closesOnceSomebodyIsSignedIn() {
        verify(Fixture.bring("signin browser"));
        const sheet = make();
        verify(Fixture.bring("signin in"));
        tryVerify(() => !sheet.opened);
    }
}
