import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// One thing we promised, and until when.
GridLayout {
    id: root

    required property string title
    required property string dueText
    readonly property bool narrow: width < Theme.besideWidth
    signal edited(text: string)
    signal dueChosen(days: int)
    signal removed

    columnSpacing: 6
    rowSpacing: 6

    TextBox {
        Layout.row: 0
        Layout.column: 0
        Layout.columnSpan: root.narrow ? 2 : 1
        Layout.fillWidth: true
        leastHeight: Theme.inputHeight
        label: qsTr("What we promised")
        placeholderText: qsTr("What did you promise")
        value: root.title
        onEdited: text => root.edited(text)
    }
    PanelButton {
        id: due

        Layout.row: root.narrow ? 1 : 0
        Layout.column: root.narrow ? 0 : 1
        Layout.alignment: Qt.AlignTop
        label: root.dueText
        iconName: "event"
        Accessible.name: qsTr("Due: %1").arg(root.dueText)
        onClicked: menu.popup(due, root.LayoutMirroring.enabled ? due.width - menu.width : 0, due.height + 2)

        PanelMenu {
            id: menu

            PanelMenuItem {
                label: qsTr("Today")
                onTriggered: root.dueChosen(0)
            }
            PanelMenuItem {
                label: qsTr("Tomorrow")
                onTriggered: root.dueChosen(1)
            }
            PanelMenuItem {
                label: qsTr("In 3 days")
                onTriggered: root.dueChosen(3)
            }
            PanelMenuItem {
                label: qsTr("In a week")
                onTriggered: root.dueChosen(7)
            }
            PanelMenuItem {
                label: qsTr("In two weeks")
                onTriggered: root.dueChosen(14)
            }
        }
    }
    IconButton {
        Layout.row: root.narrow ? 1 : 0
        Layout.column: root.narrow ? 1 : 2
        Layout.alignment: Qt.AlignTop
        label: qsTr("Remove this promise")
        iconName: "close"
        onClicked: root.removed()
    }
}
