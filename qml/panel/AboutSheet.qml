pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Theme

Sheet {
    id: root

    required property var versions // a list of texts, for which QML has no type in Qt 6.4

    title: qsTr("About Sidelight")
    closeLabel: qsTr("Close")

    PlainText {
        width: parent.width
        text: qsTr("Who is this, what is going on, what do I do next.")
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    Repeater {
        model: root.versions
        delegate: PlainText {
            required property string modelData

            width: parent.width
            text: modelData
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSmall
        }
    }
}
