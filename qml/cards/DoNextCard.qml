pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// What to do next: the best one strongly, with a key for each.
Card {
    id: root

    required property PanelViewModel panel

    title: qsTr("Do next")

    HoverHandler {
        onHoveredChanged: root.panel.holdSuggestions(hovered)
    }
    RowLayout {
        width: parent.width
        spacing: Theme.tiny

        CardTitle {
            Layout.fillWidth: true
            text: root.title
        }
        KeyCap {
            text: qsTr("Alt")
        }
        KeyCap {
            text: root.panel.suggestions.count > 1 ? "1–" + root.panel.suggestions.count : "1"
        }
    }
    Repeater {
        model: root.panel.suggestions
        delegate: SuggestionRow {
            id: row

            width: parent.width
            last: index === root.panel.suggestions.count - 1
            onAccepted: root.panel.accept(row.index)
            onWhyAsked: root.panel.toggleSuggestionWhy(row.key)
            onEventsAsked: root.panel.showSuggestionEvents(row.key)
            onDismissed: reason => root.panel.dismiss(row.key, reason)
        }
    }
}
