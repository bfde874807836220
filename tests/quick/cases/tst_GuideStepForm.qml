import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuideStepForm"
    room: 420
    role: Accessible.Grouping
    subject: Component {
        GuideStepForm {
            form: Fixture.desk.guides.form
        }
    }

    function test_everyFieldChangesTheStep() {
        const form = make();
        const step = Fixture.desk.guides.form;
        for (const [name, member] of [["What is to be done", "title"], ["What to say to the customer", "say"], ["For the agent alone", "hint"], ["Id of the step", "name"]]) {
            find(form, name).forceActiveFocus();
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Z);
            verify(step[member].endsWith("z"), name);
        }
        find(form, "Who does it: The agent").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(step.doer, 1);
    }
    function test_whatIsWrongStandsAtItsField() {
        const form = make();
        Fixture.desk.guides.form.setTitle("");
        tryVerify(() => Fixture.spoken(form).includes("A step needs a title."));
    }
}
