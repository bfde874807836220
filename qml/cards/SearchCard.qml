pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// What the search in the foot of the panel found.
Card {
    id: root

    required property SearchViewModel search

    title: qsTr("Found")

    RowLayout {
        width: parent.width
        spacing: Theme.small

        CardTitle {
            text: root.title
        }
        PlainText {
            Layout.fillWidth: true
            text: root.search.resultText
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        LinkButton {
            label: qsTr("Close")
            spoken: qsTr("Close the search")
            onClicked: root.search.clear()
        }
    }
    Item {
        width: 1
        height: Theme.tiny
    }
    Repeater {
        model: root.search.hits
        delegate: HistoryEntry {
            width: parent.width
            section: ""
            sectionStart: false
            waiting: false
            marked: false
        }
    }
    EmptyNote {
        width: parent.width
        visible: root.search.nothing
        icon: "search_off"
        text: qsTr("Nothing in the history has these words.")
    }
}
