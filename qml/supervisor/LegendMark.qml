import QtQuick
import Sidelight.Components
import Sidelight.Theme

// A colour of a chart, and what it stands for.
Row {
    id: root

    required property string text
    required property color color
    property string number
    property color ink: Theme.text
    property bool marked: true

    spacing: 6

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.marked
        width: 10
        height: 10
        radius: 3
        color: root.color
        border.width: Theme.highContrast ? 1 : 0
        border.color: Theme.infoLine
    }
    PlainText {
        visible: root.number !== ""
        text: root.number
        color: root.ink
        font.weight: Font.Bold
    }
    PlainText {
        text: root.text
        color: root.ink
    }
}
