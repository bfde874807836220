import QtQuick
import QtQuick.Templates as T

T.MenuSeparator {
    id: root

    implicitHeight: 9
    implicitWidth: 200
    contentItem: Item {
        Divider {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
        }
    }
}
