import QtQuick
import Sidelight
import Sidelight.Theme

// The companion's window: the panel, or a strip of it when it is folded or narrower than a panel can be.
FocusScope {
    id: root

    required property PanelViewModel panel
    required property CompanionViewModel companion
    readonly property bool strip: root.companion.folded || root.width < 320

    focus: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    Panel {
        anchors.fill: parent
        visible: !root.strip
        panel: root.panel
        docked: true
        placed: root.companion.placed
        place: root.companion.notice
    }
    Strip {
        width: parent.width
        height: Math.min(parent.height, implicitHeight)
        visible: root.strip
        panel: root.panel
        onUnfolded: root.companion.unfold()
    }
    CompanionKeys {
        panel: root.panel
        companion: root.companion
        strip: root.strip
    }
}
