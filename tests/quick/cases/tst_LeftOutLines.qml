import QtQuick
import QtTest
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "LeftOutLines"
    given: ({leftOut: "Offer a lounge pass: others come before it"})
    longer: ({leftOut: "Offer a lounge pass in every airport there is: others come before it, and the customer has said so before"})
    subject: Component {
        LeftOutLines {}
    }

    function test_saysItOnlyWhenAsked() {
        const lines = make();
        verify(!Fixture.spoken(lines).includes("lounge"));
        press(lines, "What is not shown, and why");
        hears(lines, "Offer a lounge pass: others come before it");
        press(lines, "Less");
        verify(!Fixture.spoken(lines).includes("lounge"));
    }
    function test_isNotThereWithoutAnything() {
        verify(!make({leftOut: ""}).visible);
    }
}
