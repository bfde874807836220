import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// Who is signed in, or how one does it: in the browser, or with a code on another device.
Sheet {
    id: root

    required property SignInViewModel signIn

    title: root.signIn.title
    closeLabel: qsTr("Close")

    PlainText {
        width: parent.width
        text: root.signIn.detail
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    PlainText {
        width: parent.width
        visible: root.signIn.problem !== ""
        text: root.signIn.problem
        wrapMode: Text.Wrap
        color: Theme.critical
        Accessible.role: Accessible.AlertMessage
    }
    SignInCode {
        width: parent.width
        visible: root.signIn.step === SignInViewModel.Code
        signIn: root.signIn
    }
    ProgressLine {
        width: parent.width
        visible: root.signIn.canCancel
        value: -1
    }
    Flow {
        width: parent.width
        leftPadding: 2 * Theme.focusWidth // the ring of what has the focus
        rightPadding: leftPadding
        topPadding: leftPadding
        bottomPadding: leftPadding
        spacing: Theme.small

        Way {
            id: begin

            visible: root.signIn.canBegin
            kind: PanelButton.Primary
            label: root.signIn.beginText
            onClicked: root.signIn.begin()
        }
        Way {
            visible: root.signIn.step === SignInViewModel.Browser
            label: qsTr("Open the page again")
            onClicked: root.signIn.openAgain()
        }
        Way {
            visible: root.signIn.step === SignInViewModel.Code
            label: qsTr("Use the browser")
            onClicked: root.signIn.begin()
        }
        Way {
            visible: root.signIn.canUseDevice
            label: qsTr("Use another device")
            onClicked: root.signIn.useDevice()
        }
        Way {
            visible: root.signIn.canCancel
            kind: PanelButton.Quiet
            label: qsTr("Cancel")
            onClicked: root.signIn.cancel()
        }
        Way {
            visible: root.signIn.signedIn
            iconName: "logout"
            label: root.signIn.signOutText
            onClicked: root.signIn.signOut()
        }
    }
    onOpened: if (root.signIn.canBegin)
        begin.forceActiveFocus(Qt.TabFocusReason)
    Connections {
        target: root.signIn
        function onDone() {
            root.close();
        }
    }
    // In more than one line where a language needs it.
    component Way: PanelButton {
        width: Math.min(implicitWidth, (parent?.width ?? implicitWidth) - 4 * Theme.focusWidth)
    }
}
