import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "RetentionCard"
    room: 420
    role: Accessible.Grouping
    spoken: "How long panels keep it"
    subject: Component {
        RetentionCard {
            retention: Fixture.desk.retention
        }
    }

    function test_isTypedJudgedAndPutBack() {
        const card = make();
        find(card, "What happened").forceActiveFocus();
        for (const key of [Qt.Key_3, Qt.Key_0, Qt.Key_D])
            keyClick(key);
        verify(Fixture.desk.retention.own);
        Fixture.desk.retention.setSpan("interactions", "60d");
        tryVerify(() => Fixture.spoken(card).includes("is not kept longer"));
        press(card, "Put retention back as it comes");
        verify(!Fixture.desk.retention.own);
    }
}
