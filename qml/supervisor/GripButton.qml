import QtQuick
import Sidelight.Components
import Sidelight.Theme

// What a row of a list is picked up by: Space and the arrow keys, or the pointer.
IconButton {
    id: root

    // Of the row, as a person knows it.
    required property string title
    // How high a row is, with what stands between two.
    required property real pitch
    property bool held: false
    signal pickedUp
    signal stepped(by: int)
    signal dragged(rows: int)
    signal dropped
    signal cancelled

    label: root.held ? qsTr("Drop %1 here").arg(root.title) : qsTr("Pick %1 up").arg(root.title)
    iconName: "drag_indicator"
    ink: root.held ? Theme.accent : Theme.text3
    onClicked: root.held ? root.dropped() : root.pickedUp()
    onActiveFocusChanged: if (!root.activeFocus && root.held)
        root.cancelled()
    Keys.enabled: root.held
    Keys.onUpPressed: root.stepped(-1)
    Keys.onDownPressed: root.stepped(1)
    Keys.onEscapePressed: root.cancelled()
    Keys.onReturnPressed: root.dropped()

    DragHandler {
        id: drag

        target: null
        xAxis.enabled: false
        dragThreshold: 4
        onActiveChanged: drag.active ? root.pickedUp() : root.dropped()
        onActiveTranslationChanged: if (drag.active)
            root.dragged(Math.round(drag.activeTranslation.y / root.pitch))
    }
}
