import QtQuick
import Sidelight.Console

// What keys do everywhere in the console.
Item {
    id: root

    required property ConsoleViewModel desk

    Shortcut {
        sequences: ["Ctrl+Z"]
        enabled: root.enabled
        onActivated: root.desk.undo()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        enabled: root.enabled
        onActivated: root.desk.redo()
    }
    Shortcut {
        sequences: ["Ctrl+S"]
        enabled: root.enabled
        onActivated: root.desk.save()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+S"]
        enabled: root.enabled
        onActivated: root.desk.saveAsWanted()
    }
    Shortcut {
        sequences: ["Ctrl+O"]
        enabled: root.enabled
        onActivated: root.desk.openWanted()
    }
    Shortcut {
        sequences: ["Alt+1"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Panels
    }
    Shortcut {
        sequences: ["Alt+2"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Rules
    }
    Shortcut {
        sequences: ["Alt+3"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Actions
    }
    Shortcut {
        sequences: ["Alt+4"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Experience
    }
    Shortcut {
        sequences: ["Alt+5"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Past
    }
    Shortcut {
        sequences: ["Alt+6"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Publish
    }
    Shortcut {
        sequences: ["Alt+7"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Insights
    }
    Shortcut {
        sequences: ["Alt+8"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Audit
    }
    Shortcut {
        sequences: ["Alt+9"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Masks
    }
    Shortcut {
        sequences: ["Alt+0"]
        enabled: root.enabled
        onActivated: root.desk.page = ConsoleViewModel.Mappings
    }
    Shortcut {
        sequences: ["Ctrl+PgDown"]
        enabled: root.enabled
        onActivated: root.desk.turnPages(1)
    }
    Shortcut {
        sequences: ["Ctrl+PgUp"]
        enabled: root.enabled
        onActivated: root.desk.turnPages(-1)
    }
    Shortcut {
        sequences: ["Alt+Down"]
        enabled: root.enabled
        onActivated: root.desk.rules.step(1)
    }
    Shortcut {
        sequences: ["Alt+Up"]
        enabled: root.enabled
        onActivated: root.desk.rules.step(-1)
    }
}
