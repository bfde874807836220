import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The pages: a list beside them, or a strip above where there is no room.
Rectangle {
    id: root

    required property ConsoleViewModel desk
    required property bool beside

    implicitHeight: flow.implicitHeight + 2 * Theme.small
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Divider {
        anchors.right: parent.right
        visible: root.beside
        width: 1
        height: parent.height
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !root.beside
        width: parent.width
    }
    Flow {
        id: flow

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.small
        spacing: Theme.tiny

        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Panels")
            iconName: "dashboard"
            current: root.desk.page === ConsoleViewModel.Panels
            onClicked: root.desk.page = ConsoleViewModel.Panels
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Rules")
            iconName: "rule"
            aside: root.beside ? root.desk.ruleCount : ""
            current: root.desk.page === ConsoleViewModel.Rules
            onClicked: root.desk.page = ConsoleViewModel.Rules
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Actions")
            iconName: "bolt"
            current: root.desk.page === ConsoleViewModel.Actions
            onClicked: root.desk.page = ConsoleViewModel.Actions
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Guides")
            iconName: "checklist"
            current: root.desk.page === ConsoleViewModel.Guides
            onClicked: root.desk.page = ConsoleViewModel.Guides
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Knowledge")
            iconName: "menu_book"
            current: root.desk.page === ConsoleViewModel.Knowledge
            onClicked: root.desk.page = ConsoleViewModel.Knowledge
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Masks and retention")
            iconName: "visibility_off"
            current: root.desk.page === ConsoleViewModel.Masks
            onClicked: root.desk.page = ConsoleViewModel.Masks
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Theme")
            iconName: "palette"
            current: root.desk.page === ConsoleViewModel.Looks
            onClicked: root.desk.page = ConsoleViewModel.Looks
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Mappings")
            iconName: "call_merge"
            current: root.desk.page === ConsoleViewModel.Mappings
            onClicked: root.desk.page = ConsoleViewModel.Mappings
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Experience score")
            iconName: "mood"
            current: root.desk.page === ConsoleViewModel.Experience
            onClicked: root.desk.page = ConsoleViewModel.Experience
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("On the past")
            iconName: "history"
            current: root.desk.page === ConsoleViewModel.Past
            onClicked: root.desk.page = ConsoleViewModel.Past
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Publish")
            iconName: "publish"
            current: root.desk.page === ConsoleViewModel.Publish
            onClicked: root.desk.page = ConsoleViewModel.Publish
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Insights")
            iconName: "insights"
            current: root.desk.page === ConsoleViewModel.Insights
            onClicked: root.desk.page = ConsoleViewModel.Insights
        }
        NavigationItem {
            width: root.beside ? flow.width : implicitWidth
            compact: !root.beside
            label: qsTr("Audit")
            iconName: "policy"
            current: root.desk.page === ConsoleViewModel.Audit
            onClicked: root.desk.page = ConsoleViewModel.Audit
        }
    }
}
