import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "InsightsPanels"
    room: 440
    role: Accessible.Grouping
    spoken: "Panels"
    subject: Component {
        InsightsPanels {
            insights: Fixture.desk.insights
            publishing: Fixture.desk.publishing
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
    function test_saysWhoIsThereAndWhoRefused() {
        const card = make();
        hears(card, "400");
        hears(card, "open now");
        hears(card, "on version 14");
        hears(card, "offline, last seen");
        hears(card, "1 panel refused version 14");
        compare(Layout.collisions(card), "");
    }
    function test_saysWhatAnOlderHubKnows() {
        verify(Fixture.publish("old"));
        Fixture.desk.insights.refresh();
        const card = make();
        hears(card, "said their version in these days");
        verify(!Fixture.spoken(card).includes("open now"));
    }
}
