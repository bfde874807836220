import QtQuick
import Sidelight.Theme

// A picture by its name in the icon font. Says nothing to a screen reader: what it stands beside does.
PlainText {
    id: root

    required property string name
    property real size: Theme.iconSize
    // In a layout from right to left, what points sideways points the other way.
    readonly property bool pointing: /^(alt_route|arrow_(back|forward|left|right)\w*|chevron_\w+|(call_)?(made|merge|missed|received|split)|exit_to_app|(fast_)?(forward|rewind)|input|keyboard_(tab|return|arrow_(left|right))|launch|log(in|out)|navigate_\w+|open_in_new|play_arrow|redo|reply(_all)?|(schedule_)?send\w*|shortcut|skip_\w+|trending_(up|down|flat)|undo)$/.test(root.name)

    transform: Scale {
        origin.x: root.width / 2
        xScale: root.pointing && root.LayoutMirroring.enabled ? -1 : 1
    }
    text: root.name
    font.family: Theme.iconFamily
    font.pixelSize: root.size
    width: root.size
    height: root.size
    lineHeight: 1
    elide: Text.ElideNone
    clip: true
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
