pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The panel itself, on invented customers, as the draft makes it. It has no keys of its own, and is made when one looks.
Rectangle {
    id: root

    required property PreviewViewModel preview
    // It lies over the page, and can be put away.
    property bool over: false
    readonly property real shrunk: Math.min(1, frame.width / Math.max(1, root.preview.width))
    signal closeWanted

    // Keys go to what lies over the page.
    function begin() {
        close.forceActiveFocus(Qt.TabFocusReason);
    }

    color: Theme.surface
    Keys.enabled: root.over
    Keys.onEscapePressed: root.closeWanted()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("As the agent sees it")

    Divider {
        anchors.left: parent.left
        width: 1
        height: parent.height
    }
    // What is under it is not pressed through it.
    MouseArea {
        anchors.fill: parent
        visible: root.over
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }
    Column {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        spacing: Theme.small

        Item {
            width: parent.width
            height: Math.max(title.height, close.visible ? close.height : 0)

            CardTitle {
                id: title

                anchors.left: parent.left
                anchors.right: close.visible ? close.left : parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("As the agent sees it")
            }
            IconButton {
                id: close

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.over
                label: qsTr("Put the preview away")
                iconName: "close"
                onClicked: root.closeWanted()
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.tiny

            Repeater {
                model: root.preview.widths
                delegate: ChipButton {
                    required property int modelData

                    label: qsTr("%1 px").arg(modelData)
                    chosen: root.preview.width === modelData
                    onClicked: root.preview.width = modelData
                }
            }
            ChipButton {
                label: qsTr("Dark")
                iconName: ""
                chosen: root.preview.dark
                onClicked: root.preview.setDark(!root.preview.dark)
            }
        }
        PlainText {
            width: parent.width
            text: root.preview.notice === "" ? qsTr("Invented customers, with your rules. Nothing here leaves this window.") : root.preview.notice
            wrapMode: Text.Wrap
            color: root.preview.notice === "" ? Theme.text3 : Theme.warning
            font.pixelSize: Theme.fontSmall
        }
    }
    Rectangle {
        anchors.fill: frame
        anchors.topMargin: 1
        anchors.bottomMargin: -2
        color: Theme.cardShadow
    }
    Rectangle {
        id: frame

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        color: Theme.background
        clip: true

        PlainText {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.padding
            visible: !stand.ready && root.preview.notice === ""
            text: qsTr("The panel is being made…")
            horizontalAlignment: Text.AlignHCenter
            color: Theme.text3
        }
        PanelStand {
            id: stand

            x: Math.round((frame.width - width * root.shrunk) / 2)
            width: root.preview.width
            height: frame.height / root.shrunk
            scale: root.shrunk
            transformOrigin: Item.TopLeft
            panel: root.preview.hasPanel ? root.preview.panel : null
        }
    }
    // Above the panel, which fills its frame: where it ends is seen on all sides.
    Rectangle {
        anchors.fill: frame
        color: "transparent"
        border.width: 1
        border.color: Theme.line
    }
    // After the first frames: the page comes first.
    Timer {
        interval: 400
        running: root.visible && root.preview.available && !root.preview.hasPanel
        onTriggered: root.preview.open()
    }
}
