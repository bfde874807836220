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
        PlainText {
            visible: root.panel.customer.stale
            text: root.panel.customer.staleText
            color: Theme.warning
            font.pixelSize: Theme.fontSmall
        }
        KeyCap {
            visible: root.panel.suggestions.count > 0
            text: qsTr("Alt")
        }
        KeyCap {
            visible: root.panel.suggestions.count > 0
            text: root.panel.suggestions.count > 1 ? "1–" + root.panel.suggestions.count : "1"
        }
    }
    // A key that did nothing.
    PlainText {
        width: parent.width
        visible: text !== ""
        topPadding: Theme.tiny
        text: root.panel.suggestions.notice
        wrapMode: Text.Wrap
        color: Theme.warning
        font.pixelSize: Theme.fontSmall
    }
    // A guide that was left.
    RowLayout {
        width: parent.width
        visible: root.panel.guide.active
        spacing: Theme.small

        Icon {
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            name: "route"
            color: Theme.accent
        }
        PlainText {
            Layout.fillWidth: true
            text: root.panel.guide.title
            wrapMode: Text.Wrap
            maximumLineCount: 2
            font.weight: Font.DemiBold
        }
        PlainText {
            text: root.panel.guide.progress
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
        LinkButton {
            label: qsTr("Go on")
            spoken: qsTr("Go on with the guide")
            onClicked: root.panel.guide.resume()
        }
    }
    PlainText {
        width: parent.width
        visible: root.panel.suggestions.count === 0
        topPadding: Theme.tiny
        text: qsTr("Nothing is suggested at the moment.")
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    LeftOutLines {
        width: parent.width
        visible: root.panel.suggestions.count === 0 && leftOut !== ""
        leftOut: root.panel.suggestions.leftOut
    }
    Repeater {
        model: root.panel.suggestions
        delegate: SuggestionRow {
            id: row

            width: parent.width
            last: index === root.panel.suggestions.count - 1
            leftOut: root.panel.suggestions.leftOut
            onAccepted: root.panel.accept(row.index)
            onWhyAsked: root.panel.toggleSuggestionWhy(row.key)
            onEventsAsked: root.panel.showSuggestionEvents(row.key)
            onDismissed: reason => root.panel.dismiss(row.key, reason)
        }
    }
}
