pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Theme

// Events behind a why that the list of the history does not reach.
Sheet {
    id: root

    required property HistoryViewModel history

    title: qsTr("The events behind it")
    closeLabel: qsTr("Close")

    Repeater {
        model: root.history.evidence
        delegate: HistoryEntry {
            width: parent.width
        }
    }
    PlainText {
        width: parent.width
        visible: root.history.evidenceMissing !== ""
        text: root.history.evidenceMissing
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
}
