import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "WhyBox"
    role: Accessible.Grouping
    spoken: "Why this"
    given: ({
            heading: "Why this",
            score: "79 % likely × 1.1",
            reason: "Two locations within 38 min.",
            rule: "Rule “Impossible travel”, v12 · Risk team",
            evidence: "2 events"
        })
    longer: ({
            score: "79 % likely × 1.1 value × 0.95 urgent × 1.0 weight",
            reason: "A check-in and a payment 5,837 km apart within 38 min, which nobody travels; accepted 412 of 520 times."
        })
    subject: Component {
        WhyBox {}
    }

    function test_itsEventsAreReachedByKey() {
        const box = make();
        const spy = watch(box, "eventsAsked");
        press(box, "2 events");
        compare(spy.count, 1);
        compare(find(make({evidence: ""}), "2 events"), null);
    }
}
