import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

T.AbstractButton {
    id: root

    required property string label
    // Said by a screen reader instead of the label, where that alone says too little.
    property string spoken: label
    // As many as it may take.
    property int lines: 1

    implicitWidth: contentItem.implicitWidth
    implicitHeight: Math.max(contentItem.implicitHeight, 20)
    Accessible.role: Accessible.Button
    Accessible.name: root.spoken

    contentItem: PlainText {
        text: root.label
        lineHeight: 1
        verticalAlignment: Text.AlignVCenter
        wrapMode: root.lines > 1 ? Text.Wrap : Text.NoWrap
        // What elides never asks for the height of its next line.
        elide: root.lines > 1 ? Text.ElideNone : Text.ElideRight
        maximumLineCount: root.lines
        color: root.hovered ? Theme.accentHover : Theme.accent
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
        font.underline: root.hovered
        Accessible.ignored: true
    }
    background: Item {
        FocusRing {
            shown: root.visualFocus
        }
    }
}
