pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// Articles that fit, from the copies this laptop has.
Card {
    id: root

    required property KnowledgeViewModel knowledge

    title: qsTr("Knowledge")

    GridLayout {
        width: parent.width
        columns: root.width < Theme.besideWidth ? 1 : 2

        CardTitle {
            Layout.fillWidth: true
            text: root.title
        }
        PlainText {
            Layout.fillWidth: root.width < Theme.besideWidth
            text: qsTr("for this interaction")
            wrapMode: Text.Wrap
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    Item {
        width: 1
        height: Theme.tiny
    }
    Repeater {
        model: root.knowledge.articles
        delegate: FoundRow {
            id: article

            width: parent.width
            section: ""
            sectionStart: false
            kindIcon: "menu_book"
            time: ""
            onClicked: root.knowledge.open(article.index)
        }
    }
}
