import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "CardPlaceLine"
    room: 420
    given: ({card: "journey", title: "Journey", detail: "Only for: cards", show: 1, queues: "cards", roles: "", optional: true, known: true, error: ""})
    longer: ({title: "A card of a name that nobody would give to a card of any panel", error: "Say for which queues, channels or roles."})
    subject: Component {
        CardPlaceLine {
            channels: ["voice"]
            shows: ["Everywhere", "Only for", "Not for", "Nowhere"]
            channelNames: ["voice", "chat"]
            channelTitles: ["Calls", "Chats"]
        }
    }

    function test_isPickedUpAndMovedByKeysAlone() {
        const line = make();
        const up = watch(line, "pickedUp");
        const stepped = watch(line, "stepped");
        const dropped = watch(line, "dropped");
        const cancelled = watch(line, "cancelled");
        press(line, "Pick Journey up");
        compare(up.count, 1);
        keyClick(Qt.Key_Down);
        compare(stepped.count, 0);
        line.held = true;
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Up);
        compare(stepped.signalArguments[0][0], 1);
        compare(stepped.signalArguments[1][0], -1);
        keyClick(Qt.Key_Escape);
        compare(cancelled.count, 1);
        keyClick(Qt.Key_Space);
        compare(dropped.count, 1);
    }
    function test_isDraggedByItsGrip() {
        const line = make();
        const up = watch(line, "pickedUp");
        const dragged = watch(line, "dragged");
        const dropped = watch(line, "dropped");
        const grip = find(line, "Pick Journey up");
        mousePress(grip, 8, 8);
        mouseMove(grip, 8, 8 + line.pitch / 2);
        mouseMove(grip, 8, 8 + line.pitch * 2);
        verify(up.count >= 1);
        compare(dragged.signalArguments[dragged.count - 1][0], 2);
        mouseRelease(grip, 8, 8 + line.pitch * 2);
        verify(dropped.count >= 1);
    }
    function test_saysWhomItIsFor() {
        const line = make();
        const queues = watch(line, "queuesNamed");
        const box = find(line, "Queues of Journey");
        box.forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_S);
        compare(queues.signalArguments[0][0], "cardss");
        const teams = watch(line, "rolesNamed");
        type(line, "Agents' teams of Journey", "b");
        compare(teams.signalArguments[0][0], "b");
        compare(queues.count, 1);
        const turned = watch(line, "channelTurned");
        verify(find(line, "Calls") !== null, Fixture.spoken(line));
        verify(find(line, "Calls").chosen);
        press(line, "Chats");
        compare(turned.signalArguments[0][0], "chat");
    }
    function test_whatIsAlwaysShownHasNoChoice() {
        const line = make({
            optional: false,
            show: 0
        });
        compare(find(line, "Where Journey is shown: Everywhere"), null);
        compare(find(line, "Queues of Journey"), null);
    }
    function test_whatThisVersionDoesNotHaveCanBeTakenOut() {
        const line = make({
            known: false,
            optional: false,
            show: 0
        });
        const removed = watch(line, "removed");
        press(line, "Take Journey out");
        compare(removed.count, 1);
    }
}
