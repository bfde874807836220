pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Sidelight

// The keys of the companion's window, and those of the panel that a strip has.
Item {
    id: root

    required property PanelViewModel panel
    required property CompanionViewModel companion
    required property bool strip

    visible: false

    Instantiator {
        model: 3
        delegate: Shortcut {
            required property int index

            sequence: "Alt+" + (index + 1)
            autoRepeat: false
            enabled: root.strip
            onActivated: root.panel.acceptByKey(index)
        }
    }
    Shortcut {
        sequence: "Alt+A"
        autoRepeat: false
        enabled: root.strip
        onActivated: root.panel.acknowledgeFirst()
    }
    Shortcut {
        sequence: "F9"
        autoRepeat: false
        onActivated: root.companion.toggleFolded()
    }
    Shortcut {
        sequence: "Ctrl+Shift+Left"
        autoRepeat: false
        enabled: root.companion.placed
        onActivated: root.companion.dockLeft()
    }
    Shortcut {
        sequence: "Ctrl+Shift+Right"
        autoRepeat: false
        enabled: root.companion.placed
        onActivated: root.companion.dockRight()
    }
    Shortcut {
        sequence: "Ctrl+Shift+Up"
        onActivated: root.companion.wider()
    }
    Shortcut {
        sequence: "Ctrl+Shift+Down"
        onActivated: root.companion.narrower()
    }
}
