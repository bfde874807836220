import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "InsightsTable"
    room: 620
    role: Accessible.Grouping
    spoken: "Suggestion"
    given: ({title: "Suggestion", lead: "Opened", bar: "Taken", tail: "Dismissed"})
    subject: Component {
        InsightsTable {
            lines: Fixture.desk.insights.actions
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
    function test_namesWhatWasShownMostFirstAndWhyItWasNotTaken() {
        const table = make();
        const said = Fixture.spoken(table);
        verify(said.indexOf("Say how the outage stands") < said.indexOf("Block the card"), said);
        press(table, "Say how the outage stands, v13");
        hears(table, "Does not fit:");
        compare(Layout.collisions(table), "");
        press(table, "Say how the outage stands, v13");
        verify(!Fixture.spoken(table).includes("Does not fit:"));
    }
    function test_readsInLittleRoom() {
        const table = make({width: 380});
        hears(table, "dismissed");
        compare(Layout.collisions(table), "");
    }
    function test_versionsOfOneStandTogetherUnderItsName() {
        const table = make();
        const said = Fixture.spoken(table).split("\n").filter(line => /, v\d+$/.test(line));
        const names = said.map(line => line.replace(/, v\d+$/, ""));
        verify(said.length > new Set(names).size, said.join("\n")); // some has two
        for (let i = 1; i < names.length; ++i) {
            const before = names.slice(0, i);
            if (!before.includes(names[i]))
                continue;
            compare(names[i], names[i - 1], said.join("\n"));
            verify(Number(said[i].split(", v")[1]) < Number(said[i - 1].split(", v")[1]));
        }
    }
}
