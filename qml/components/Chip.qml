import QtQuick
import Sidelight.Theme

// A small fact.
Rectangle {
    id: root

    enum Tone { Plain, Good, Warning, Bad }

    required property string text
    property string icon
    property int tone: Chip.Plain
    readonly property real iconSpace: icon !== "" ? Theme.iconTiny + Theme.tiny : 0
    readonly property color ink: tone === Chip.Good ? Theme.good : tone === Chip.Warning ? Theme.warning
                                                                   : tone === Chip.Bad ? Theme.critical : Theme.text2

    implicitWidth: label.natural - label.spare + 14 + iconSpace
    implicitHeight: Math.max(Theme.chipHeight, label.implicitHeight + 4)
    radius: Theme.radiusChip
    color: tone === Chip.Good ? Theme.goodBack : tone === Chip.Warning ? Theme.warningBack
                                               : tone === Chip.Bad ? Theme.criticalBack : Theme.sunken

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: 7
        spacing: Theme.tiny

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            size: Theme.iconTiny
            color: root.ink
        }
        FittingText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            limit: root.width - 14 + label.spare - root.iconSpace
            text: root.text
            maximumLineCount: Theme.lines(2)
            lineHeight: 1
            color: root.ink
            font.pixelSize: Theme.fontMeta
            font.weight: Font.Medium
        }
    }
}
