import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "MappingTry"
    room: 420
    role: Accessible.Grouping
    spoken: "Try it"
    subject: Component {
        MappingTry {
            trial: Fixture.desk.mappings.trial
        }
    }

    function test_saysWhatBecomesOfWhatIsPasted() {
        const card = make();
        Fixture.desk.mappings.add();
        const box = find(card, "A body of the vendor's");
        box.text = "{\"id\": 7}";
        tryVerify(() => Fixture.spoken(card).includes("1 event"));
        hears(card, "sidelight.touchpoint.recorded");
        box.text = "{\"id\": 7";
        tryVerify(() => !Fixture.spoken(card).includes("sidelight.touchpoint.recorded"));
        verify(Fixture.desk.mappings.trial.verdict !== "");
        box.text = "";
        tryCompare(Fixture.desk.mappings.trial, "verdict", "");
    }
    function test_theCountryOfPhoneNumbersIsTyped() {
        const card = make();
        type(card, "Country of phone numbers", "DE");
        compare(Fixture.desk.mappings.trial.region, "DE");
    }
}
