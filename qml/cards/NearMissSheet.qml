pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// Rules that nearly fired for the customer in front, and what was missing.
Sheet {
    id: root

    required property WhyViewModel why

    title: qsTr("Why no alert?")
    closeLabel: qsTr("Close")
    onAboutToShow: root.why.askMisses()

    PlainText {
        width: parent.width
        visible: root.why.noMisses
        text: qsTr("No rule came close to an alert for this customer.")
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    PlainText {
        width: parent.width
        visible: root.why.misses.count > 0
        text: qsTr("These rules nearly fired for this customer.")
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    Repeater {
        model: root.why.misses
        delegate: WhyLine {
            id: line

            required property int index

            width: parent.width
            onEventAsked: {
                root.close();
                root.why.showMissedEvent(line.index);
            }
        }
    }
}
