import QtQuick
import Sidelight.Theme

// What is wrong with the thing above it; nothing where nothing is.
PlainText {
    id: root

    visible: root.text !== ""
    wrapMode: Text.Wrap
    color: Theme.critical
    font.pixelSize: Theme.fontSmall
    Accessible.role: Accessible.AlertMessage
}
