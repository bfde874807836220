pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Sidelight

// Every key of the panel, in one place.
Item {
    id: root

    required property PanelViewModel panel
    signal searchWanted
    signal wrapUpWanted
    signal noteWanted
    signal journeyWanted
    signal conversationWanted
    signal keysWanted
    signal pagesWanted
    signal settingsWanted
    // -1 up, 1 down
    signal pageWanted(direction: int)

    visible: false

    Instantiator {
        model: 6
        delegate: Shortcut {
            required property int index

            sequence: "Alt+" + (index + 1)
            autoRepeat: false
            enabled: root.enabled
            onActivated: root.panel.acceptByKey(index)
        }
    }
    Instantiator {
        model: 3
        delegate: Shortcut {
            required property int index

            sequence: (index + 1).toString()
            autoRepeat: false
            enabled: root.enabled && root.panel.customer.view === CustomerViewModel.Choose
            onActivated: root.panel.customer.choose(index)
        }
    }
    Instantiator {
        model: 9
        delegate: Shortcut {
            required property int index

            sequence: "Ctrl+" + (index + 1)
            autoRepeat: false
            enabled: root.enabled
            onActivated: root.panel.focusTab(index)
        }
    }
    Shortcut {
        sequences: ["Ctrl+Tab"]
        enabled: root.enabled
        onActivated: root.panel.nextTab()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+Tab", "Ctrl+Backtab"]
        enabled: root.enabled
        onActivated: root.panel.previousTab()
    }
    Shortcut {
        sequence: "Alt+A"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.panel.acknowledgeFirst()
    }
    Shortcut {
        sequence: "Alt+M"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.panel.alerts.toggleMore()
    }
    Shortcut {
        sequence: "Alt+J"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.journeyWanted()
    }
    Shortcut {
        sequence: "Alt+L"
        enabled: root.enabled
        onActivated: root.conversationWanted()
    }
    Shortcut {
        sequence: "Ctrl+U"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.panel.customer.unlink()
    }
    Shortcut {
        sequence: "Esc"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.panel.back()
    }
    Shortcut {
        sequence: "Ctrl+K"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.searchWanted()
    }
    Shortcut {
        sequence: "Ctrl+N"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.noteWanted()
    }
    Shortcut {
        sequence: "Ctrl+E"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.wrapUpWanted()
    }
    Shortcut {
        sequence: "Alt+S"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.panel.snoozeFirst()
    }
    Shortcut {
        sequence: "Alt+R"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.panel.customer.revealNext()
    }
    Shortcut {
        sequence: "Alt+T"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.panel.retryFirst()
    }
    Shortcut {
        sequence: "Alt+W"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.panel.withdrawFirst()
    }
    Shortcut {
        sequence: "Alt+C"
        autoRepeat: false
        enabled: root.enabled && root.panel.pages.available
        onActivated: root.pagesWanted()
    }
    Shortcut {
        sequence: "Ctrl+,"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.settingsWanted()
    }
    Shortcut {
        sequence: "PgDown"
        enabled: root.enabled
        onActivated: root.pageWanted(1)
    }
    Shortcut {
        sequence: "PgUp"
        enabled: root.enabled
        onActivated: root.pageWanted(-1)
    }
    Shortcut {
        sequence: "F1"
        autoRepeat: false
        enabled: root.enabled
        onActivated: root.keysWanted()
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        enabled: root.enabled
        onActivated: root.panel.appearance.larger()
    }
    Shortcut {
        sequence: "Ctrl+-"
        enabled: root.enabled
        onActivated: root.panel.appearance.smaller()
    }
}
