pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// One article: what it says, in which language, and where it comes up.
Card {
    id: root

    required property ArticlesViewModel articles

    title: root.articles.title
    spacing: Theme.small

    FormLine {
        width: parent.width
        label: qsTr("Title")
        error: root.articles.titleError

        LineBox {
            width: parent.width
            label: qsTr("Title of the article")
            value: root.articles.title
            faulty: root.articles.titleError !== ""
            onEdited: text => root.articles.setTitle(text)
            onDone: root.articles.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Text")
        hint: qsTr("Plain words: nothing in it is interpreted, no link is opened without asking.")
        error: root.articles.textError

        TextBox {
            width: parent.width
            leastHeight: 6 * Theme.inputHeight
            label: qsTr("Text of the article")
            value: root.articles.text
            onEdited: text => root.articles.setText(text)
            onActiveFocusChanged: if (!activeFocus)
                root.articles.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Topics")
        hint: qsTr("Tasks, products, places, a comma between: where one of them fits, it comes first.")
        error: root.articles.tagsError

        LineBox {
            width: parent.width
            label: qsTr("Topics of the article")
            placeholderText: qsTr("Gold Card, Lisbon")
            value: root.articles.tags
            faulty: root.articles.tagsError !== ""
            onEdited: text => root.articles.setTags(text)
            onDone: root.articles.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Queues")
        hint: qsTr("Beside their interactions only, a comma between.")
        error: root.articles.queuesError

        LineBox {
            width: parent.width
            label: qsTr("Queues of the article")
            placeholderText: qsTr("All queues")
            value: root.articles.queues
            faulty: root.articles.queuesError !== ""
            onEdited: text => root.articles.setQueues(text)
            onDone: root.articles.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Language")
        hint: qsTr("As in en or pt-BR; those in the customer’s or the agent’s come first.")
        error: root.articles.languageError

        LineBox {
            width: 96 * Math.max(1, Theme.textScale)
            label: qsTr("Language of the article")
            placeholderText: qsTr("Any")
            value: root.articles.language
            faulty: root.articles.languageError !== ""
            onEdited: text => root.articles.setLanguage(text)
            onDone: root.articles.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Id")
        hint: qsTr("Suggestions and insights know it by this.")
        error: root.articles.idError

        LineBox {
            width: parent.width
            label: qsTr("Id of the article")
            value: root.articles.id
            faulty: root.articles.idError !== ""
            onEdited: text => root.articles.setId(text)
            onDone: root.articles.endStep()
        }
    }
}
