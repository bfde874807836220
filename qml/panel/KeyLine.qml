import QtQuick
import QtQuick.Layouts
import Sidelight.Components

RowLayout {
    id: root

    required property string keys
    required property string text

    PlainText {
        Layout.fillWidth: true
        text: root.text
        wrapMode: Text.Wrap
    }
    KeyCap {
        text: root.keys
    }
}
