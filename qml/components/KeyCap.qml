import QtQuick
import Sidelight.Theme

// A key, drawn as one.
Rectangle {
    id: root

    required property string text
    property color ink: Theme.text2
    property color edge: Theme.line
    property color fill: Theme.surface

    implicitWidth: Math.max(label.implicitWidth + 8, implicitHeight)
    implicitHeight: label.implicitHeight + 3
    radius: Theme.radiusKey
    color: root.fill
    border.width: 1
    border.color: root.edge

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 2
        anchors.rightMargin: 2
        anchors.bottomMargin: 1
        height: 1
        color: root.edge
    }
    PlainText {
        id: label

        anchors.centerIn: parent
        anchors.verticalCenterOffset: -0.5
        text: root.text
        color: root.ink
        lineHeight: 1
        font.pixelSize: Theme.fontTiny
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
