import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SummaryProposal"
    role: Accessible.Grouping
    spoken: "Drafted from 9 events"
    given: ({source: "Drafted from 9 events", words: "Use her card abroad, it was declined. Solved."})
    longer: ({words: "Use her card abroad, it was declined. Alert seen: Card used in two places at once. Done: Verify by one-time code, Block card. At the hotel until Friday."})
    subject: Component {
        SummaryProposal {}
    }

    function test_isKeptOrDeclinedByKey() {
        const proposal = make();
        const kept = watch(proposal, "kept");
        const declined = watch(proposal, "declined");
        press(proposal, "Use this");
        press(proposal, "No, thank you");
        compare([kept.count, declined.count], [1, 1]);
    }
}
