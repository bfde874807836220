import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "AlertCard"
    spoken: "Card used in two places at once"
    role: Accessible.AlertMessage
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.alerts
            delegate: AlertCard {
                width: lines.width
                why: Fixture.panel.why
            }
        }
    }

    function test_itsButtonsAreReachedByKey() {
        const card = make().first;
        const acknowledged = watch(card, "acknowledgeAsked");
        const asked = watch(card, "whyAsked");
        press(card, "Acknowledge");
        compare(acknowledged.count, 1);
        press(card, "Why this alert: Card used in two places at once");
        compare(asked.count, 1);
    }
    function test_isSnoozedByTheArrowsOfItsMenu() {
        const card = make().first;
        const spy = watch(card, "snoozeAsked");
        press(card, "Snooze");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], 15);
    }
    function test_withoutRoomForItsWordsSnoozeIsAnIconBesideTheOther() {
        const card = make({width: 420}).first;
        const acknowledge = find(card, "Acknowledge");
        const snooze = find(card, "Snooze");
        verify(!snooze.bare);
        for (let width = 420; width > 200 && !snooze.bare; width -= 4) {
            card.width = width;
            Layout.settle(root);
        }
        verify(snooze.bare);
        compare(snooze.mapToItem(card, 0, 0).y, acknowledge.mapToItem(card, 0, 0).y);
        press(card, "Snooze");
    }
    function test_saysWhyWithTheWholeRecord() {
        const card = make().first;
        const height = card.implicitHeight;
        verify(Fixture.bring("why"));
        Layout.settle(root);
        verify(card.recordHere);
        verify(card.implicitHeight > height);
        compare(Layout.collisions(card), "");
    }
    function test_aQuietOneIsOneLineWhereThereIsRoom() {
        const card = make({width: 420}).first;
        card.acknowledged = true;
        Layout.settle(root);
        verify(card.implicitHeight < 48, "it is " + card.implicitHeight);
        const asked = watch(card, "whyAsked");
        press(card, "Why this alert: Card used in two places at once");
        compare(asked.count, 1);
        Theme.textScale = 2;
        Layout.settle(root);
        compare(Layout.collisions(card), "");
        press(card, "Why this alert: Card used in two places at once");
        compare(asked.count, 2);
    }
    function test_anAcknowledgedOneIsQuiet() {
        const card = make().first;
        const height = card.implicitHeight;
        card.acknowledged = true;
        Layout.settle(root);
        verify(card.implicitHeight < height);
        compare(find(card, "Acknowledge"), null);
        hears(card, "seen");
    }
}
