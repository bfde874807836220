import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "InsightsFigures"
    room: 760
    role: -1
    subject: Component {
        InsightsFigures {
            figures: Fixture.desk.insights.figures
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
    function test_saysWhetherItIsMoreThanChance() {
        const figures = make();
        hears(figures, "Suggestions taken");
        hears(figures, "9.1 points, version 14 against 13");
        hears(figures, "8.1\u00a0% / 11\u00a0%");
        hears(figures, "3.1 points fewer with one taken");
        hears(figures, "2.3");
        hears(figures, "budget 4 · 9.6\u00a0% snoozed");
        hears(figures, "9 s");
        compare(Layout.collisions(figures), "");
    }
    function test_saysHowFewThereAre() {
        verify(Fixture.publish("few"));
        Fixture.desk.insights.refresh();
        const figures = make();
        hears(figures, "too few yet for version 14 against 13");
        hears(figures, "1 of 12 / 2 of 9");
        hears(figures, "too few to compare");
        hears(figures, "in less than an hour of work");
        hears(figures, "half of only 4 alerts sooner");
        verify(!Fixture.spoken(figures).includes("points"));
    }
    function test_saysWhatAnOlderHubDoesNotCount() {
        verify(Fixture.publish("old"));
        Fixture.desk.insights.refresh();
        const figures = make();
        hears(figures, "this hub does not count it");
        hears(figures, "not measured yet");
    }
}
