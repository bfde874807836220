pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Theme

// The page of a browser that asks to be connected, and those that are.
Sheet {
    id: root

    required property PagesViewModel pages
    // The agent has come to type it; a sheet that is shut stays so.
    readonly property bool wanted: root.opened && root.pages.asking

    title: qsTr("Connected pages")
    closeLabel: qsTr("Close")

    Column {
        width: parent.width
        visible: root.pages.asking
        spacing: Theme.small

        PlainText {
            width: parent.width
            text: root.pages.askingTitle
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
        }
        PlainText {
            width: parent.width
            text: root.pages.askingDetail
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        CodeBox {
            id: code

            width: parent.width
            label: qsTr("Code on the page")
            enabled: root.pages.asking
            onEntered: text => root.pages.typeCode(text)
        }
        PlainText {
            width: parent.width
            visible: root.pages.problem !== ""
            text: root.pages.problem
            wrapMode: Text.Wrap
            color: Theme.critical
            font.pixelSize: Theme.fontSmall
            Accessible.role: Accessible.AlertMessage
        }
        Row {
            spacing: Theme.small

            PanelButton {
                kind: PanelButton.Primary
                label: qsTr("Connect")
                onClicked: root.pages.typeCode(code.text)
            }
            PanelButton {
                label: qsTr("Refuse")
                onClicked: root.pages.refuse()
            }
        }
        Divider {
            width: parent.width
        }
    }
    PlainText {
        width: parent.width
        visible: root.pages.pages.count === 0
        text: qsTr("No page is connected.")
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    Repeater {
        model: root.pages.pages
        delegate: PageRow {
            id: row

            width: parent.width
            onRevoked: root.pages.revoke(row.page)
        }
    }
    onWantedChanged: if (root.wanted)
        code.forceActiveFocus()
}
