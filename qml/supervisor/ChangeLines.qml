pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What one bundle has other than another, a line each.
Column {
    id: root

    required property ChangesModel changes

    spacing: Theme.small
    visible: root.changes.count > 0

    Repeater {
        model: root.changes
        delegate: Item {
            id: change

            required property string icon
            required property string words

            width: parent?.width ?? 0
            height: Math.ceil(sentence.implicitHeight)

            Icon {
                id: mark

                anchors.left: parent.left
                name: change.icon
                size: Theme.iconSmall
                color: Theme.text3
            }
            PlainText {
                id: sentence

                anchors.left: mark.right
                anchors.leftMargin: 6
                anchors.right: parent.right
                text: change.words
                wrapMode: Text.Wrap
                color: Theme.text2
            }
        }
    }
}
