pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Console
import Sidelight.Theme

// The outcomes in their order; moved by the grip, or by Alt and an arrow.
Column {
    id: root

    required property PanelsViewModel panels

    spacing: Theme.tiny

    Repeater {
        model: root.panels.outcomes
        delegate: OutcomeLine {
            id: line

            required property int place

            width: root.width
            onLabelled: text => root.panels.setLabel(line.place, text)
            onNamed: text => root.panels.setOutcome(line.place, text)
            onDone: root.panels.endStep()
            onRemoved: root.panels.remove(line.place)
            onMoved: by => root.panels.move(line.place, line.place + by)
        }
    }
}
