import QtQuick
import Sidelight
import Sidelight.Components

// Nothing new comes before somebody signs in: said where it is seen, opened by the person.
Notice {
    id: root

    required property SignInViewModel signIn
    signal openWanted

    tone: Notice.Warning
    icon: "lock"
    title: root.signIn.title
    detail: root.signIn.problem !== "" ? root.signIn.problem : root.signIn.detail

    LinkButton {
        anchors.left: parent?.left
        label: root.signIn.menuText
        onClicked: root.openWanted()
    }
}
