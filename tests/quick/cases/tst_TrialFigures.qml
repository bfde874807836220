import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "TrialFigures"
    room: 320
    subject: Component {
        TrialFigures {
            result: Fixture.desk.past.result
        }
    }

    function test_saysAllNumbers() {
        Fixture.desk.past.place = "some";
        Fixture.desk.past.start();
        const figures = make();
        hears(figures, "37 alerts");
        hears(figures, "1.2 a day");
        hears(figures, "per 1,000 interactions");
        hears(figures, "per agent-hour");
        hears(figures, "The same as version");
        compare(Layout.collisions(figures), "");
    }
}
