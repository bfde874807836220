import QtQuick
import Sidelight.Components
import Sidelight.Theme

// A small whole number that is stepped through.
FormLine {
    id: root

    required property int count
    required property int least
    required property int most
    signal chosen(count: int)

    Row {
        spacing: Theme.tiny

        IconButton {
            label: qsTr("%1: fewer").arg(root.label)
            iconName: "remove"
            enabled: root.count > root.least
            opacity: enabled ? 1 : 0.4
            onClicked: root.chosen(root.count - 1)
        }
        Words {
            width: Math.max(28 * Theme.textScale, implicitWidth)
            text: root.count
            horizontalAlignment: Text.AlignHCenter
            color: Theme.text
            font.weight: Font.DemiBold
            Accessible.name: root.label + ": " + root.count
        }
        IconButton {
            label: qsTr("%1: more").arg(root.label)
            iconName: "add"
            enabled: root.count < root.most
            opacity: enabled ? 1 : 0.4
            onClicked: root.chosen(root.count + 1)
        }
    }
}
