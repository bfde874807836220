pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console

// The articles of the bundle: found by their words, one at a time as a form.
ScrollPage {
    id: root

    required property ArticlesViewModel articles

    mostWidth: 1100

    PageTitle {
        width: root.contentWidth
        title: qsTr("Knowledge")
        detail: qsTr("Articles that stand beside an interaction whose words they fit. Those that your knowledge base sends come besides.")
    }
    PageColumns {
        width: root.contentWidth
        second: ArticleForm {
            width: parent?.width ?? 0
            visible: root.articles.current >= 0
            articles: root.articles
        }

        Card {
            width: parent?.width ?? 0
            title: qsTr("All articles")

            PickList {
                width: parent.width
                lines: root.articles.articles
                query: root.articles.query
                summary: root.articles.summary
                findLabel: qsTr("Find an article")
                addLabel: qsTr("Article")
                emptyText: qsTr("This bundle has no articles. Begin one with “Article”.")
                listName: qsTr("Articles")
                mayChange: root.articles.current >= 0
                onSearched: text => root.articles.query = text
                onStepped: rows => root.articles.stepBy(rows)
                onPicked: place => root.articles.choose(place)
                onAdded: root.articles.add()
                onDuplicated: root.articles.duplicate()
                onRemoved: root.articles.remove()
            }
            ErrorText {
                width: parent.width
                text: root.articles.error
            }
        }
    }
}
