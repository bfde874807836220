import QtQuick
import Sidelight.Components
import Sidelight.Theme

// What a field of a form is for.
PlainText {
    topPadding: 8
    bottomPadding: 4
    color: Theme.text2
    font.pixelSize: Theme.fontSmall
}
