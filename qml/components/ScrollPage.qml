import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// What is higher than its window; goes along with the keyboard.
FocusScope {
    id: root

    default property alias content: column.data
    property real mostWidth: 760
    readonly property real contentWidth: column.width - 2 * column.padding
    readonly property Item focused: Window.activeFocusItem

    function reveal(item: Item) {
        glide.stop();
        const y = item.mapToItem(flick.contentItem, 0, 0).y;
        const least = Math.max(0, y + item.height + Theme.gap - flick.height);
        const most = Math.max(0, y - Theme.gap);
        flick.contentY = Math.min(Math.max(flick.contentY, Math.min(least, most)), most);
    }
    function toTop() {
        glide.stop();
        flick.contentY = 0;
    }

    onFocusedChanged: if (root.activeFocus && root.focused !== null)
        root.reveal(root.focused)

    Flickable {
        id: flick

        anchors.fill: parent
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        T.ScrollBar.vertical: ScrollHandle {}
        // What glides stops under a finger.
        PointHandler {
            onActiveChanged: if (active)
                glide.stop()
        }

        Column {
            id: column

            width: Math.min(flick.width, root.mostWidth)
            padding: Theme.gap * 1.5
            spacing: Theme.gap
        }
    }
    ScrollGlide {
        id: glide

        flickable: flick
        still: Theme.reducedMotion
    }
    FrameAnimation {
        running: glide.gliding
        onTriggered: glide.step(frameTime)
    }
}
