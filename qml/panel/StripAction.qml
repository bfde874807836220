import QtQuick
import Sidelight.Components

PanelButton {
    id: root

    required property int index
    required property string title
    signal accepted

    kind: PanelButton.Primary
    label: qsTr("%1  %2").arg(root.index + 1).arg(root.title)
    onClicked: root.accepted()
}
