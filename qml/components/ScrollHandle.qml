import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// Where one is in what scrolls, and how far it goes; dragged to anywhere. A screen reader reads the whole as it is.
T.ScrollBar {
    id: root

    readonly property bool wide: root.hovered || root.pressed

    implicitWidth: 10
    minimumSize: height > 0 ? Math.min(1, 32 / height) : 0
    policy: root.size < 1 ? T.ScrollBar.AlwaysOn : T.ScrollBar.AlwaysOff
    visible: root.size < 1
    Accessible.ignored: true

    contentItem: Item {
        Rectangle {
            anchors.right: parent.right
            anchors.rightMargin: 2
            width: root.wide ? 6 : 4
            height: parent.height
            radius: width / 2
            color: root.pressed ? Theme.text2 : Theme.text3
            opacity: root.wide ? 0.9 : 0.45
        }
    }
}
