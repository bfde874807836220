import QtQuick
import Sidelight.Components
import Sidelight.Theme

// What a page is about, and what it means for the agents.
Column {
    id: root

    required property string title
    property string detail

    spacing: Theme.tiny

    PlainText {
        width: parent.width
        text: root.title
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontName
        font.weight: Font.Bold
        Accessible.role: Accessible.Heading
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        text: root.detail
        wrapMode: Text.Wrap
        color: Theme.text2
    }
}
