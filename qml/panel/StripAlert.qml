import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

RowLayout {
    id: root

    required property int index
    required property string icon
    required property string title
    property bool roomForWords: true
    signal whyAsked

    spacing: Theme.small
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title

    Icon {
        name: root.icon
        color: Theme.critical
    }
    PlainText {
        id: words

        Layout.fillWidth: true
        Layout.maximumWidth: words.implicitWidth
        visible: root.roomForWords
        text: root.title
        elide: Text.ElideRight
        maximumLineCount: 1
        font.weight: Font.DemiBold
    }
    LinkButton {
        visible: root.roomForWords
        label: qsTr("Why?")
        onClicked: root.whyAsked()
    }
    Item {
        Layout.fillWidth: true
    }
}
