import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The job of this interaction, and the way here.
Item {
    id: root

    required property CustomerViewModel customer

    visible: root.customer.hereTo !== "" || root.customer.about !== "" || root.customer.path !== "" || root.customer.handover !== ""
    implicitHeight: column.implicitHeight + 14

    Rectangle {
        x: root.LayoutMirroring.enabled ? parent.width - width : 0
        y: 10
        width: 2
        height: parent.height - 10
        color: Theme.accent
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: 12
        anchors.right: parent.right
        y: 12
        spacing: 1

        PlainText {
            width: parent.width
            text: qsTr("Here to")
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.customer.hereTo
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(6)
            font.weight: Font.DemiBold
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.customer.about
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(3)
            font.pixelSize: Theme.fontSmall
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.customer.path
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(10)
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            topPadding: 4
            text: root.customer.handover
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(6)
            font.pixelSize: Theme.fontSmall
        }
    }
}
