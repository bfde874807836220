import QtQuick
import Sidelight.Theme

// A picture by its name in the icon font. Says nothing to a screen reader: what it stands beside does.
PlainText {
    id: root

    required property string name
    property real size: Theme.iconSize

    text: root.name
    font.family: Theme.iconFamily
    font.pixelSize: root.size
    width: root.size
    height: root.size
    lineHeight: 1
    elide: Text.ElideNone
    clip: true
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
