import QtQuick
import Sidelight.Components
import Sidelight.Theme

// Why there is nothing here, and what to do about it.
PlainText {
    id: root

    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignHCenter
    color: Theme.text2
}
