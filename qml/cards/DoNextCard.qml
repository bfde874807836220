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

    // Keys are told where there is room for them; F1 tells them anyway.
    readonly property bool narrow: width < Theme.besideWidth
    readonly property bool keysTold: root.panel.suggestions.count > 0 && !root.narrow

    title: qsTr("Do next")

    HoverHandler {
        onHoveredChanged: root.panel.holdSuggestions(hovered)
    }
    GridLayout {
        width: parent.width
        columnSpacing: Theme.tiny
        rowSpacing: Theme.tiny
        flow: root.narrow ? GridLayout.TopToBottom : GridLayout.LeftToRight

        CardTitle {
            Layout.fillWidth: true
            text: root.title
        }
        PlainText {
            Layout.maximumWidth: parent.width
            visible: root.panel.customer.stale
            text: root.panel.customer.staleText
            wrapMode: Text.Wrap
            color: Theme.warning
            font.pixelSize: Theme.fontSmall
        }
        KeyCap {
            visible: root.keysTold
            text: qsTr("Alt")
        }
        KeyCap {
            visible: root.keysTold
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
    Item {
        width: 1
        height: Theme.small
        visible: root.panel.guide.active
    }
    // A guide that was left.
    GridLayout {
        width: parent.width
        visible: root.panel.guide.active
        columnSpacing: Theme.small
        rowSpacing: Theme.tiny

        Icon {
            Layout.alignment: root.narrow ? Qt.AlignTop : Qt.AlignVCenter
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            name: "route"
            color: Theme.accent
        }
        PlainText {
            Layout.fillWidth: true
            Layout.columnSpan: root.narrow ? 2 : 1
            text: root.panel.guide.title
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(2)
            font.weight: Font.DemiBold
        }
        PlainText {
            Layout.row: root.narrow ? 1 : 0
            Layout.column: root.narrow ? 1 : 2
            text: root.panel.guide.progress
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
        LinkButton {
            Layout.row: root.narrow ? 1 : 0
            Layout.column: root.narrow ? 2 : 3
            Layout.alignment: Qt.AlignRight
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
