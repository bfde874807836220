import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// What stays shut until it is known who this is.
Card {
    id: root

    title: qsTr("Closed until you choose")

    RowLayout {
        width: parent.width
        spacing: Theme.small

        Icon {
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            name: "lock"
            color: Theme.text3
        }
        PlainText {
            Layout.fillWidth: true
            text: qsTr("History and notes stay closed until you choose. Nothing is written to any profile before that.")
            wrapMode: Text.Wrap
            color: Theme.text2
        }
    }
}
