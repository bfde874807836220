pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Everything that keeps the draft from coming into force, each with a way to it.
Sheet {
    id: root

    required property ConsoleViewModel desk

    title: root.desk.faultsText === "" ? qsTr("Nothing to put right") : root.desk.faultsText
    closeLabel: qsTr("Close")

    Repeater {
        model: root.desk.findings
        delegate: Column {
            id: line

            required property int row
            required property string where
            required property string sentence

            width: parent?.width ?? 0
            spacing: Theme.tiny

            LinkButton {
                width: parent.width
                label: line.where
                onClicked: {
                    root.desk.show(line.row);
                    root.close();
                }
            }
            PlainText {
                width: parent.width
                text: line.sentence
                wrapMode: Text.Wrap
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
    }
}
