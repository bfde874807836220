import QtQuick
import Sidelight.Theme

// The only text of the panel: whatever it is given is shown as it came.
Text {
    id: root

    textFormat: Text.PlainText
    color: Theme.text
    font.family: Theme.fontFamily
    font.pixelSize: Theme.fontBase
    font.hintingPreference: Font.PreferNoHinting
    lineHeight: Theme.lineHeight
    elide: Text.ElideRight
    horizontalAlignment: Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
