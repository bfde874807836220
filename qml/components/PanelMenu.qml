import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

T.Menu {
    id: root

    implicitWidth: 232 * Math.max(1, Math.min(1.35, Theme.textScale))
    implicitHeight: contentItem.implicitHeight + 2 * padding
    padding: 5
    margins: 6
    overlap: 1
    modal: false

    contentItem: ListView {
        // A popup stands outside the panel and inherits nothing of it.
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: contentHeight > height
        currentIndex: root.currentIndex
        clip: interactive
        Accessible.role: Accessible.PopupMenu
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
}
