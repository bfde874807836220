import QtQuick
import Sidelight
import Sidelight.Components

// A page asks to be connected: said where it is seen, opened only by the agent.
Notice {
    id: root

    required property PagesViewModel pages
    signal openWanted

    tone: Notice.Info
    icon: "language"
    title: root.pages.askingTitle

    LinkButton {
        anchors.left: parent?.left
        label: qsTr("Connect or refuse…")
        onClicked: root.openWanted()
    }
}
