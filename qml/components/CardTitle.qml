import QtQuick
import Sidelight.Theme

PlainText {
    id: root

    font.pixelSize: Theme.fontMeta
    font.weight: Font.DemiBold
    // Letters that join must not be drawn apart.
    font.letterSpacing: root.LayoutMirroring.enabled ? 0 : 0.44 * Theme.textScale
    font.capitalization: Font.AllUppercase
    color: Theme.text2
    lineHeight: 1
    wrapMode: Text.Wrap
    Accessible.role: Accessible.Heading
}
