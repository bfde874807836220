import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// A rule's name, how urgent it is, whether it is on, and its sentence.
Column {
    id: root

    required property RulesViewModel rules
    property bool returning: false
    readonly property RuleFormViewModel form: root.rules.form
    signal returned

    spacing: Theme.small

    LinkButton {
        visible: root.returning
        label: qsTr("All rules")
        onClicked: root.returned()
    }
    Item {
        width: parent.width
        height: Math.max(title.implicitHeight, tools.height)

        PlainText {
            id: title

            anchors.left: parent.left
            anchors.right: tools.left
            anchors.rightMargin: Theme.small
            anchors.verticalCenter: parent.verticalCenter
            text: root.form.title
            wrapMode: Text.Wrap
            maximumLineCount: 3
            font.pixelSize: Theme.fontName
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        Row {
            id: tools

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.tiny

            IconButton {
                label: qsTr("Duplicate")
                iconName: "content_copy"
                onClicked: root.rules.duplicate(root.form.index)
            }
            IconButton {
                label: qsTr("Delete")
                iconName: "delete_outline"
                onClicked: root.rules.remove(root.form.index)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 6
        visible: root.form.formed

        ChipButton {
            label: qsTr("Notice")
            chosen: root.form.severity === 0
            onClicked: root.form.setSeverity(0)
        }
        ChipButton {
            label: qsTr("Warning")
            chosen: root.form.severity === 1
            onClicked: root.form.setSeverity(1)
        }
        ChipButton {
            label: qsTr("Critical")
            chosen: root.form.severity === 2
            onClicked: root.form.setSeverity(2)
        }
        Chip {
            text: root.form.versionText
        }
        Chip {
            visible: root.form.off
            icon: "pause"
            text: qsTr("off")
            tone: Chip.Warning
        }
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        text: root.form.sentence
        wrapMode: Text.Wrap
        color: Theme.text2
    }
}
