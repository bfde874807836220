import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "WhyLine"
    brought: ["why"]
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.why.lines
            delegate: WhyLine {
                width: lines.width
            }
        }
    }

    function test_anEventIsGoneToByKey() {
        const lines = make();
        for (let i = 0; i < lines.children.length; ++i) {
            const line = lines.children[i];
            if (line.isEvent !== true)
                continue;
            const spy = watch(line, "eventAsked");
            press(line, "Show in the history: " + line.title);
            compare(spy.count, 1);
            return;
        }
        fail("no line is an event");
    }
}
