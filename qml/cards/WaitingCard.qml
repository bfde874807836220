pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// What was written here and is not at the hub yet.
Card {
    id: root

    required property PanelViewModel panel

    title: qsTr("Waiting to be sent")

    RowLayout {
        width: parent.width

        CardTitle {
            Layout.fillWidth: true
            text: root.title
        }
        PlainText {
            text: root.panel.waiting.countText
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    Item {
        width: 1
        height: Theme.tiny
    }
    Repeater {
        model: root.panel.waiting
        delegate: WaitingRow {
            id: row

            width: parent.width
            onRetried: root.panel.retry(row.sequence)
            onWithdrawn: root.panel.withdraw(row.sequence)
        }
    }
}
