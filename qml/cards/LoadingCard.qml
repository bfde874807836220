import QtQuick
import Sidelight.Components
import Sidelight.Theme

// The customer is being read: the shape of what comes.
Card {
    id: root

    title: qsTr("Customer, loading")

    Row {
        width: parent.width
        spacing: Theme.small

        Rectangle {
            width: Theme.avatar
            height: Theme.avatar
            radius: width / 2
            color: Theme.sunken
        }
        Column {
            id: lines

            width: parent.width - Theme.avatar - Theme.small
            spacing: 9
            topPadding: 5

            Bone {
                anchors.left: parent.left
                width: Math.min(148, lines.width * 0.7)
                height: 14
            }
            Bone {
                anchors.left: parent.left
                width: Math.min(216, lines.width)
                height: 10
            }
        }
    }
    Item {
        width: 1
        height: 14
    }
    Row {
        spacing: 6

        Bone {
            width: 104
            height: Theme.chipHeight
        }
        Bone {
            width: 82
            height: Theme.chipHeight
        }
    }
    Item {
        width: 1
        height: 14
    }
    Bone {
        anchors.left: parent.left
        width: parent.width * 0.72
        height: 12
    }
}
