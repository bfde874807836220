import QtQuick
import Sidelight.Theme

// A step of a guide among the others.
Rectangle {
    id: root

    required property string title
    required property string detail
    required property bool chosen
    required property bool faulty
    property bool held: false
    signal picked
    signal pickedUp
    signal stepped(by: int)
    signal dragged(rows: int)
    signal dropped
    signal cancelled

    implicitHeight: Math.ceil(line.implicitHeight)
    radius: Theme.radiusButton
    color: root.held ? Theme.sunken : Theme.surface
    border.width: root.held ? Theme.focusWidth : 0
    border.color: Theme.accent

    GripButton {
        id: grip

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        title: root.title
        pitch: root.height + 2
        held: root.held
        onPickedUp: root.pickedUp()
        onStepped: by => root.stepped(by)
        onDragged: rows => root.dragged(rows)
        onDropped: root.dropped()
        onCancelled: root.cancelled()
    }
    PickLine {
        id: line

        anchors.left: grip.right
        anchors.right: parent.right
        title: root.title
        detail: root.detail
        chosen: root.chosen
        faulty: root.faulty
        onClicked: root.picked()
    }
}
