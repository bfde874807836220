pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// What the search in the foot of the panel found, kind after kind.
Card {
    id: root

    required property SearchViewModel search
    // The line the keys stand on, to be scrolled to.
    signal currentMoved(line: Item)

    title: qsTr("Found")

    RowLayout {
        width: parent.width
        spacing: Theme.small

        Flow {
            Layout.fillWidth: true
            spacing: Theme.small

            CardTitle {
                height: count.height
                verticalAlignment: Text.AlignVCenter
                text: root.title
            }
            PlainText {
                id: count

                text: root.search.resultText
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
        LinkButton {
            Layout.alignment: Qt.AlignTop
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
        delegate: FoundRow {
            id: line

            width: parent.width
            current: line.index === root.search.current
            onCurrentChanged: if (line.current)
                root.currentMoved(line)
            onClicked: root.search.open(line.index)
        }
    }
    EmptyNote {
        width: parent.width
        visible: root.search.nothing
        icon: "search_off"
        text: qsTr("Nothing here has these words.")
    }
}
