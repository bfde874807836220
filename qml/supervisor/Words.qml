import QtQuick
import Sidelight.Components
import Sidelight.Theme

// Words between fields of a line, as high as they are.
PlainText {
    id: root

    height: Math.max(Theme.inputHeight, implicitHeight)
    verticalAlignment: Text.AlignVCenter
    color: Theme.text2
}
