import QtQuick
import Sidelight.Theme

// One line that stands whole in little room: rather in smaller letters than cut off, and never in smaller ones than the
// smallest at 100 %.
PlainText {
    id: root

    required property real limit
    property real size: Theme.fontBase
    property int weight: Font.Normal
    readonly property real least: Math.min(root.size, Theme.fontTiny / Theme.textScale)
    readonly property real natural: Math.ceil(metrics.advanceWidth) + 1

    width: Math.min(root.implicitWidth, Math.max(0, root.limit))
    maximumLineCount: 1
    font.weight: root.weight
    font.pixelSize: root.natural <= root.limit ? root.size : Math.max(root.least, Math.floor(root.size * root.limit / root.natural))

    TextMetrics {
        id: metrics

        // Not the font of the text, which changes by what is measured.
        font.family: Theme.fontFamily
        font.weight: root.weight
        font.hintingPreference: Font.PreferNoHinting
        font.pixelSize: root.size
        text: root.text
    }
}
