import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// A page of a browser that may open customers here.
Item {
    id: root

    required property string page
    required property string title
    required property string detail
    signal revoked

    implicitHeight: row.implicitHeight + 12

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10

        IconTile {
            Layout.alignment: Qt.AlignTop
            name: "language"
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            PlainText {
                Layout.fillWidth: true
                text: root.title
                wrapMode: Text.WrapAnywhere
                font.weight: Font.DemiBold
            }
            PlainText {
                Layout.fillWidth: true
                text: root.detail
                wrapMode: Text.Wrap
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
        LinkButton {
            label: qsTr("Disconnect")
            spoken: qsTr("Disconnect %1").arg(root.title)
            onClicked: root.revoked()
        }
    }
}
