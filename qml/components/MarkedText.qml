pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Theme

// A line of text with what was searched for on a ground of its own. `parts`: a list of {text, marked, rightToLeft}. They
// stand in the direction of the text, at the side where the language begins.
Item {
    id: root

    required property var parts // a list of objects, for which QML has no type in Qt 6.4
    property color color: Theme.text
    property real size: Theme.fontBase
    property int weight: Font.Normal
    readonly property bool rightToLeft: root.parts.length > 0 && root.parts[0].rightToLeft

    // What there is no room for is cut off where the text ends.
    readonly property bool atRight: root.LayoutMirroring.enabled || root.rightToLeft && row.width > root.width

    implicitHeight: Math.max(row.implicitHeight, 1)
    implicitWidth: row.implicitWidth
    clip: true

    Row {
        id: row

        x: root.atRight ? root.width - width : 0
        LayoutMirroring.enabled: false
        layoutDirection: root.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        Repeater {
            model: root.parts
            delegate: PlainText {
                id: part

                required property var modelData

                width: root.rightToLeft ? implicitWidth : Math.max(0, Math.min(implicitWidth, root.width - part.x))
                text: part.modelData.text
                color: root.color
                font.pixelSize: root.size
                font.weight: part.modelData.marked ? Font.DemiBold : root.weight
                Accessible.ignored: true

                Rectangle {
                    anchors.fill: parent
                    visible: part.modelData.marked
                    z: -1
                    radius: 3
                    color: Theme.warningBack
                }
            }
        }
    }
}
