pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Every rule of the draft, what is looked for among them, and a new one.
Item {
    id: root

    required property RulesViewModel rules
    signal opened
    signal begun // a new one is to be filled in

    SearchBox {
        id: search

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.right: add.left
        anchors.leftMargin: Theme.gap
        anchors.topMargin: Theme.gap
        anchors.rightMargin: Theme.small
        label: qsTr("Find a rule")
        value: root.rules.query
        onEdited: text => root.rules.query = text
        onCleared: root.rules.query = ""
        onMoved: rows => root.rules.step(rows)
        onChosen: root.opened()
    }
    PanelButton {
        id: add

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: search.verticalCenter
        iconName: "add"
        label: qsTr("Rule")
        Accessible.name: qsTr("Add a rule")
        onClicked: kinds.popup(add, root.LayoutMirroring.enabled ? 0 : add.width - kinds.width, add.height + 2)
    }
    PlainText {
        id: summary

        anchors.left: parent.left
        anchors.top: search.bottom
        anchors.leftMargin: Theme.gap
        anchors.topMargin: Theme.small
        width: parent.width - 2 * Theme.gap
        text: root.rules.summary
        color: Theme.text3
        font.pixelSize: Theme.fontSmall
    }
    ListView {
        id: view

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: summary.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.tiny
        leftMargin: Theme.small
        rightMargin: Theme.small
        bottomMargin: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.rules.rules
        spacing: 2
        cacheBuffer: 400
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Rules")

        T.ScrollBar.vertical: ScrollHandle {}

        delegate: RuleLine {
            id: line

            required property int place

            width: view.width - 2 * Theme.small
            onChosenByUser: {
                root.rules.choose(line.place);
                root.opened();
            }
            onTurned: root.rules.setOff(line.place, !line.off)
        }
    }
    EmptyText {
        anchors.centerIn: view
        width: view.width - 2 * Theme.gap
        visible: view.count === 0
        text: root.rules.query === "" ? qsTr("There is no rule yet. Begin one with “Rule”.") : qsTr("No rule is called that.")
    }
    NewRuleMenu {
        id: kinds

        kinds: root.rules.kinds
        details: root.rules.kindDetails
        onPicked: index => {
            root.rules.add(index);
            root.opened();
            root.begun();
        }
    }
}
