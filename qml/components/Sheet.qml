import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// Something to read over the panel; Esc or a click beside it puts it away.
T.Popup {
    id: root

    required property string title
    required property string closeLabel
    default property alias body: column.data

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Math.round((parent.height - height) / 2)
    width: Math.min(parent.width - 2 * Theme.gap, 420)
    height: Math.min(parent.height - 2 * Theme.gap, head.height + flick.contentHeight + 3 * Theme.padding)
    padding: Theme.padding
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
    // (A popup stands outside the panel and does not inherit its direction.)
    Item {
        id: head

        width: parent.width
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        height: Math.max(close.height, name.implicitHeight)

        PlainText {
            id: name

            anchors.left: parent.left
            anchors.right: close.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(3)
            font.pixelSize: Theme.fontLarge
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        IconButton {
            id: close

            anchors.right: parent.right
            label: root.closeLabel
            iconName: "close"
            focus: true
            onClicked: root.close()
        }
    }
    Flickable {
        id: flick

        anchors.top: head.bottom
        anchors.topMargin: Theme.small
        width: parent.width
        anchors.bottom: parent.bottom
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        clip: true
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column

            width: flick.width
            spacing: Theme.small
        }
    }
}
