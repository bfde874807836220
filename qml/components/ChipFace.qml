import QtQuick
import Sidelight.Theme

// The words of a chip, or its icon instead.
Item {
    id: root

    required property string label
    required property string iconName
    required property color ink

    implicitWidth: root.iconName !== "" ? icon.width : text.implicitWidth

    Icon {
        id: icon

        anchors.centerIn: parent
        visible: root.iconName !== ""
        name: root.iconName
        size: Theme.iconTiny
        color: root.ink
    }
    PlainText {
        id: text

        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width)
        visible: root.iconName === ""
        text: root.label
        maximumLineCount: 1
        lineHeight: 1
        color: root.ink
        font.pixelSize: Theme.fontMeta
        font.weight: Font.Medium
        Accessible.ignored: true
    }
}
