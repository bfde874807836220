import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What stands in the way: a draft found again, somebody else's version, a disk that does not take it.
Column {
    id: root

    required property ConsoleViewModel desk

    padding: 0
    topPadding: failure.visible || matter.visible ? Theme.gap : 0
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    spacing: Theme.small

    Notice {
        id: failure

        width: root.width - 2 * Theme.gap
        visible: root.desk.failure !== ""
        tone: Notice.Critical
        icon: "error_outline"
        title: root.desk.failure
        moreSpace: Theme.tiny

        LinkButton {
            label: qsTr("Put away")
            onClicked: root.desk.dropFailure()
        }
    }
    Notice {
        id: matter

        width: root.width - 2 * Theme.gap
        visible: root.desk.matterTitle !== ""
        tone: root.desk.matterOfTwo ? Notice.Warning : Notice.Info
        icon: root.desk.matterOfTwo ? "call_split" : "restore"
        title: root.desk.matterTitle
        detail: root.desk.matterDetail
        moreSpace: Theme.tiny

        Flow {
            width: parent.width
            spacing: Theme.small

            PanelButton {
                visible: root.desk.matterOfTwo
                kind: PanelButton.Primary
                label: qsTr("Put both together")
                onClicked: root.desk.mergeBoth()
            }
            PanelButton {
                label: root.desk.matterOfTwo ? qsTr("Mine") : qsTr("Fine")
                onClicked: root.desk.keepMine()
            }
            PanelButton {
                visible: root.desk.matterOfTwo
                label: qsTr("The other one")
                onClicked: root.desk.takeTheirs()
            }
        }
    }
}
