import QtQuick
import Sidelight.Components
import Sidelight.Theme

// A way out of a step: an answer, or a condition and why it is this way.
Rectangle {
    id: root

    required property string words
    required property string when
    required property int target
    required property string error
    property bool decides: false
    property list<string> targets
    property bool held: false
    signal typed(text: string)
    signal conditioned(cel: string)
    signal led(target: int)
    signal removed
    signal done
    signal pickedUp
    signal stepped(by: int)
    signal dragged(rows: int)
    signal dropped
    signal cancelled

    implicitHeight: Math.ceil(body.implicitHeight)
    radius: Theme.radiusButton
    color: root.held ? Theme.sunken : Theme.surface
    border.width: root.held ? Theme.focusWidth : 0
    border.color: Theme.accent

    Column {
        id: body

        width: parent.width
        spacing: Theme.tiny

        Item {
            width: parent.width
            height: Theme.inputHeight

            GripButton {
                id: grip

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                title: root.words === "" ? qsTr("the way") : root.words
                pitch: root.height + Theme.small
                held: root.held
                onPickedUp: root.pickedUp()
                onStepped: by => root.stepped(by)
                onDragged: rows => root.dragged(rows)
                onDropped: root.dropped()
                onCancelled: root.cancelled()
            }
            LineBox {
                anchors.left: grip.right
                anchors.right: out.left
                anchors.rightMargin: Theme.tiny
                label: root.decides ? qsTr("Why it is this way") : qsTr("The answer")
                placeholderText: root.decides ? qsTr("Why, as people say it") : ""
                value: root.words
                faulty: root.error !== ""
                onEdited: text => root.typed(text)
                onDone: root.done()
            }
            IconButton {
                id: out

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                label: qsTr("Delete the way “%1”").arg(root.words)
                iconName: "close"
                size: Theme.iconSmall
                onClicked: root.removed()
            }
        }
        LineBox {
            anchors.left: parent.left
            anchors.leftMargin: grip.width
            anchors.right: parent.right
            anchors.rightMargin: out.width + Theme.tiny
            visible: root.decides
            label: qsTr("The condition, in CEL")
            placeholderText: qsTr("For whatever is left")
            value: root.when
            faulty: root.error !== ""
            onEdited: text => root.conditioned(text)
            onDone: root.done()
        }
        SelectBox {
            anchors.left: parent.left
            anchors.leftMargin: grip.width
            width: Math.min(implicitWidth, parent.width - grip.width - out.width - Theme.tiny)
            label: qsTr("Where “%1” leads").arg(root.words)
            choices: root.targets
            current: root.target
            onPicked: index => root.led(index)
        }
        ErrorText {
            anchors.left: parent.left
            anchors.leftMargin: grip.width
            anchors.right: parent.right
            text: root.error
        }
    }
}
