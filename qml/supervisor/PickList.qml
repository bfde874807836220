pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Everything of one kind, what is looked for among it, and a new one.
Column {
    id: root

    required property PickLinesModel lines
    required property string query
    required property string summary
    // What is looked for, what there is none of, and what is added.
    required property string findLabel
    required property string emptyText
    required property string addLabel
    required property string listName
    property bool mayChange: true // there is one that is chosen
    readonly property int shownRows: 6
    signal searched(text: string)
    signal stepped(rows: int)
    signal picked(place: int)
    signal added
    signal duplicated
    signal removed

    spacing: Theme.small

    SearchBox {
        width: parent.width
        label: root.findLabel
        value: root.query
        onEdited: text => root.searched(text)
        onCleared: root.searched("")
        onMoved: rows => root.stepped(rows)
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        PanelButton {
            iconName: "add"
            label: root.addLabel
            onClicked: root.added()
        }
        PanelButton {
            visible: root.mayChange
            kind: PanelButton.Quiet
            label: qsTr("Duplicate")
            onClicked: root.duplicated()
        }
        PanelButton {
            visible: root.mayChange
            kind: PanelButton.Quiet
            label: qsTr("Delete")
            onClicked: root.removed()
        }
        Words {
            height: Theme.buttonHeight
            text: root.summary
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    ListView {
        id: view

        width: parent.width
        height: Math.min(contentHeight, root.shownRows * 42 * Math.max(1, Theme.textScale))
        visible: view.count > 0
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.lines
        spacing: 2
        cacheBuffer: 400
        Accessible.role: Accessible.List
        Accessible.name: root.listName

        T.ScrollBar.vertical: ScrollHandle {}

        delegate: PickLine {
            id: line

            required property int place

            width: view.width
            onClicked: root.picked(line.place)
        }
    }
    EmptyText {
        width: parent.width
        visible: view.count === 0
        text: root.query === "" ? root.emptyText : qsTr("Nothing is called that.")
    }
}
