import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

RowLayout {
    id: root

    required property string kindIcon
    required property string title
    required property string shortTitle
    required property string running
    required property bool current
    property string tier
    property bool roomForTime: true

    spacing: Theme.small

    Icon {
        name: root.kindIcon
    }
    PlainText {
        Layout.fillWidth: true
        text: root.roomForTime ? root.title : root.shortTitle
        elide: Text.ElideRight
        maximumLineCount: 1
        font.weight: Font.DemiBold
    }
    Chip {
        visible: root.tier !== ""
        text: root.tier
        icon: "star"
        tone: Chip.Warning
    }
    PlainText {
        visible: root.roomForTime && root.running !== ""
        text: root.running
        color: Theme.text3
        font.pixelSize: Theme.fontSmall
    }
}
