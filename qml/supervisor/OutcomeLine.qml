import QtQuick
import Sidelight.Components
import Sidelight.Theme

// One outcome: what the agent reads, what it is counted as, and its place among the others.
Column {
    id: root

    required property string outcome
    required property string label
    required property string usual
    required property bool first
    required property bool last
    required property string error
    readonly property real pitch: line.height + Theme.tiny
    signal labelled(text: string)
    signal named(text: string)
    signal done
    signal removed
    signal moved(by: int)

    spacing: Theme.tiny

    Item {
        id: line

        width: parent.width
        height: Theme.inputHeight

        IconButton {
            id: grip

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("Move “%1”: arrow keys").arg(root.label === "" ? root.usual : root.label)
            iconName: "drag_indicator"
            Keys.onUpPressed: if (!root.first)
                root.moved(-1)
            Keys.onDownPressed: if (!root.last)
                root.moved(1)

            DragHandler {
                id: drag

                target: null
                xAxis.enabled: false
                dragThreshold: 4
                // A row further for each row's height.
                onActiveTranslationChanged: {
                    const rows = Math.round(drag.activeTranslation.y / root.pitch);
                    if (rows !== 0 && drag.active)
                        root.moved(rows);
                }
            }
        }
        LineBox {
            id: words

            anchors.left: grip.right
            anchors.leftMargin: Theme.tiny
            width: (line.width - grip.width - out.width - 3 * Theme.tiny) * 0.6
            label: qsTr("What the agent reads")
            placeholderText: root.usual
            value: root.label
            onEdited: text => root.labelled(text)
            onDone: root.done()
        }
        LineBox {
            anchors.left: words.right
            anchors.leftMargin: Theme.tiny
            anchors.right: out.left
            anchors.rightMargin: Theme.tiny
            label: qsTr("What it is counted as")
            value: root.outcome
            faulty: root.error !== ""
            onEdited: text => root.named(text)
            onDone: root.done()
        }
        IconButton {
            id: out

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("Delete “%1”").arg(root.label === "" ? root.usual : root.label)
            iconName: "close"
            size: Theme.iconSmall
            onClicked: root.removed()
        }
    }
    ErrorText {
        width: parent.width
        text: root.error
    }
}
